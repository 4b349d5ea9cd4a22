package dev.muster.extraction.date;

import java.time.LocalDate;

/**
 * A day or a period that a sentence tells.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param first first day; null where only an end is told
 * @param last last day, the same as the first for a day; null for a period that is still open
 * @param period true for what is a period by its words: since …, from … to …
 * @param source pack row or rule
 */
public record DateMention(int from, int to, LocalDate first, LocalDate last, boolean period, String source) {
    /** Whether it covers the token. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
