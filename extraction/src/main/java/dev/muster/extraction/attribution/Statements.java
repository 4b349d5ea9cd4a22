package dev.muster.extraction.attribution;

import java.util.List;

/**
 * What one sentence tells of who says what.
 *
 * @param cues its reporting words with their speakers, from left to right
 * @param verdicts what it says of figures told before or beside, from left to right; mostly empty
 */
record Statements(List<Cue> cues, List<Verdict> verdicts) {
    /** Nothing is said. */
    static final Statements NONE = new Statements(List.of(), List.of());

    /** Copies the lists. */
    Statements {
        cues = List.copyOf(cues);
        verdicts = List.copyOf(verdicts);
    }
}
