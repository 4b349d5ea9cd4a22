package dev.muster.extraction.clause;

import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.match.Roles;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Tokens;

/**
 * The tokens of a sentence with what is known of each.
 *
 * @param tokens the tokens
 * @param roles what each does as a word of grammar
 * @param known what the lexicons know
 */
record Words(Tokens tokens, Roles roles, Known known) {
    int size() {
        return tokens.size();
    }

    boolean is(int at, Particle role) {
        return roles.is(at, role);
    }

    boolean is(int at, RoleSet any) {
        return roles.is(at, any);
    }

    boolean isMark(int at, String marks) {
        return at >= 0 && at < size() && tokens.isMarkOf(at, marks);
    }

    boolean isNoun(int at) {
        return at >= 0 && at < size() && known.nouns().get(at);
    }

    /** Leads to a noun, and is no mark of an infinitive and no part of a figure. */
    boolean isPreposition(int at) {
        boolean leads = is(at, RoleSet.LEADING);
        return leads && !is(at, Particle.INFINITIVE) && !isNoun(at);
    }

    boolean isGrammar(int at) {
        return at < 0 || at >= size() || roles.isAny(at);
    }

    boolean isPlainWord(int at) {
        return at >= 0
                && at < size()
                && tokens.isWord(at)
                && !tokens.isCapitalized(at)
                && !roles.isAny(at)
                && !isNoun(at);
    }

    boolean hasFigure(int from, int to) {
        int figure = known.figures().nextSetBit(from);
        return figure >= 0 && figure < to;
    }
}
