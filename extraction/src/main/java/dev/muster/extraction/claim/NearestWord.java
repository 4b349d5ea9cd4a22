package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Clause.Kind;
import dev.muster.extraction.clause.Clauses;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;

/** Finds the nearest word that tells what is said of a figure, where no clause has it as its predicate. Stateless. */
final class NearestWord {
    private static final int ACROSS_CLAUSE = 5;
    private static final int ACROSS_FIGURE = 6;
    private static final int BEHIND = 1;
    private static final int REACH = 30;

    private NearestWord() {}

    /** The nearest word that tells a measure; one that only opens what is counted, put at 300 the number of wounded, where there is no other. */
    static Predicate read(Scene scene, Counted counted) {
        Predicate tells = nearest(scene, counted, false);
        return lostOf(scene, counted, tells != null ? tells : nearest(scene, counted, true));
    }

    /** The number of soldiers who have been killed there is 13: what befell them, and no size. */
    private static Predicate lostOf(Scene scene, Counted counted, Predicate size) {
        boolean sized = size != null
                && size.word().value().measure() == Measure.STRENGTH
                && size.word().value().role() == MeasureWord.Role.NOUN;
        return !sized
                ? size
                : scene.measures().stream()
                        .filter(word -> word.from() >= size.word().to() && word.to() <= counted.from())
                        .filter(word ->
                                word.value().measure().isLoss() && word.value().tells())
                        .filter(word -> !crossesFigure(scene, word.to(), counted.from()))
                        .findFirst()
                        .map(word -> new Predicate(word, Relation.NEAREST, size.clause()))
                        .orElse(size);
    }

    private static Predicate nearest(Scene scene, Counted counted, boolean numbers) {
        Match<MeasureWord> nearest = null;
        int least = REACH;
        for (Match<MeasureWord> word : scene.measures()) {
            boolean tells = word.value().tells();
            boolean size = word.value().measure() == Measure.STRENGTH
                    && (word.from() >= counted.to() || isParted(scene, word.to(), counted.from()));
            boolean number = !numbers && scene.is(word.from(), Particle.NUMBER_OF);
            boolean others = PredicateReader.isOfPeople(word, counted)
                    && !scene.clauses().isIn(word.from(), scene.clauses().at(counted.from()));
            if (!tells || size || number || others || isAdjective(counted, word) || isApart(scene, counted, word)) {
                continue;
            }
            int distance = distance(scene, counted, word);
            if (distance < least) {
                nearest = word;
                least = distance;
            }
        }
        return nearest == null
                ? null
                : new Predicate(nearest, Relation.NEAREST, scene.clauses().at(nearest.from()));
    }

    /** Whether a mark stands between that ends a phrase. */
    private static boolean isParted(Scene scene, int from, int to) {
        return from < to && scene.tokens().subList(from, to).stream().anyMatch(token -> token.isMarkOf(",;:"));
    }

    /** Whether the word stands in a clause beside that of the figure, with a subject of its own. */
    private static boolean isApart(Scene scene, Counted counted, Match<MeasureWord> word) {
        Clauses clauses = scene.clauses();
        Clause own = clauses.at(counted.from());
        Clause other = clauses.at(word.from());
        while (other != null && !isWithin(own, other)) {
            boolean beside = other.kind() == Kind.COORDINATED
                    || other.kind() == Kind.SUBORDINATE
                    || (other.kind() == Kind.RELATIVE && other.to() <= counted.from());
            if (beside) {
                return true;
            }
            other = clauses.parent(other);
        }
        return false;
    }

    private static boolean isWithin(Clause inner, Clause outer) {
        return outer.from() <= inner.from() && inner.to() <= outer.to();
    }

    /** Active-duty personnel are no strength of an army by that word alone. */
    private static boolean isAdjective(Counted counted, Match<MeasureWord> word) {
        boolean inside = word.from() >= counted.from() && word.to() <= counted.to();
        boolean skilled = word.value().measure() == Measure.TRAINING && word.to() < counted.to();
        return inside && (skilled || word.value().measure() == Measure.STRENGTH);
    }

    private static int distance(Scene scene, Counted counted, Match<MeasureWord> word) {
        boolean behind = word.from() >= counted.to();
        boolean before = word.to() <= counted.from();
        if (!behind && !before) {
            return 0;
        }
        int from = behind ? counted.to() : word.to();
        int to = behind ? word.from() : counted.from();
        int cost = to - from + (before ? BEHIND : 0);
        cost += scene.isCut(from, to) ? ACROSS_CLAUSE : 0;
        cost += crossesFigure(scene, from, to) ? ACROSS_FIGURE : 0;
        return cost;
    }

    /** Whether another figure stands between the tokens. */
    static boolean crossesFigure(Scene scene, int from, int to) {
        return scene.figures().stream().anyMatch(figure -> figure.from() >= from && figure.to() <= to);
    }
}
