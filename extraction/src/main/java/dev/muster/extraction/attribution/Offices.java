package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Joins offices and titles to the names beside them: the army's spokesman, Ndikumana; Rear Adm. Hagari. */
final class Offices {
    private static final int OFFICE_REACH = 5;
    /** Words before an office, or the body that it is of, among which may stand that it is no longer held. */
    private static final int FORMERLY = 4;

    /** Words for a spokesman right before the name or its title: juru bicara. */
    private static final int SPOKESPERSON = 2;

    private Offices() {}

    /** The office that stands beside a name: the army's spokesman, Ndikumana; Kapolda Papua Fakhiri; null where none does. */
    static Reference office(Syntax sentence, List<Reference> references, Reference person) {
        for (Reference each : references) {
            boolean office = each.pointer() != null && each.pointer().isInstitution();
            if (office && isApposed(sentence, each, person)) {
                return each;
            }
        }
        return null;
    }

    /** The person's name that stands beside an office; null where none does. */
    static Reference holder(Syntax sentence, List<Reference> references, Reference office) {
        for (Reference each : references) {
            if ((each.is(Form.UNKNOWN) || each.isPerson()) && isApposed(sentence, office, each)) {
                return each;
            }
        }
        return null;
    }

    /** Whether the office was held before: whoever held it speaks for nobody but themselves. */
    static boolean isFormer(Syntax sentence, Reference office) {
        return isFormer(sentence, office.from());
    }

    /** Whether the words before the token say so. */
    static boolean isFormer(Syntax sentence, int from) {
        for (int at = from; at >= Math.max(0, from - FORMERLY); at--) {
            if (sentence.is(at, Particle.FORMER)) {
                return true;
            }
            if (at < from && !sentence.tokens().isWord(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a military rank stands right before the name that is no part of a civil title, attorney general, nor no longer held. */
    static boolean isRanked(Syntax sentence, Reference person) {
        int title = titled(sentence, person.from());
        boolean ranked = false;
        for (int at = title; at < person.from(); at++) {
            ranked |= sentence.is(at, Particle.RANK) && !sentence.is(at, Particle.TITLE);
        }
        return ranked && !sentence.is(title - 1, Particle.FORMER) && !sentence.is(title, Particle.FORMER);
    }

    /** Whether somebody is only told to speak for the body before: spokesman X; a spokeswoman, Col. X. */
    static boolean isSpokesperson(Syntax sentence, int title, int name) {
        int end = sentence.isMark(title - 1, ",") ? title - 1 : title;
        for (int at = Math.max(0, end - SPOKESPERSON); at < name; at++) {
            if (sentence.is(at, Particle.SPOKESPERSON)) {
                boolean opens = at == 0 || !sentence.tokens().isWord(at - 1) || sentence.is(at - 1, Particle.AND);
                return opens || sentence.is(at - 1, Particle.DEFINITE) || sentence.is(at - 1, Particle.INDEFINITE);
            }
        }
        return false;
    }

    static boolean isApposed(Syntax sentence, Reference office, Reference person) {
        int from = Math.min(office.to(), person.to());
        int to = Math.max(office.from(), person.from());
        return to - from <= OFFICE_REACH && isOneName(sentence, from, to) && !isSubject(sentence, person, office);
    }

    /** Smith said the army had gone: a verb that no list knows stands between a name and an office, unless a comma or a word for of opens the words between. */
    private static boolean isSubject(Syntax sentence, Reference person, Reference office) {
        int behind = person.to();
        boolean owned = office.pointer() != null && office.pointer().isOwned();
        return behind < office.from()
                && !owned
                && !sentence.isMark(behind, ",")
                && !sentence.is(behind, Particle.POSSESSIVE)
                && !sentence.is(behind, Particle.OF)
                && !sentence.tokens().isCapitalized(behind);
    }

    /** Whether no more than the words for an office, and a comma, stand between an owner and a name. */
    static boolean isBeside(Syntax sentence, int from, int name) {
        return from < name && name - from <= OFFICE_REACH && isOneName(sentence, from, name);
    }

    /** Whether words, and one comma at most, stand between a name and an office. */
    private static boolean isOneName(Syntax sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean word = sentence.tokens().isWord(at)
                    && !sentence.is(at, Particle.TOWARDS)
                    && !sentence.is(at, Particle.CLAUSE)
                    && !sentence.is(at, Particle.AND)
                    && !sentence.is(at, Particle.VERB)
                    && !sentence.is(at, Particle.TELLS);
            if (!word && !(sentence.isMark(at, ",") && (at == from || at == to - 1))) {
                return false;
            }
        }
        return true;
    }

    /** Where the title before a name begins: Rear Adm. */
    static int titled(Syntax sentence, int name) {
        int at = name;
        while (name - at < OFFICE_REACH && at > 0 && isTitle(sentence, at - 1)) {
            at--;
        }
        return at;
    }

    /** Whether the token is a word of a title before a name, or the full stop that cuts it short: Lt. Gen. */
    static boolean isTitle(Syntax sentence, int at) {
        return sentence.tokens().isCapitalized(at)
                || (sentence.isMark(at, ".") && sentence.tokens().isGlued(at));
    }
}
