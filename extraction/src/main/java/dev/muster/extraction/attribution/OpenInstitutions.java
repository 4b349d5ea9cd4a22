package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.Name;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.Particle;
import java.util.Set;

/** Reads institutions of which the noun alone is told, and perhaps an owner that stands for another: the army, his ministry. Immutable and thread safe. */
final class OpenInstitutions {
    private static final int OWNER_REACH = 3;

    private final ReferenceReader references;

    OpenInstitutions(ReferenceReader references) {
        this.references = references;
    }

    /** The words that the noun makes; null where it is none that speaks: the commander of a unit, a former minister, both armies. */
    Reference read(Syntax sentence, NameMention name) {
        ActorMention initials = initialsBehind(sentence, name);
        if (initials != null) {
            return new Reference(name.from(), name.to(), initials, null);
        }
        Reference office = institution(sentence, name);
        // The commander of a unit speaks for that, and not for the army.
        boolean ofUnit = name.institution().member()
                && !office.pointer().isOwned()
                && (sentence.is(name.to(), Particle.OF) || OwnedOffices.isRank(sentence, name));
        boolean left = name.institution().person() && Offices.isFormer(sentence, office);
        return ofUnit || left || isOfTwo(sentence, name) ? null : office;
    }

    /** Both armies, the two governments: those of two states, and no one of them. */
    private static boolean isOfTwo(Syntax sentence, NameMention name) {
        return sentence.is(name.from() - 1, Particle.JOINT) || sentence.is(name.from() - 2, Particle.JOINT);
    }

    /** Badan Intelijen Nasional (NIS): who an institution is, by the initials in brackets behind its name; null where none known stand there. */
    private static ActorMention initialsBehind(Syntax sentence, NameMention institution) {
        int at = institution.to() + 1;
        for (ActorMention actor : sentence.facts().actors()) {
            boolean bracketed = actor.from() == at && sentence.isMark(at - 1, "(") && sentence.isMark(actor.to(), ")");
            if (bracketed
                    && actor.form() == Form.BODY
                    && !institution.institution().person()) {
                return actor;
            }
        }
        return null;
    }

    /** An institution whose state stands elsewhere: the army, his ministry, militernya, militer negeri itu. */
    private Reference institution(Syntax sentence, NameMention name) {
        Name.OfInstitution noun = name.institution();
        Anaphor role = noun.person() ? Anaphor.PERSON : Anaphor.BODY;
        Match<BackReference> behind = references.at(sentence, name.to());
        boolean countryBehind = behind != null && behind.value().role() == Anaphor.COUNTRY;
        boolean whole = !noun.person() || name.to() > name.from() + 1;
        boolean glued = whole && sentence.tokens().hasStem(name.to() - 1);
        Anaphor owner = countryBehind ? Anaphor.COUNTRY : glued ? Anaphor.OWNER : owner(sentence, name.from());
        boolean abroad =
                noun.person() && InstitutionNoun.isAbroad(noun.type()) && sentence.is(name.to(), Particle.TOWARDS);
        NameMention behindIt = countryBehind || abroad || sentence.is(name.from() - 1, Particle.OWN)
                ? null
                : StateBeside.behind(sentence, name.to());
        boolean anybodys = InstitutionNoun.isOfAnyState(noun.type());
        NameMention country = behindIt == null && !countryBehind && owner == null && !anybodys
                ? StateBeside.opening(sentence, name.from())
                : behindIt;
        int to = countryBehind ? behind.to() : name.to();
        String code = country == null ? null : StateBeside.code(country);
        return new Reference(
                name.from(),
                to,
                null,
                new Pointer(role, Set.of(noun.type()), owner, code, isDefinite(sentence, name), name.source()));
    }

    /** Whether a word beside the noun says that it means a certain one: the minister, menteri itu; the article of a longer name too. */
    private boolean isDefinite(Syntax sentence, NameMention noun) {
        return sentence.is(noun.from() - 1, Particle.DEFINITE)
                || isDefinite(references.at(sentence, noun.from() - 1))
                || isDefinite(references.at(sentence, noun.to()));
    }

    private static boolean isDefinite(Match<BackReference> match) {
        return match != null
                && (match.value().role() == Anaphor.DEFINITE || match.value().role() == Anaphor.CONTINUES);
    }

    /** His ministry, the country's army; a word or two may stand between. */
    private Anaphor owner(Syntax sentence, int noun) {
        for (int at = noun - 1; at >= Math.max(0, noun - OWNER_REACH); at--) {
            Match<BackReference> match = references.at(sentence, at);
            if (sentence.is(at, Particle.OWN)) {
                return Anaphor.OWNER;
            }
            if (match != null && match.value().role() == Anaphor.COUNTRY) {
                return Anaphor.COUNTRY;
            }
            if (!sentence.tokens().isWord(at)) {
                return null;
            }
        }
        return null;
    }
}
