package dev.muster.app.corpus;

/** What can be wrong with a record of the topic of articles. */
public enum Venom {
    NOT_AVRO,
    NO_BYTES,
    OTHER_FORMAT,
    UNKNOWN_SCHEMA,
    CUT_SHORT,
    JSON,
    OTHER_RECORD,
    NO_KEY,
    BLANK_KEY,
    KEY_NOT_UTF8,
    KEY_OF_ANOTHER,
    LONG_KEY,
    NO_HASH,
    NO_TEXT,
    LONG_TEXT,
    LONG_TITLE,
    PUBLISHED_TOO_EARLY,
    FETCHED_TOO_LATE,
    PUBLISHED_AFTER_FETCH
}
