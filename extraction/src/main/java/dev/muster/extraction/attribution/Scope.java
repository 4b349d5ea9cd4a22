package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Tells which cue of a sentence a place in it belongs to. Stateless. */
final class Scope {
    /** Words of an article and a title before whoever speaks in a subordinate clause. */
    private static final int TITLE = 3;

    /** The cue that what stands at the token belongs to; null where none reaches it. */
    Cue pick(Syntax words, List<Cue> cues, int token) {
        Cue leading = leading(words, cues, token);
        Cue trailing = trailing(cues, token);
        if (leading != null && leading.isAct() && trailing != null && isOwnPart(words, leading, token, trailing)) {
            return leading;
        }
        if (leading == null || ((leading.trailing() || leading.isAct()) && trailing != null)) {
            return trailing == null ? leading : trailing;
        }
        return leading;
    }

    /** X ordered 50 men out; 900 remain, officials said: what somebody says behind a semicolon is no part of the act before it. */
    private static boolean isOwnPart(Syntax words, Cue act, int token, Cue trailing) {
        return !words.has(act.to(), token, ";") && words.has(token, trailing.from(), ";");
    }

    /** Who gives the verdict: a number that X calls absurd; that number is absurd, X says; X says that number is absurd; null where the sentence tells nobody. */
    Cue judge(List<Cue> cues, Verdict verdict) {
        Cue leading = null;
        for (Cue cue : cues) {
            boolean inside = cue.from() >= verdict.from()
                    && cue.to() <= verdict.word()
                    && cue.frame().isVerb();
            boolean before = cue.to() <= verdict.from() && !cue.trailing() && !cue.isAct();
            leading = inside || before ? cue : leading;
        }
        return leading != null ? leading : trailing(cues, verdict.to());
    }

    /** The first cue behind the token that speaks of what stands before it; null where none does. */
    Cue trailing(List<Cue> cues, int token) {
        for (Cue cue : cues) {
            if (cue.from() >= token && cue.canTrail()) {
                return cue;
            }
        }
        return null;
    }

    private static Cue leading(Syntax words, List<Cue> cues, int token) {
        Cue leading = null;
        for (Cue cue : cues) {
            boolean inside = leading != null && !leading.trailing() && isAside(words, leading, cue, token);
            leading = cue.to() <= token && !inside ? cue : leading;
        }
        return leading;
    }

    /** X said on Monday, a day after Y announced a truce, that …: a subordinate clause that ends before the token, where X goes on. */
    private static boolean isAside(Syntax words, Cue outer, Cue inner, int token) {
        boolean subordinate = false;
        for (int at = inner.from() - 1; at >= Math.max(outer.to(), inner.from() - TITLE); at--) {
            subordinate |= words.is(at, Particle.SUBORDINATE);
            if (subordinate || !words.tokens().isWord(at)) {
                break;
            }
        }
        return subordinate && words.has(inner.to(), token, ",");
    }

    /** Turkey, whose minister said that …, has 12,000: what stands behind the clause on a noun is no part of what is said in it. */
    static boolean isClosed(Syntax words, Cue cue, int token) {
        int opens = cue.from();
        while (opens > 0 && words.tokens().isWord(opens - 1) && !words.is(opens, Particle.RELATIVE)) {
            opens--;
        }
        boolean inside = cue.to() <= token && words.is(opens, Particle.RELATIVE) && words.isMark(opens - 1, ",");
        for (int at = cue.to(); inside && at < token; at++) {
            if (words.isMark(at, ",") && (words.is(at + 1, Particle.HAVE) || words.is(at + 1, Particle.VERB))) {
                return true;
            }
        }
        return false;
    }

    /** The Pentagon ordered a ship there, the biggest step in a build-up that counts eight: what is told behind a comma of the act is no part of it. */
    static boolean isBehindAct(Syntax words, Cue cue, int token) {
        for (int at = cue.to(); cue.isAct() && at < token; at++) {
            boolean aside = words.is(at + 1, Particle.DEFINITE) || words.is(at + 1, Particle.RELATIVE);
            if (words.isMark(at, ",") && aside) {
                return true;
            }
        }
        return false;
    }

    /** Italy stays on, its minister has said; Germany leaves: the country that opens the token's part of the sentence; null where none opens another part. */
    static String otherPart(Syntax words, Cue cue, int token) {
        int mark = token;
        while (mark >= cue.to() && !words.isMark(mark, ";")) {
            mark--;
        }
        int opens = words.is(mark + 1, Particle.DEFINITE) ? mark + 2 : mark + 1;
        NameMention name = cue.trailing() && mark >= cue.to() ? words.facts().nameAt(opens) : null;
        return name == null || name.country() == null ? null : name.country().code();
    }

    /** The cue that the picked one stands in the complement of: Moscow rejects the American claim that …; null where there is none. */
    Cue outer(Syntax sentence, List<Cue> cues, Cue picked) {
        Cue outer = null;
        for (Cue cue : cues) {
            boolean before = cue.to() <= picked.from() && !picked.trailing() && !cue.trailing();
            outer = before && isOneClause(sentence, cue.to(), picked.from()) ? cue : outer;
        }
        return outer;
    }

    private static boolean isOneClause(Syntax sentence, int from, int to) {
        if (sentence.has(from, to, ";:") || sentence.is(to - 1, Particle.AND) || sentence.isMark(to - 1, ",")) {
            return false;
        }
        boolean and = false;
        for (int at = from; at < to; at++) {
            and |= sentence.isMark(at, ",") && sentence.is(at + 1, Particle.AND);
        }
        return !and;
    }
}
