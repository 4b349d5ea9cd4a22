package dev.muster.extraction.entity;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.SharedData;

/**
 * A name in a sentence, with all that it may stand for. Immutable.
 */
public final class NameMention {
    private final Match<Name> match;
    private final Name.OfCountry country;
    private final Name.OfSite site;
    private final Name.OfInstitution institution;
    private final Name.OfHolder holder;
    private final Name.OfBody body;

    /** A name; the rules ask again and again what it stands for, and of each kind the first row counts. */
    public NameMention(Match<Name> match) {
        this.match = match;
        Name.OfCountry firstCountry = null;
        Name.OfSite firstSite = null;
        Name.OfInstitution firstInstitution = null;
        Name.OfHolder firstHolder = null;
        Name.OfBody firstBody = null;
        for (int i = match.entries().size() - 1; i >= 0; i--) {
            Name name = match.entries().get(i).value();
            if (name instanceof Name.OfCountry some) {
                firstCountry = some;
            } else if (name instanceof Name.OfSite some) {
                firstSite = some;
            } else if (name instanceof Name.OfInstitution some) {
                firstInstitution = some;
            } else if (name instanceof Name.OfHolder some) {
                firstHolder = some;
            } else if (name instanceof Name.OfBody some) {
                firstBody = some;
            }
        }
        this.country = firstCountry;
        this.site = firstSite;
        this.institution = firstInstitution;
        this.holder = firstHolder;
        this.body = firstBody;
    }

    /** Where it stands and the rows that know it. */
    public Match<Name> match() {
        return match;
    }

    /** Index of its first token. */
    public int from() {
        return match.from();
    }

    /** Index behind its last token. */
    public int to() {
        return match.to();
    }

    /** The row that knows it first. */
    public String source() {
        return match.source();
    }

    /** The country that it names; null where it names none. */
    public Name.OfCountry country() {
        return country;
    }

    /** The place that it names; null where it names none. */
    public SharedData.Site site() {
        return site == null ? null : site.site();
    }

    /** The institution noun that it is; null where it is none. */
    public Name.OfInstitution institution() {
        return institution;
    }

    /** The id of the actor for whom the person speaks, or last spoke, whose name it is; null where it is no name of an office's holder. */
    public String office() {
        return holder == null ? null : holder.holder().actor();
    }

    /** The body of the register that it names; null where it names none. */
    public String body() {
        return body == null ? null : body.id();
    }

    /** Whether it stands for a country in the given role. */
    public boolean isCountry(CountryName.Role role) {
        return country != null && country.role() == role;
    }

    /** Whether it is the name of somebody who holds or held an office. */
    boolean isHolder() {
        return holder != null;
    }
}
