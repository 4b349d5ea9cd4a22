package dev.muster.extraction.clause;

/**
 * A verb with its auxiliaries, adverbs and infinitives: has been sent, akan segera dikirim, plans to send.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param auxiliary true where an auxiliary opens it, so that it can be no participle
 */
public record Verb(int from, int to, boolean auxiliary) {
    /** Whether it covers the token. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
