package dev.muster.extraction.clause;

/**
 * A clause of a sentence. Its tokens are those of its span that belong to no clause inside it.
 *
 * @param index its number in the sentence, in the order of the first tokens
 * @param kind how it hangs together with the rest
 * @param parent number of the clause that it stands in or goes on from; −1 for the first
 * @param from index of its first token
 * @param to index behind its last token
 */
public record Clause(int index, Kind kind, int parent, int from, int to) {
    /** How a clause hangs together with the rest of its sentence. */
    public enum Kind {
        /** Stands by itself. */
        MAIN,
        /** Stands beside another: 300 were killed and 20 fled. */
        COORDINATED,
        /** Is what somebody says, knows or wants: said that 300 were killed. */
        COMPLEMENT,
        /** Says more of the noun before it: soldiers who were sent, prajurit yang dikirim. */
        RELATIVE,
        /** Does so by a verb alone: soldiers sent to the front. */
        PARTICIPIAL,
        /** Tells when, why or under which condition: after 300 were killed. */
        SUBORDINATE,
        /** Stands in quotation marks. */
        QUOTED,
        /** Stands in brackets, or behind a colon. */
        PARENTHETICAL
    }

    /** Whether it says more of the noun before it. */
    public boolean isAttributive() {
        return kind == Kind.RELATIVE || kind == Kind.PARTICIPIAL;
    }
}
