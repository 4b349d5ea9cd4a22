package dev.muster.extraction.clause;

import java.util.BitSet;

/**
 * What the lexicons know of the tokens of a sentence, one bit a token.
 *
 * @param telling verbs that tell what is said of a force
 * @param planning those of them that tell what has not happened yet, and open a verb: would, akan
 * @param reporting verbs that report what somebody says
 * @param passive verbs that report without their speaker before them: reportedly, dilaporkan
 * @param nouns nouns, names and figures
 * @param figures figures
 */
public record Known(BitSet telling, BitSet planning, BitSet reporting, BitSet passive, BitSet nouns, BitSet figures) {
    boolean isVerb(int at) {
        return !nouns.get(at) && (telling.get(at) || reporting.get(at) || passive.get(at));
    }
}
