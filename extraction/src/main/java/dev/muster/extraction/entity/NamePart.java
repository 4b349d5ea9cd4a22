package dev.muster.extraction.entity;

/** What a word is to a name that no lexicon knows. */
enum NamePart {
    /** No part of an unknown name. */
    NONE,
    /** A word with a capital that nothing knows. */
    OWN,
    /** A noun for bodies, with a capital. */
    NOUN,
    /** A plain noun for a state's institution with a capital, which is part of a name only beside another word of it. */
    INSTITUTION,
    /** A country or a place, which may stand inside the name of a body. */
    PLACE
}
