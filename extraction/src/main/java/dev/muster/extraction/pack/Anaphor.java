package dev.muster.extraction.pack;

/** What a word points back to. */
public enum Anaphor {
    /** A person who spoke: he, dia, ia. */
    PERSON,
    /** A body that spoke: the agency, badan tersebut. */
    BODY,
    /** A force or a figure that was counted: this, mereka, of them; a sentence that begins so goes on with its speaker. */
    CONTINUES
}
