package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.Confidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What became of one claim of a labelled article when that was read for the first time, before any rule was made for it: what is to be expected of
 * tomorrow's news, which scores on articles that rules were made by do not tell. Immutable.
 *
 * @param article name of the article
 * @param lang the language that it declares
 * @param outcome what became of the claim
 * @param grounds those that it was read on; empty where it was not read
 */
public record FirstSight(String article, String lang, Outcome outcome, Set<String> grounds) {
    /** The columns of a table of them. */
    public static final String HEADER = "article\tlang\toutcome\tgrounds";

    private static final String COMMENT = "#";
    private static final String NONE = "-";
    private static final int COLUMNS = 4;

    /** How far a claim is right, or why there is none to ask that of. */
    public enum Outcome {
        /** In all that is counted. */
        FULL,
        /** In figure, actor, force and stance. */
        CORE,
        /** In the figure alone. */
        FIGURE,
        /** Nobody makes it but the engine. */
        INVENTED,
        /** The engine does not read it. */
        MISSED,
        /** The article holds no claim, and none was read in it. */
        SILENT;

        private boolean isGold() {
            return isPaired() || this == MISSED;
        }

        private boolean isRead() {
            return isPaired() || this == INVENTED;
        }

        private boolean isPaired() {
            return this == FULL || this == CORE || this == FIGURE;
        }

        private boolean isRight(Level level) {
            return switch (level) {
                case FIGURE -> isPaired();
                case CORE -> this == FULL || this == CORE;
                case FULL -> this == FULL;
            };
        }
    }

    /** Copies the grounds, sorted. */
    public FirstSight {
        grounds = Set.copyOf(grounds);
    }

    /** The claims of an article, but for those that a careful reader may or may not make. */
    public static List<FirstSight> of(ArticleScore article) {
        List<FirstSight> claims = new ArrayList<>();
        article.pairs().stream()
                .filter(pair -> !pair.gold().optional())
                .forEach(pair -> claims.add(of(
                        article, outcome(pair), Confidence.grounds(pair.read().trace()))));
        article.invented()
                .forEach(claim -> claims.add(of(article, Outcome.INVENTED, Confidence.grounds(claim.trace()))));
        article.missed().forEach(claim -> claims.add(of(article, Outcome.MISSED, Set.of())));
        return claims.isEmpty() ? List.of(of(article, Outcome.SILENT, Set.of())) : claims;
    }

    private static FirstSight of(ArticleScore article, Outcome outcome, Set<String> grounds) {
        return new FirstSight(article.article(), article.lang(), outcome, grounds);
    }

    private static Outcome outcome(Pair pair) {
        if (pair.agrees(Level.FULL)) {
            return Outcome.FULL;
        }
        return pair.agrees(Level.CORE) ? Outcome.CORE : Outcome.FIGURE;
    }

    /**
     * The rows of a table of them.
     *
     * @param lines rows below {@link #HEADER}; those that begin with # are skipped
     * @throws IllegalArgumentException where a line is no row; the message names it
     */
    public static List<FirstSight> parse(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith(COMMENT) && !line.equals(HEADER))
                .map(FirstSight::parse)
                .toList();
    }

    private static FirstSight parse(String line) {
        String[] cells = line.split("\t", -1);
        try {
            if (cells.length == COLUMNS) {
                return new FirstSight(
                        cells[0], cells[1], Outcome.valueOf(cells[2].toUpperCase(Locale.ROOT)), grounds(cells[3]));
            }
        } catch (IllegalArgumentException noOutcome) {
            throw new IllegalArgumentException("no such outcome: " + line, noOutcome);
        }
        throw new IllegalArgumentException("not " + COLUMNS + " cells: " + line);
    }

    private static Set<String> grounds(String cell) {
        return cell.equals(NONE) ? Set.of() : new HashSet<>(Arrays.asList(cell.split(" ")));
    }

    /** The row of a table that says the same. */
    public String row() {
        return Stream.of(
                        article,
                        lang,
                        outcome.name().toLowerCase(Locale.ROOT),
                        grounds.isEmpty() ? NONE : String.join(" ", new TreeSet<>(grounds)))
                .reduce((left, right) -> left + "\t" + right)
                .orElseThrow();
    }

    /** The claims that were read, with the chance that a confidence gives them. */
    public static List<Observation> observations(List<FirstSight> claims, Confidence confidence) {
        return claims.stream()
                .filter(claim -> claim.outcome.isRead())
                .map(claim -> new Observation(
                        claim.article,
                        claim.grounds,
                        confidence.chance(claim.grounds),
                        claim.outcome.isRight(Level.CORE)))
                .toList();
    }

    /** How well the articles were read, by language; the fields are not told. */
    public static Map<String, Score> scores(List<FirstSight> claims) {
        Map<String, Map<String, Score>> articles = new TreeMap<>();
        claims.forEach(claim -> articles.computeIfAbsent(claim.lang, lang -> new LinkedHashMap<>())
                .merge(claim.article, claim.score(1), (one, other) -> one.plus(claim.score(0))));
        Map<String, Score> byLanguage = new TreeMap<>();
        articles.forEach(
                (lang, scores) -> byLanguage.put(lang, scores.values().stream().reduce(Score.NONE, Score::plus)));
        return byLanguage;
    }

    private Score score(int articles) {
        Map<Level, Integer> hits = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            hits.put(level, outcome.isRight(level) ? 1 : 0);
        }
        return new Score(articles, outcome.isGold() ? 1 : 0, outcome.isRead() ? 1 : 0, 0, hits, Map.of());
    }
}
