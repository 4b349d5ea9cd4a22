package dev.muster.extraction.entity;

import dev.muster.extraction.pack.BodyNoun;

/**
 * Words with capitals that make one name which no lexicon knows.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param body the noun that makes it the name of a body; null where it may be a person's
 */
record CapitalRun(int from, int to, BodyNoun.Role body) {
    int words() {
        return to - from;
    }
}
