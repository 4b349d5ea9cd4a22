package dev.muster.extraction.pack;

/** What a word points back to. */
public enum Anaphor {
    /** A person who spoke: he, the spokesman, dia. */
    PERSON,
    /** A body that spoke: the agency, badan tersebut. */
    BODY,
    /** A body, where the word stands right before a reporting word: it. */
    IT,
    /** Whoever spoke, one or several: they, mereka. */
    SPEAKERS,
    /** The country that an institution behind or before it belongs to: the country's, negara itu. */
    COUNTRY,
    /** The person or body that an institution or a statement beside it belongs to: his, her, its. */
    OWNER,
    /** Somebody told before, whom the noun beside it names: the. */
    DEFINITE,
    /** A figure told before: that number, angka tersebut. */
    FIGURE,
    /** What was said before, whatever it was: that report, hal itu. */
    STATEMENT,
    /** A force that was counted, or what was said: these, of them; a sentence that begins so goes on with its speaker. */
    CONTINUES
}
