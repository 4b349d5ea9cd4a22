package dev.muster.extraction.entity;

/**
 * A body or person in a sentence that may put a figure forward.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param actor the institution
 * @param speaker the person, where a person is named; else null
 * @param form how it is named
 * @param source the row or rule that named it
 */
public record ActorMention(int from, int to, Actor actor, String speaker, Form form, String source) {
    /** How an actor is named. */
    public enum Form {
        /** A body of the register by its name. */
        BODY,
        /** A person by name. */
        PERSON,
        /** An institution noun with its country. */
        INSTITUTION,
        /** A country or its capital. */
        COUNTRY,
        /** A name that no lexicon knows. */
        UNKNOWN
    }
}
