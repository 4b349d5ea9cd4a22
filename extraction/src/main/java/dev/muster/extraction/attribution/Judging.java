package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import java.util.List;

/** Tells which verbs of one sentence give a verdict on a figure. Immutable. */
final class Judging {
    /** So many tokens may stand between a verb of judging and its verdict. */
    private static final int JUDGED = 8;

    private final CuePhrase phrase;
    private final List<Verdict> verdicts;

    Judging(CuePhrase phrase, List<Verdict> verdicts) {
        this.phrase = phrase;
        this.verdicts = verdicts;
    }

    /** Called it absurd, questioned that number: whether a verdict follows, or the figure that the word itself rejects. */
    boolean isJudging(Match<Reporting> word, Entry<Reporting> entry) {
        boolean rejects = entry.value().stance() == Stance.DENIED;
        return rejects
                ? phrase.before().told(word, entry, Frame.JUDGE) != Told.NOTHING
                : verdicts.stream()
                        .anyMatch(verdict -> verdict.word() >= word.to() && verdict.word() <= word.to() + JUDGED);
    }

    /**
     * Where a verb's own clause begins: of a verb that gives a verdict on what stands before it, behind that.
     *
     * @param window the token behind the cue before
     */
    int opening(Match<Reporting> word, int window) {
        int opening = window;
        for (Verdict verdict : verdicts) {
            boolean behind = verdict.from() < word.from() && word.to() <= verdict.word();
            opening = behind ? Math.max(opening, verdict.from()) : opening;
        }
        return opening;
    }
}
