package dev.muster.languages;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.extraction.evaluation.ArticleScore;
import dev.muster.extraction.evaluation.Field;
import dev.muster.extraction.evaluation.FirstSight;
import dev.muster.extraction.evaluation.GoldClaim;
import dev.muster.extraction.evaluation.Level;
import dev.muster.extraction.evaluation.Observation;
import dev.muster.extraction.evaluation.Reliability;
import dev.muster.extraction.evaluation.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that tells how well the labelled articles are read, by set, language and field. Of a set that is not there the page keeps the
 * lines that it had.
 */
final class Scorecard {
    /** The sets in the order of the page: those beside the project, which not every clone has, and the project's own. */
    private static final Map<String, Path> SETS = sets();

    private static final String GOLD = ".gold.json";
    private static final String LEVELS =
            "| set | language | articles | claims | read | figure P | R | F1 | core P | R | F1 | full P | R | F1 |";
    private static final String FIELDS =
            "| set | language | " + Field.REPORTED.stream().map(Field::path).collect(Collectors.joining(" | ")) + " |";

    private static final String CONFIDENCE = "| set | confidence | claims | predicted | right |";

    private static final String FIRST_SIGHT = "first sight";
    private static final Path FIRST_SIGHTS = Packs.FOLDER.resolve("first-sight.tsv");

    private final List<String> before;
    private final Map<String, List<ArticleScore>> articles = articles();
    private final List<FirstSight> firstSight = firstSight();

    private Scorecard(List<String> before) {
        this.before = before;
    }

    private static Map<String, Path> sets() {
        Map<String, Path> sets = new LinkedHashMap<>();
        sets.put("seeds", Packs.FOLDER.resolve("../../shared/eval/seeds"));
        sets.put("dev", Packs.FOLDER.resolve("../../shared/eval/dev"));
        sets.put("own", Packs.FOLDER.resolve("articles"));
        return sets;
    }

    /**
     * The lines of the page.
     *
     * @param before the lines of the page as it was; empty where there was none
     */
    static List<String> lines(List<String> before) {
        return new Scorecard(before).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of(
                "# Scorecard",
                "",
                "How well the labelled articles are read: precision, recall and F1 of the claims at three levels, as `./muster eval` counts them.",
                "*figure*: the number and what it counts; *core*: also who says it, of whom, and whether they stand to it; *full*: also the kind of",
                "people, what is said of them, where, and on which day. The set `own` is [languages/articles](../languages/articles).",
                "",
                "Rules are made by these articles, so that they are read better than others. What to expect of others tells `first sight`: articles of",
                "labellers who knew neither rules nor packs, when they were read for the first time, before any rule was made for them; written down",
                "then, claim by claim, in [languages/first-sight.tsv](../languages/first-sight.tsv).",
                "",
                "The build writes this page, `mvn -pl languages -am test -Dmuster.rewriteReference=true`, and fails where it is out of date: what a",
                "change of a rule does to it belongs into the change. What is read in `seeds/` stands claim by claim in the",
                "[reference run](../languages/src/test/resources/reference.tsv).",
                ""));
        Map<String, Map<String, Score>> scores = scores();
        lines.addAll(List.of("## Claims", ""));
        table(lines, LEVELS, scores, Scorecard::levels);
        FirstSight.scores(firstSight).forEach((lang, score) -> lines.add(row(FIRST_SIGHT, lang, levels(score))));
        lines.addAll(List.of("", "## Fields of the claims whose figures are found", ""));
        table(lines, FIELDS, scores, Scorecard::fields);
        lines.addAll(List.of("", "## Confidence, and the share of claims that are right at core level", ""));
        confidence(lines);
        return lines;
    }

    /** The articles of the sets that are there. */
    private static Map<String, List<ArticleScore>> articles() {
        Map<String, List<ArticleScore>> articles = new LinkedHashMap<>();
        SETS.forEach((set, folder) -> {
            if (Files.isDirectory(folder)) {
                articles.put(set, golds(folder).stream().map(Scorecard::score).toList());
            }
        });
        return articles;
    }

    /** The scores of the sets that are there, by set and language. */
    private Map<String, Map<String, Score>> scores() {
        Map<String, Map<String, Score>> scores = new LinkedHashMap<>();
        articles.forEach((set, read) -> {
            Map<String, Score> byLanguage = new TreeMap<>();
            read.forEach(article -> byLanguage.merge(article.lang(), article.score(), Score::plus));
            scores.put(set, byLanguage);
        });
        return scores;
    }

    private static List<FirstSight> firstSight() {
        try {
            return FirstSight.parse(Files.readAllLines(FIRST_SIGHTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void confidence(List<String> lines) {
        lines.add(CONFIDENCE);
        lines.add(CONFIDENCE.replaceAll("[^|]+", "---"));
        for (String set : SETS.keySet()) {
            if (articles.containsKey(set)) {
                curve(lines, set, Observation.of(articles.get(set)));
            } else {
                lines.addAll(kept(CONFIDENCE, set));
            }
        }
        curve(lines, FIRST_SIGHT, FirstSight.observations(firstSight, Packs.CONFIDENCE));
    }

    private static void curve(List<String> lines, String set, List<Observation> observations) {
        Reliability.curve(observations).stream()
                .filter(bin -> bin.claims() > 0)
                .forEach(bin -> lines.add(row(
                        set,
                        String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), Math.min(1, bin.to())),
                        Stream.of(String.valueOf(bin.claims()), share(bin.predicted()), share(bin.right())))));
    }

    private static List<Path> golds(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(GOLD)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static ArticleScore score(Path gold) {
        String name = gold.getFileName().toString();
        FiledArticle article =
                FiledArticle.read(gold.resolveSibling(name.substring(0, name.length() - GOLD.length()) + ".txt"));
        return ArticleScore.of(
                article.name(),
                article.text().lang(),
                claims(gold),
                Packs.EXTRACTOR.extract(article.text()).claims());
    }

    private static List<GoldClaim> claims(Path gold) {
        try {
            return GoldClaim.all(new ObjectMapper().readValue(gold.toFile(), Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(gold.toString(), e);
        }
    }

    /** One line of a table, without set and language. */
    private interface Cells {
        Stream<String> of(Score score);
    }

    private void table(List<String> lines, String header, Map<String, Map<String, Score>> scores, Cells cells) {
        lines.add(header);
        lines.add(header.replaceAll("[^|]+", "---"));
        for (String set : SETS.keySet()) {
            if (scores.containsKey(set)) {
                scores.get(set).forEach((lang, score) -> lines.add(row(set, lang, cells.of(score))));
            } else {
                lines.addAll(kept(header, set));
            }
        }
    }

    private static String row(String set, String lang, Stream<String> cells) {
        return Stream.concat(Stream.of(set, lang), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The lines of a set below a header as they were. */
    private List<String> kept(String header, String set) {
        return before.stream()
                .dropWhile(line -> !line.equals(header))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> line.startsWith("| " + set + " |"))
                .toList();
    }

    private static Stream<String> levels(Score score) {
        Stream<String> counts =
                Stream.of(score.articles(), score.gold(), score.read()).map(String::valueOf);
        Stream<String> shares = Stream.of(Level.values())
                .flatMap(level -> Stream.of(score.precision(level), score.recall(level), score.f1(level)))
                .map(Scorecard::share);
        return Stream.concat(counts, shares);
    }

    private static Stream<String> fields(Score score) {
        return Field.REPORTED.stream()
                .map(score::field)
                .map(agreed -> agreed.asked() == 0 ? "-" : share(agreed.share()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
