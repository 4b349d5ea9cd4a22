package dev.muster.extraction.attribution;

import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokens;
import java.util.List;

/** Finds who is quoted where the sentence itself does not say so. */
final class Quotations {
    /** A quotation is not followed further than so many sentences. */
    private static final int REACH = 20;

    private final List<Syntax> sentences;
    private final List<List<Cue>> cues;
    private final Flow flow;

    Quotations(List<Syntax> sentences, List<List<Cue>> cues, Flow flow) {
        this.sentences = sentences;
        this.cues = cues;
        this.flow = flow;
    }

    boolean isQuoted(int sentence, int token) {
        return sentences.get(sentence).tokens().isQuoted(token);
    }

    /** The cue behind the quotation that the sentence belongs to, in the same paragraph; null where there is none. */
    Cue behind(int sentence) {
        int end = Math.min(sentences.size(), sentence + REACH);
        for (int next = sentence + 1; next < end && isOneQuotation(next); next++) {
            for (Cue cue : cues.get(next)) {
                if (cue.trailing() && !cue.isRelay() && cue.attribution().isNamed()) {
                    return cue;
                }
            }
            if (!opensQuoted(next)) {
                return null;
            }
        }
        return null;
    }

    /** Whether the sentence stands in the paragraph of the one before, or opens a paragraph of a quotation that was left open there. */
    private boolean isOneQuotation(int next) {
        List<Token> before = sentences.get(next - 1).tokens();
        boolean open = !before.isEmpty() && before.get(before.size() - 1).quoted();
        return flow.sameParagraph(next - 1, next) || (open && opensQuoted(next));
    }

    /** Whether the sentence goes on with the quotation of the paragraph before: all of it is quoted, and nobody is named beside it. */
    boolean runsOn(int sentence) {
        return sentence > 0 && cues.get(sentence).isEmpty() && opensQuoted(sentence);
    }

    private boolean opensQuoted(int sentence) {
        Tokens tokens = sentences.get(sentence).tokens();
        boolean mark = tokens.size() > 1 && tokens.isMarkOf(0, "“«\"„");
        return !tokens.isEmpty() && tokens.isQuoted(mark ? 1 : 0);
    }
}
