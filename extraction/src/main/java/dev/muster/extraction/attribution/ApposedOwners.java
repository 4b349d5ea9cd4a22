package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Finds the body that somebody serves by the words behind the name: General X, the ministry's deputy chief of staff; Y, a spokesman for the mission. */
final class ApposedOwners {
    /** The words for an office before its body are no more than these: the deputy head of the press office of the ministry. */
    private static final int OFFICE = 8;

    /** Behind a word that tells whose head somebody is the body stands so many tokens further on: speaks for the. */
    private static final int HEADED = 3;

    /** A name in another script is no more tokens than these, brackets included. */
    private static final int SCRIPT = 6;

    private ApposedOwners() {}

    /** The words for the body; null where none stand behind the name, or the person only once served it. */
    static Reference behind(Syntax sentence, List<Reference> named, Reference person) {
        int mark = behindBrackets(sentence, person.to());
        if (!sentence.isMark(mark, ",")) {
            return null;
        }
        int opens = mark + 1;
        if (sentence.is(opens, Particle.RELATIVE) && sentence.is(opens + 1, Particle.HEADS)) {
            return headed(sentence, named, opens + 1);
        }
        for (Reference each : named) {
            boolean beside = each.from() == opens && sentence.is(each.to(), Particle.POSSESSIVE);
            boolean near = each.from() > opens && each.from() - opens <= OFFICE;
            if (isBody(each) && (beside || (near && isOffice(sentence, opens, each)))) {
                return Offices.isFormer(sentence, each) ? null : each;
            }
        }
        return null;
    }

    /** X, who speaks for the group: the body right behind a word that tells whose head somebody is; null where none stands there. */
    private static Reference headed(Syntax sentence, List<Reference> named, int word) {
        for (Reference each : named) {
            boolean near = each.from() > word && each.from() - word <= HEADED;
            if (isBody(each) && near && !sentence.has(word, each.from(), ",")) {
                return each;
            }
        }
        return null;
    }

    /** Behind the same name in another script, in brackets; the token itself where none stands there. */
    private static int behindBrackets(Syntax sentence, int at) {
        int end = at;
        while (sentence.isMark(at, "(") && end < sentence.size() && end - at <= SCRIPT) {
            end++;
            if (sentence.isMark(end - 1, ")")) {
                return end;
            }
        }
        return at;
    }

    private static boolean isBody(Reference each) {
        boolean pointing = each.pointer() != null
                && each.pointer().role() == Anaphor.BODY
                && each.pointer().definite();
        return pointing || each.is(Form.BODY) || each.is(Form.INSTITUTION);
    }

    /** Whether the words for an office, and no verb or clause, stand from the comma to the body that a preposition leads and a mark ends. */
    private static boolean isOffice(Syntax sentence, int opens, Reference body) {
        int first = sentence.is(body.from() - 1, Particle.DEFINITE) ? body.from() - 1 : body.from();
        boolean led = sentence.is(first - 1, Particle.OF) || sentence.is(first - 1, Particle.TOWARDS);
        for (int at = opens; at < body.from(); at++) {
            boolean word = sentence.tokens().isWord(at)
                    && !sentence.is(at, Particle.CLAUSE)
                    && !sentence.is(at, Particle.VERB)
                    && !sentence.is(at, Particle.SAYS)
                    && !sentence.is(at, Particle.FORMER)
                    && !sentence.is(at, Particle.PRIVATE);
            if (!word) {
                return false;
            }
        }
        boolean whole = body.to() >= sentence.size()
                || !sentence.tokens().isWord(body.to())
                || sentence.facts().isDate(body.to())
                || sentence.is(body.to(), Particle.TOWARDS)
                || sentence.is(body.to(), Particle.POSSESSIVE);
        return led && whole;
    }
}
