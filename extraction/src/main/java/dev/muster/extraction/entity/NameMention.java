package dev.muster.extraction.entity;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.SharedData;
import java.util.List;

/**
 * A name in a sentence, with all that it may stand for.
 *
 * @param match where it stands and the rows that know it
 */
public record NameMention(Match<Name> match) {
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
        return as(Name.OfCountry.class);
    }

    /** The place that it names; null where it names none. */
    public SharedData.Site site() {
        Name.OfSite site = as(Name.OfSite.class);
        return site == null ? null : site.site();
    }

    /** The institution noun that it is; null where it is none. */
    public Name.OfInstitution institution() {
        return as(Name.OfInstitution.class);
    }

    /** The id of the actor for whom the person speaks, or last spoke, whose name it is; null where it is no name of an office's holder. */
    public String office() {
        Name.OfHolder holder = as(Name.OfHolder.class);
        return holder == null ? null : holder.holder().actor();
    }

    /** The body of the register that it names; null where it names none. */
    public String body() {
        Name.OfBody body = as(Name.OfBody.class);
        return body == null ? null : body.id();
    }

    /** Whether it stands for a country in the given role. */
    public boolean isCountry(CountryName.Role role) {
        return country() != null && country().role() == role;
    }

    <N extends Name> N as(Class<N> type) {
        List<Entry<Name>> entries = match.entries();
        for (int i = 0; i < entries.size(); i++) {
            Name name = entries.get(i).value();
            if (type.isInstance(name)) {
                return type.cast(name);
            }
        }
        return null;
    }
}
