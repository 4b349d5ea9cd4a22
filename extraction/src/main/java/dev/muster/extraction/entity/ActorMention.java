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
        /** A body by its name. */
        BODY,
        /** A person by name. */
        PERSON,
        /** A person by name, beside the body that the person speaks for. */
        MEMBER,
        /** An institution noun with its country. */
        INSTITUTION,
        /** A country or its capital. */
        COUNTRY,
        /** A name that no lexicon knows. */
        UNKNOWN
    }

    /** Whether it names a person who speaks for a known body. */
    public boolean isPerson() {
        return form == Form.PERSON || form == Form.MEMBER;
    }

    /** Whether it names a body, with or without a person who speaks for it. */
    public boolean isBody() {
        return form == Form.BODY || form == Form.INSTITUTION || form == Form.MEMBER;
    }

    /** Whether it covers the token. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
