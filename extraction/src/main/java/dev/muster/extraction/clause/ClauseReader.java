package dev.muster.extraction.clause;

import dev.muster.extraction.match.Roles;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.text.Tokens;

/** Cuts sentences into clauses in one pass, by the language's words of grammar and its verbs. Immutable and thread safe. */
public final class ClauseReader {
    private final VerbReader verbs;

    /** A reader for the language. */
    public ClauseReader(LanguagePack pack) {
        this.verbs = new VerbReader(pack);
    }

    /** The clauses of a sentence, by its tokens, its words of grammar and what the lexicons know of it. */
    public Clauses read(Tokens tokens, Roles roles, Known known) {
        Words words = new Words(tokens, roles, known);
        return new ClauseBuilder(words, verbs.read(words)).build();
    }
}
