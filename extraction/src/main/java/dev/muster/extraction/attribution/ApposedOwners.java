package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Finds the body that somebody serves by the words behind the name: General X, the ministry's deputy chief of staff; Y, a spokesman for the mission. */
final class ApposedOwners {
    /** The words for an office before its body are no more than these: the deputy head of the press office of the ministry. */
    private static final int OFFICE = 8;

    private ApposedOwners() {}

    /** The words for the body; null where none stand behind the name, or the person only once served it. */
    static Reference behind(Syntax sentence, List<Reference> named, Reference person) {
        if (!sentence.isMark(person.to(), ",(")) {
            return null;
        }
        int opens = person.to() + 1;
        for (Reference each : named) {
            boolean beside = each.from() == opens && sentence.is(each.to(), Particle.POSSESSIVE);
            boolean near = each.from() > opens && each.from() - opens <= OFFICE;
            if (isBody(each) && (beside || (near && isOffice(sentence, opens, each)))) {
                return Offices.isFormer(sentence, each) ? null : each;
            }
        }
        return null;
    }

    private static boolean isBody(Reference each) {
        boolean pointing = each.pointer() != null && each.pointer().role() == Anaphor.BODY;
        return pointing || each.is(Form.BODY) || each.is(Form.INSTITUTION);
    }

    /** Whether the words for an office, and no verb or clause, stand from the comma to the body that a preposition leads and a mark ends. */
    private static boolean isOffice(Syntax sentence, int opens, Reference body) {
        boolean led = sentence.is(body.from() - 1, Particle.OF) || sentence.is(body.from() - 1, Particle.TOWARDS);
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
        return led && sentence.isMark(body.to(), ",)");
    }
}
