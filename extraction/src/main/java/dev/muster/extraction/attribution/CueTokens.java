package dev.muster.extraction.attribution;

import java.util.BitSet;
import java.util.List;

/** The tokens of each sentence that belong to a reporting word or its speaker, found once: rules ask for every noun and name. Not thread safe. */
final class CueTokens {
    private static final BitSet NONE = new BitSet();

    private final List<Syntax> sentences;
    private final List<List<Cue>> cues;
    private final BitSet[] known;

    CueTokens(List<Syntax> sentences, List<List<Cue>> cues) {
        this.sentences = sentences;
        this.cues = cues;
        this.known = new BitSet[sentences.size()];
    }

    /** Those of the sentence; not those of an act that another tells of. */
    BitSet of(int sentence) {
        if (known[sentence] == null) {
            known[sentence] = cues.get(sentence).isEmpty() ? NONE : find(sentence);
        }
        return known[sentence];
    }

    private BitSet find(int sentence) {
        BitSet tokens = new BitSet();
        boolean told = isTold(sentence);
        for (Cue cue : cues.get(sentence)) {
            boolean speaks = !cue.isHearsay() && cue.attribution().isNamed() && !(cue.isAct() && told);
            for (int at = cue.from(); speaks && at < cue.to(); at++) {
                if (cue.covers(sentences.get(sentence), at)) {
                    tokens.set(at);
                }
            }
        }
        return tokens;
    }

    /** Whether the sentence holds a statement that is no act. */
    private boolean isTold(int sentence) {
        for (Cue cue : cues.get(sentence)) {
            if (!cue.isAct() && Attributions.isStatement(cue)) {
                return true;
            }
        }
        return false;
    }
}
