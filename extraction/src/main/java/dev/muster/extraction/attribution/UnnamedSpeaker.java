package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Finds a subject of a verb of saying that common nouns alone tell: a security consultant in the capital, who asked not to be named. Stateless. */
final class UnnamedSpeaker {
    /** A subject with what is said of it is no longer than so many tokens. */
    private static final int REACH = 25;

    /** An article may stand before an institution. */
    private static final int INSIDE = 2;

    private static final String QUOTES = "\"”»'’";

    /**
     * Where the words for the unnamed speaker begin.
     *
     * @param named who is named in the sentence or pointed back to
     * @param verb the token of the verb
     * @param window the token behind the cue before
     * @param otherwise who would be taken for the speaker; null for nobody
     * @return the token; −1 where somebody is named
     */
    int before(Syntax sentence, List<Reference> named, int verb, int window, Reference otherwise) {
        for (int at = verb - 1; at >= Math.max(window, verb - REACH) && !sentence.isEnded(at, at + 1); at--) {
            if (sentence.is(at, Particle.INDEFINITE)
                    && opens(sentence, at)
                    && !isApposed(sentence, named, at)
                    && !isJoined(sentence, named, at)) {
                boolean taken = otherwise != null && otherwise.from() > at && !sentence.isLed(otherwise.from());
                return !taken && isCommon(sentence, named, at + 1) ? at : -1;
            }
        }
        return -1;
    }

    /**
     * Where the words for the unnamed speaker begin behind a verb that closes a quotation: "…," says the deputy commander of a unit.
     *
     * @param from the token of the verb
     * @param to the token behind the verb
     * @return the token; −1 where somebody is named, or nobody is told
     */
    int behind(Syntax sentence, List<Reference> named, int from, int to) {
        boolean article = sentence.is(to, Particle.INDEFINITE) || sentence.is(to, Particle.DEFINITE);
        boolean quoted = sentence.isMark(from - 1, QUOTES)
                || (sentence.isMark(from - 1, ",") && sentence.isMark(from - 2, QUOTES));
        int noun = sentence.facts().nameAt(to + 1) == null
                ? to + 1
                : sentence.facts().nameAt(to + 1).to();
        return quoted && article && isCommon(sentence, named, noun) ? to : -1;
    }

    /** Whether a clause can begin there. */
    private static boolean opens(Syntax sentence, int at) {
        return at == 0
                || sentence.isMark(at - 1, ",;:—–-(”\"»")
                || sentence.is(at - 1, Particle.AND)
                || sentence.is(at - 1, Particle.CLAUSE);
    }

    /** X, a lawyer and activist, said: more is told of somebody named. */
    private static boolean isApposed(Syntax sentence, List<Reference> named, int at) {
        int end = sentence.isMark(at - 2, ")") ? at - 2 : at - 1;
        boolean name = at > 1 && sentence.tokens().isCapitalized(at - 2) && !sentence.is(at - 3, Particle.TOWARDS);
        return sentence.isMark(at - 1, ",") && (name || named.stream().anyMatch(each -> each.to() == end));
    }

    /** X and a team of volunteers say: somebody named speaks with them. */
    private static boolean isJoined(Syntax sentence, List<Reference> named, int at) {
        return sentence.is(at - 1, Particle.AND)
                && named.stream().anyMatch(each -> each.to() == at - 1 && each.is(Form.BODY));
    }

    /** Whether a common noun follows, and nobody is named or meant before its phrase ends. */
    private static boolean isCommon(Syntax sentence, List<Reference> named, int from) {
        int end = from;
        boolean common = false;
        while (end < sentence.size() && sentence.tokens().isWord(end) && !ends(sentence, end)) {
            common |= !sentence.tokens().isCapitalized(end);
            end++;
        }
        int to = end;
        return common
                && !isIn(sentence, named, to)
                && named.stream().noneMatch(each -> each.from() < to && each.to() > from);
    }

    /** A source in Ukraine's military intelligence: somebody of an institution speaks for it. */
    private static boolean isIn(Syntax sentence, List<Reference> named, int led) {
        boolean preposition =
                led < sentence.size() && (sentence.is(led, RoleSet.LEADING)) && !Offices.isFormer(sentence, led);
        return preposition
                && named.stream()
                        .anyMatch(each -> (each.is(Form.INSTITUTION) || each.is(Form.BODY) || isBody(each.pointer()))
                                && each.from() > led
                                && each.from() - led <= INSIDE);
    }

    /** A spokesman for the ministry: a body that was told before. */
    private static boolean isBody(Pointer pointer) {
        return pointer != null && pointer.role() == Anaphor.BODY;
    }

    private static boolean ends(Syntax sentence, int at) {
        return sentence.is(at, RoleSet.LEADING) || sentence.is(at, Particle.CLAUSE) || sentence.is(at, Particle.VERB);
    }
}
