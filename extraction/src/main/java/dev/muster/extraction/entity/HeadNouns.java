package dev.muster.extraction.entity;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.BodyNoun;
import dev.muster.extraction.pack.BodyNoun.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Tokens;
import java.util.BitSet;
import java.util.List;

/** Finds the names of which a common noun beside them tells that they are those of bodies: the newspaper …, …, a monitoring group. Immutable and thread safe. */
final class HeadNouns {
    /** Words of which one or the other stands between an article and the noun: an independent Russian outlet. */
    private static final int TOLD = 4;

    private final Grammar grammar;

    HeadNouns(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The names that a lower-case noun right before or behind them makes those of bodies: the newspaper …, kelompok …, the … group; the places where they begin. */
    BitSet of(Tokens tokens, List<Match<BodyNoun>> bodies, NamePart[] parts) {
        BitSet heads = new BitSet();
        for (Match<BodyNoun> noun : bodies) {
            boolean head = noun.value().role() == Role.HEAD;
            heads.set(noun.to(), head || heads.get(noun.to()));
            int from = noun.from();
            while (head && from > 0 && parts[from - 1] == NamePart.OWN) {
                from--;
            }
            if (from < noun.from() && isCertain(tokens, parts, from)) {
                heads.set(from);
            }
            int apposed = head ? apposed(tokens, parts, noun) : -1;
            if (apposed >= 0) {
                heads.set(apposed);
            }
        }
        return heads;
    }

    /**
     * Where the name begins of which is told behind it what body it is: Mediazona, an independent outlet, …; the Democrats, the main opposition party,
     * …; −1 where none stands there.
     */
    private int apposed(Tokens tokens, NamePart[] parts, Match<BodyNoun> noun) {
        int article = noun.from() - 1;
        while (article > 1 && noun.from() - article <= TOLD && !isArticle(tokens, article)) {
            // X, a commander of the group: who is of a body is none.
            boolean word =
                    !grammar.isCommonest(tokens, article) && (tokens.isWord(article) || tokens.isMark(article, '-'));
            article = word ? article - 1 : 0;
        }
        // Airwars, kelompok pemantau yang …: where a language has no articles, what more is told of the noun shows that
        // the name is its own.
        boolean bare =
                tokens.isMark(Math.max(0, noun.from() - 1), ',') && grammar.is(tokens, noun.to(), Particle.RELATIVE);
        int from = (bare ? noun.from() : article) - 1;
        boolean opened =
                article > 1 && isArticle(tokens, article) && !(tokens.isWord(noun.to()) && isPlain(tokens, noun.to()));
        boolean told = (bare || opened) && tokens.isMark(from, ',');
        while (told && from > 0 && parts[from - 1] == NamePart.OWN) {
            from--;
        }
        return told && !tokens.isMark(from, ',') && !grammar.isTitle(tokens, from - 1) ? from : -1;
    }

    private boolean isArticle(Tokens tokens, int at) {
        return grammar.is(tokens, at, Particle.INDEFINITE) || grammar.is(tokens, at, Particle.DEFINITE);
    }

    /** A group commander, no group: whether a common noun follows. */
    private boolean isPlain(Tokens tokens, int at) {
        return !tokens.isCapitalized(at)
                && grammar.isEveryday(tokens, at)
                && !grammar.isNoName(tokens, at)
                && !grammar.is(tokens, at, Particle.TOWARDS);
    }

    /** Whether an article stands before the name, or before a country's beside it: the Belarusian Hajun project. */
    boolean isCertain(Tokens tokens, NamePart[] parts, int name) {
        int at = name;
        while (at > 0 && parts[at - 1] == NamePart.PLACE) {
            at--;
        }
        return grammar.is(tokens, at - 1, Particle.DEFINITE);
    }
}
