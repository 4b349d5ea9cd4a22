package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayList;
import java.util.List;

/** Finds who makes a statement together: the NIS and the Pentagon said; A, B and C said. Stateless. */
final class JointSpeakers {
    /** An article or a title may stand before the next name: no longer word, such as one of saying, and no number of those who are counted. */
    private static final int ARTICLE = 3;

    private JointSpeakers() {}

    /** Who joins in the statement: the NIS and the Pentagon said; A, B and C said. */
    static List<Reference> of(Syntax sentence, List<Reference> references, Reference speaker) {
        int at = references.indexOf(speaker);
        if (at < 0 || !speaker.isJoinable()) {
            return List.of();
        }
        List<Reference> others = new ArrayList<>();
        boolean and = false;
        for (int i = at;
                i + 1 < references.size() && isJoint(sentence, references.get(i), references.get(i + 1));
                i++) {
            others.add(references.get(i + 1));
            and |= isAnd(sentence, references.get(i).to());
        }
        for (int i = at; i > 0 && isJoint(sentence, references.get(i - 1), references.get(i)); i--) {
            others.add(references.get(i - 1));
            and |= isAnd(sentence, references.get(i - 1).to());
        }
        return and ? others : List.of();
    }

    private static boolean isJoint(Syntax sentence, Reference first, Reference second) {
        boolean alike = first.is(Form.COUNTRY) == second.is(Form.COUNTRY);
        int link = behindLink(sentence, first.to());
        boolean linked = link > first.to() && (second.from() == link || isArticle(sentence, link, second.from()));
        return alike && linked && first.isJoinable() && second.isJoinable();
    }

    private static boolean isArticle(Syntax sentence, int at, int name) {
        return name == at + 1
                && sentence.tokens().isWord(at)
                && (sentence.tokens().length(at) <= ARTICLE || sentence.is(at, Particle.TITLE));
    }

    /** Behind the comma, the word for and, or both; the token itself where none stands there. */
    private static int behindLink(Syntax sentence, int at) {
        int behind = sentence.isMark(at, ",") ? at + 1 : at;
        return sentence.is(behind, Particle.AND) ? behind + 1 : behind;
    }

    private static boolean isAnd(Syntax sentence, int at) {
        return sentence.is(at, Particle.AND) || (sentence.isMark(at, ",") && sentence.is(at + 1, Particle.AND));
    }
}
