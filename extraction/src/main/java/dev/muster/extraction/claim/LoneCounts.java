package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.Figures;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Adds the figures that an article alone tells where it is coordinated with another count: a soldier was killed and four were wounded.
 * By itself it tells no number.
 */
final class LoneCounts {
    private LoneCounts() {}

    /** The figures with those that articles tell beside them, where the words of grammar are asked for only if there are figures. */
    static Figures added(Figures numbers, Supplier<List<Match<Particle>>> grammar) {
        return numbers.figures().isEmpty()
                ? numbers
                : new Figures(with(numbers.figures(), grammar.get()), numbers.others());
    }

    private static List<Figure> with(List<Figure> figures, List<Match<Particle>> grammar) {
        List<Figure> all = new ArrayList<>(figures);
        for (Match<Particle> word : grammar) {
            boolean one = word.entries().stream().anyMatch(entry -> entry.value() == Particle.ONE);
            if (one && isCoordinated(word.to(), figures, grammar)) {
                all.add(new Figure(word.from(), word.to(), 1L, 1L, 1L, Qualifier.EXACT, false, List.of(word.source())));
            }
        }
        all.sort(Comparator.comparingInt(Figure::from));
        return List.copyOf(all);
    }

    /** Whether the first figure behind follows a word that joins it right away. */
    private static boolean isCoordinated(int to, List<Figure> figures, List<Match<Particle>> grammar) {
        Figure next = figures.stream()
                .filter(figure -> figure.from() >= to)
                .findFirst()
                .orElse(null);
        return next != null
                && grammar.stream()
                        .anyMatch(word -> word.to() == next.from()
                                && word.from() >= to
                                && word.entries().stream()
                                        .anyMatch(entry -> entry.value() == Particle.AND
                                                || entry.value() == Particle.SUBORDINATE));
    }
}
