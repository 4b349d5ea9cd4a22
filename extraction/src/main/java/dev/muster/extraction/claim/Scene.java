package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.clause.Clauses;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoFigure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Mention.Kind;
import dev.muster.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence with all that was found in it.
 *
 * @param facts names, actors and dates
 * @param figures its figures
 * @param others its numbers that count nothing by their form
 * @param nouns nouns that can be counted
 * @param measures words for what is said of a force
 * @param particles words of grammar
 * @param roles the same by their roles
 * @param clauses its clauses and their verbs
 */
record Scene(
        SentenceFacts facts,
        List<Figure> figures,
        List<NoFigure> others,
        List<Match<CountNoun>> nouns,
        List<Match<MeasureWord>> measures,
        List<Match<Particle>> particles,
        GrammarRoles roles,
        Clauses clauses) {
    List<Token> tokens() {
        return facts.tokens();
    }

    /** Its figures, nouns and measures, in words for people. */
    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        figures.forEach(figure -> mentions.add(new Mention(
                Kind.FIGURE, figure.from(), figure.to(), meaning(figure), String.join(" ", figure.trace()))));
        nouns.forEach(noun ->
                mentions.add(new Mention(Kind.NOUN, noun.from(), noun.to(), meaning(noun.value()), noun.source())));
        measures.forEach(word -> mentions.add(new Mention(
                Kind.MEASURE,
                word.from(),
                word.to(),
                word.value().measure() + " " + word.value().role(),
                word.source())));
        return mentions;
    }

    private static String meaning(Figure figure) {
        return figure.qualifier() + " " + figure.low() + ".." + figure.high();
    }

    private static String meaning(CountNoun noun) {
        String kind = noun.kind() == null ? "" : " " + noun.kind();
        return noun.unit() + kind + " " + noun.strength();
    }

    int size() {
        return facts.tokens().size();
    }

    int index() {
        return facts.sentence().index();
    }

    /** Whether the token is a word of grammar of that role. */
    boolean is(int token, Particle role) {
        return roles.is(token, role);
    }

    /** Whether the token is a word of grammar of any role. */
    boolean isGrammar(int token) {
        return at(particles, token) != null;
    }

    /** Behind the word of grammar that covers the token; behind the token where none does. */
    int particleEnd(int token) {
        Match<Particle> particle = at(particles, token);
        return particle == null ? token + 1 : particle.to();
    }

    /** The name that covers the token; null where none does. */
    NameMention nameAt(int token) {
        for (NameMention name : facts.names()) {
            if (name.from() <= token && token < name.to()) {
                return name;
            }
        }
        return null;
    }

    Match<CountNoun> nounAt(int token) {
        return at(nouns, token);
    }

    Match<MeasureWord> measureAt(int token) {
        return at(measures, token);
    }

    /** The figure that begins at the token; null where none does. */
    Figure figureFrom(int token) {
        for (Figure figure : figures) {
            if (figure.from() == token) {
                return figure;
            }
        }
        return null;
    }

    boolean isFigure(int token) {
        for (Figure figure : figures) {
            if (figure.from() <= token && token < figure.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mark or a word stands between that opens another clause. */
    boolean isCut(int from, int to) {
        for (int at = Math.max(0, from); at < Math.min(to, size()); at++) {
            if (tokens().get(at).isMarkOf(",;:") || is(at, Particle.CLAUSE)) {
                return true;
            }
        }
        return false;
    }

    /** The match that covers the token: they stand from left to right and none overlaps another, so half of the rest falls away each time. */
    private static <T> Match<T> at(List<Match<T>> matches, int token) {
        int from = 0;
        int to = matches.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Match<T> match = matches.get(middle);
            if (match.covers(token)) {
                return match;
            }
            from = match.to() <= token ? middle + 1 : from;
            to = match.from() > token ? middle : to;
        }
        return null;
    }
}
