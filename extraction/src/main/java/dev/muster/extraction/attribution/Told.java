package dev.muster.extraction.attribution;

/** What told before a reporting word is said of. */
enum Told {
    /** Nothing: it is said of what stands beside the word. */
    NOTHING,
    /** Some statement, told just before: denied it, rejects the claims. */
    STATEMENT,
    /** A figure, however far before: called that number too low. */
    FIGURE
}
