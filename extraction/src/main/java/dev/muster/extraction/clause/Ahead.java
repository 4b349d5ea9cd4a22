package dev.muster.extraction.clause;

import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Looks at what follows a token of a sentence up to the next mark or two. Immutable. */
final class Ahead {
    /** No clause goes on with more of them: decided to send 300 to be ready to help. */
    private static final int INFINITIVES = 3;

    private final Words words;
    private final List<Verb> verbs;

    Ahead(Words words, List<Verb> verbs) {
        this.words = words;
        this.verbs = verbs;
    }

    /**
     * Whether a verb that may have a subject of its own stands before the next mark: decided to send 300 to be safe has none behind its own.
     *
     * @param nextVerb the number of the first verb behind the token
     */
    boolean hasVerb(int at, int nextVerb) {
        int finite = nextVerb;
        while (finite < Math.min(verbs.size(), nextVerb + INFINITIVES)
                && words.is(verbs.get(finite).from() - 1, Particle.INFINITIVE)) {
            finite++;
        }
        int verb = finite < verbs.size() ? verbs.get(finite).from() : words.size();
        int next = at + 1;
        while (next < verb) {
            int behind = behindPart(next, verb);
            if (behind == next && words.isMark(next, ",;:–—()")) {
                return false;
            }
            next = behind == next ? next + 1 : behind;
        }
        return verb < words.size();
    }

    /** Behind the commas round what is told besides: seven men, among them a captain, were …; 70 men, most of them recruits, were …; the token itself where it opens nothing of the kind. */
    private int behindPart(int comma, int verb) {
        if (!words.isMark(comma, ",")) {
            return comma;
        }
        int close = comma + 1;
        while (close < verb && !words.isMark(close, ",;:")) {
            close++;
        }
        boolean besides = words.is(comma + 1, Particle.AMONG) || (close + 1 == verb && words.hasFigure(0, comma));
        return words.isMark(close, ",") && besides ? close + 1 : comma;
    }

    /** Some 300 soldiers, the ministry said, were sent: the mark behind who says it, inside a clause whose verb is still to come; −1 where nobody does. */
    int aside(int mark, int nextVerb) {
        boolean awaited = nextVerb + 1 < verbs.size();
        int close = awaited ? verbs.get(nextVerb + 1).from() - 1 : -1;
        boolean says = close > mark
                && words.isMark(close, ",–—")
                && words.known().reporting().get(verbs.get(nextVerb).to() - 1);
        for (int at = mark + 1; says && at < close; at++) {
            says = !words.isMark(at, ",;:–—()") && !words.is(at, Particle.CLAUSE);
        }
        return says ? close : -1;
    }
}
