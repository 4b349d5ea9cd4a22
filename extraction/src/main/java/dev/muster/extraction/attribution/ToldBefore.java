package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;

/** Tells what the reporting words of one sentence say of what stands before them: a figure that X rejects; 300 were killed, as X admitted. Immutable. */
final class ToldBefore {
    private static final int OBJECT_REACH = 4;
    /** The words for a speaker before the name of the body that it is of: a spokesman for the. */
    private static final int SPEAKER = 5;

    /** Fewer words before a comma say nothing yet: a day later, on Friday, the agency said. */
    private static final int LEAST_SAID = 3;

    private final Syntax sentence;
    private final ReferenceReader references;
    private final Lexicon<Reporting> reporting;

    ToldBefore(Syntax sentence, ReferenceReader references, Lexicon<Reporting> reporting) {
        this.sentence = sentence;
        this.references = references;
        this.reporting = reporting;
    }

    /** A verb with a pronoun for what is said glued to it: mengatakannya. */
    boolean pointsBack(Match<Reporting> word, Entry<Reporting> entry) {
        int last = word.to() - 1;
        String form = entry.form();
        return sentence.tokens().hasStem(last)
                && !sentence.tokens().norm(last).equals(form.substring(form.lastIndexOf(' ') + 1));
    }

    /** What told before the object of a denial, or the subject of a passive, points back to. */
    Told told(Match<Reporting> word, Entry<Reporting> entry, Frame frame) {
        boolean asserted = entry.value().stance() == Stance.ASSERTED;
        boolean denied = entry.value().stance() == Stance.DENIED;
        boolean subject = asserted || frame == Frame.BY;
        int from = subject ? Math.max(0, word.from() - OBJECT_REACH) : word.from();
        int to = subject ? word.from() : Math.min(sentence.size(), word.to() + OBJECT_REACH);
        Told told = denied && pointsBack(word, entry) ? Told.STATEMENT : Told.NOTHING;
        for (int at = from; at < to && (frame == Frame.BY || !asserted); at++) {
            if (references.figures().isFigure(sentence, at)) {
                return Told.FIGURE;
            }
            boolean behind = denied && (subject || at >= word.to());
            told = behind && (isStatement(at) || endsWithPronoun(at, word.to())) ? Told.STATEMENT : told;
        }
        return told;
    }

    /** Denied the claim; not the claim of something that follows. */
    private boolean isStatement(int at) {
        if (references.figures().isStatement(sentence, at)) {
            return true;
        }
        Match<Reporting> noun = VerdictReader.statement(reporting, sentence, at);
        return noun != null && VerdictReader.isAlone(sentence, noun, sentence.size());
    }

    /** Denied it, rejected this. */
    private boolean endsWithPronoun(int at, int verb) {
        boolean ends = at == verb && (at + 1 >= sentence.size() || sentence.isMark(at + 1, ".,;\"”»"));
        Match<BackReference> back = ends ? references.at(sentence, at) : null;
        boolean points = back != null && back.value().role() == Anaphor.CONTINUES;
        return ends && (sentence.is(at, Particle.PRONOUN) || points);
    }

    /** A figure that X rejects, klaim yang dibantah X: what stands before the cue points back to the figure. */
    boolean isBehindFigure(int cue) {
        return isRightBehindFigure(cue) || isRightBehindFigure(speakerFrom(cue));
    }

    /** 300 were killed, which X denied: whether all that stands before the mark is meant. */
    boolean isOfAllBefore(int cue, int to) {
        int from = speakerFrom(cue);
        boolean ends = to >= sentence.size() || sentence.isMark(to, ".,;");
        return ends && sentence.is(from - 1, Particle.RELATIVE) && sentence.isMark(from - 2, ",");
    }

    /** Where the words for a speaker begin of which the cue holds the end: a spokesman for the ministry. */
    private int speakerFrom(int cue) {
        int at = cue;
        while (at > Math.max(1, cue - SPEAKER)
                && sentence.tokens().isWord(at - 1)
                && !sentence.is(at - 1, Particle.RELATIVE)
                && !sentence.is(at - 1, Particle.COMPLEMENT)) {
            at--;
        }
        return at;
    }

    private boolean isRightBehindFigure(int cue) {
        int at = sentence.is(cue - 1, Particle.RELATIVE) || sentence.is(cue - 1, Particle.COMPLEMENT)
                ? cue - 2
                : cue - 1;
        return references.figures().endsFigure(sentence, at + 1)
                || references.figures().endsFigure(sentence, cue);
    }

    /** Whether what stands before the mark can be a statement: a number, a quotation, or more than when it was said. */
    boolean saysAnything(int mark) {
        return sentence.hasNumber(0, mark)
                || sentence.words(0, mark) >= LEAST_SAID
                || sentence.has(0, mark + 1, "”\"»");
    }

    /** 300 were killed, as the army later admitted: said of what stands before the mark, where the sentence has nothing else said. */
    boolean isAsTold(int from, int to) {
        int at = speakerFrom(from);
        while (at < from && !sentence.is(at, Particle.AS_TOLD)) {
            at++;
        }
        boolean behind = at > 1 && at < from && sentence.isMark(at - 1, ",") && saysAnything(at - 1);
        return (behind || (sentence.is(from - 1, Particle.AS_TOLD) && sentence.isMark(from - 2, ",")))
                && !sentence.hasNumber(to, sentence.size());
    }

    /** 300 were killed, a number that the army confirmed: said of the figure before the mark. */
    boolean isOfFigureBefore(int from) {
        int at = speakerFrom(from);
        return isBehindFigure(from)
                && sentence.has(Math.max(0, at - OBJECT_REACH), at, ",")
                && sentence.hasNumber(0, at);
    }
}
