package dev.muster.app.command;

import dev.muster.app.evaluate.Scores;
import dev.muster.app.extract.FigureText;
import dev.muster.consumer.view.TextTable;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.evaluation.ArticleScore;
import dev.muster.extraction.evaluation.Field;
import dev.muster.extraction.evaluation.GoldClaim;
import dev.muster.extraction.evaluation.Level;
import dev.muster.extraction.evaluation.Pair;
import dev.muster.extraction.evaluation.Reliability;
import dev.muster.extraction.evaluation.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores as lines of text. */
final class EvalText {
    private static final String INDENT = "    ";

    private EvalText() {}

    /** Scores by language and level, then the agreement by language and field. */
    static List<String> scores(Scores scores) {
        TextTable levels = new TextTable(
                "LANG",
                ">ARTICLES",
                ">CLAIMS",
                ">READ",
                ">OPTIONAL",
                "LEVEL",
                ">RIGHT",
                ">PRECISION",
                ">RECALL",
                ">F1");
        TextTable fields = new TextTable(Stream.concat(
                        Stream.of("LANG"), Field.REPORTED.stream().map(field -> ">" + field.path()))
                .toArray(String[]::new));
        scores.byLanguage().forEach((lang, score) -> add(levels, fields, lang, score));
        if (scores.byLanguage().size() != 1) {
            add(levels, fields, "all", scores.total());
        }
        List<String> lines = new ArrayList<>(levels.lines());
        lines.addAll(List.of("", "agreement over the claims whose figures are found:"));
        lines.addAll(fields.lines());
        return lines;
    }

    /** How often claims are right that are about equally sure. */
    static List<String> confidence(List<Reliability> curve) {
        TextTable table = new TextTable("CONFIDENCE", ">CLAIMS", ">PREDICTED", ">RIGHT");
        for (Reliability bin : curve) {
            boolean empty = bin.claims() == 0;
            table.add(
                    String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), Math.min(1, bin.to())),
                    number(bin.claims()),
                    empty ? "-" : share(bin.predicted()),
                    empty ? "-" : share(bin.right()));
        }
        List<String> lines =
                new ArrayList<>(List.of("", "confidence, and the share of claims that are right at core level:"));
        lines.addAll(table.lines());
        lines.add("mean distance " + share(Reliability.gap(curve)));
        return lines;
    }

    private static void add(TextTable levels, TextTable fields, String lang, Score score) {
        for (Level level : Level.values()) {
            boolean first = level == Level.FIGURE;
            levels.add(
                    first ? lang : null,
                    first ? number(score.articles()) : null,
                    first ? number(score.gold()) : null,
                    first ? number(score.read()) : null,
                    first ? number(score.optional()) : null,
                    level.name().toLowerCase(Locale.ROOT),
                    number(score.hit(level)),
                    share(score.precision(level)),
                    share(score.recall(level)),
                    share(score.f1(level)));
        }
        fields.add(Stream.concat(Stream.of(lang), Field.REPORTED.stream().map(field -> share(score.field(field))))
                .toArray(String[]::new));
    }

    private static String share(Score.Agreed agreed) {
        return agreed.asked() == 0 ? "-" : share(agreed.share());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** What is missed, invented and different in an article; empty where nothing is. */
    static List<String> differences(ArticleScore article) {
        List<String> lines = new ArrayList<>();
        article.differing().forEach(pair -> differing(article.article(), pair, lines));
        for (GoldClaim gold : article.missed()) {
            lines.add(article.article() + " MISSED " + text(gold));
            lines.add(INDENT + gold.sentence());
        }
        for (ReadClaim claim : article.invented()) {
            lines.add(article.article() + " INVENTED " + text(claim));
            evidence(claim, lines);
        }
        return lines;
    }

    private static void differing(String article, Pair pair, List<String> lines) {
        String fields = pair.differences().stream()
                .map(field -> field.path() + " is " + pair.read(field) + ", not "
                        + pair.gold().text(field))
                .collect(Collectors.joining("; "));
        lines.add(article + " DIFFERS " + FigureText.of(pair.read().quantity()) + ": " + fields);
        evidence(pair.read(), lines);
    }

    private static void evidence(ReadClaim claim, List<String> lines) {
        lines.add(INDENT + claim.evidence().get(0).text());
        lines.add(INDENT + "by " + String.join(" ", claim.trace()));
    }

    private static String text(GoldClaim gold) {
        return Stream.of(Field.values()).map(gold::text).collect(Collectors.joining(" | "));
    }

    private static String text(ReadClaim claim) {
        return String.join(
                " ",
                claim.actor().id(),
                claim.stance().name(),
                claim.force().country() + "/" + claim.force().kind(),
                claim.measure().name(),
                FigureText.of(claim.quantity()),
                String.valueOf(claim.place().name()),
                claim.statedOn().toString());
    }
}
