package dev.muster.extraction.clause;

import java.util.ArrayList;
import java.util.List;

/** The clauses of one sentence. Immutable. */
public final class Clauses {
    private final List<Clause> all;
    private final List<List<Verb>> verbs;
    private final int[] clauseOf;

    /**
     * Clauses with their verbs.
     *
     * @param clauseOf the number of the innermost clause of each token; kept as it is, and not changed any more
     */
    Clauses(List<Clause> all, List<Verb> verbs, int[] clauseOf) {
        this.all = List.copyOf(all);
        this.clauseOf = clauseOf;
        this.verbs = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            this.verbs.add(new ArrayList<>(1));
        }
        for (Verb verb : verbs) {
            this.verbs.get(clauseOf[verb.from()]).add(verb);
        }
    }

    /** The clauses in the order of their first tokens; never empty. */
    public List<Clause> all() {
        return all;
    }

    /** The innermost clause of the token; the last one behind the end. */
    public Clause at(int token) {
        return token < clauseOf.length ? all.get(clauseOf[token]) : all.get(all.size() - 1);
    }

    /** Whether the token belongs to the clause itself and to none inside it. */
    public boolean isIn(int token, Clause clause) {
        return token < clauseOf.length && clauseOf[token] == clause.index();
    }

    /** The clause that it stands in or goes on from; null for the first. */
    public Clause parent(Clause clause) {
        return clause.parent() < 0 ? null : all.get(clause.parent());
    }

    /** The verbs of the clause itself, from left to right. */
    public List<Verb> verbs(Clause clause) {
        return verbs.get(clause.index());
    }

    /** The last verb of the clause that ends at the token or before; null where none does. */
    public Verb verbBefore(Clause clause, int token) {
        Verb last = null;
        for (Verb verb : verbs(clause)) {
            last = verb.to() <= token ? verb : last;
        }
        return last;
    }

    /** The first verb of the clause that begins at the token or behind; null where none does. */
    public Verb verbBehind(Clause clause, int token) {
        for (Verb verb : verbs(clause)) {
            if (verb.from() >= token) {
                return verb;
            }
        }
        return null;
    }

    /** The clause that begins at the token and says more of the noun before it; null where none does. */
    public Clause attributiveAt(int token) {
        for (Clause clause : all) {
            if (clause.from() == token && clause.isAttributive()) {
                return clause;
            }
        }
        return null;
    }

    /** Each clause with its kind and tokens, as {@code kind[from,to)<parent}, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        all.forEach(clause -> text.append(clause.kind())
                .append('[')
                .append(clause.from())
                .append(',')
                .append(clause.to())
                .append(")<")
                .append(clause.parent())
                .append(' '));
        return text.toString().strip();
    }
}
