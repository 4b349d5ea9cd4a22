package dev.muster.app.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.app.extract.ClaimJson;
import dev.muster.extraction.evaluation.ArticleScore;
import dev.muster.extraction.evaluation.Field;
import dev.muster.extraction.evaluation.GoldClaim;
import dev.muster.extraction.evaluation.Level;
import dev.muster.extraction.evaluation.Pair;
import dev.muster.extraction.evaluation.Reliability;
import dev.muster.extraction.evaluation.Score;
import java.util.List;
import java.util.Locale;

/** Scores as one JSON object. */
public final class ScoreJson {
    private static final double PLACES = 10_000;

    private ScoreJson() {}

    /** All scores; with {@code verbose} also what is missed, invented and different in each article. */
    public static ObjectNode of(Scores scores, List<Reliability> curve, List<ArticleScore> articles, boolean verbose) {
        ObjectNode json = score(scores.total());
        ObjectNode languages = json.putObject("languages");
        scores.byLanguage().forEach((lang, score) -> languages.set(lang, score(score)));
        ArrayNode confidence = json.putArray("confidence");
        curve.stream()
                .filter(bin -> bin.claims() > 0)
                .forEach(bin -> confidence
                        .addObject()
                        .put("from", bin.from())
                        .put("to", Math.min(1, bin.to()))
                        .put("claims", bin.claims())
                        .put("predicted", rounded(bin.predicted()))
                        .put("right", rounded(bin.right())));
        if (verbose) {
            ArrayNode details = json.putArray("details");
            articles.forEach(article -> details.add(article(article)));
        }
        return json;
    }

    private static ObjectNode score(Score score) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("articles", score.articles())
                .put("gold", score.gold())
                .put("predicted", score.read())
                .put("optional_found", score.optional());
        for (Level level : Level.values()) {
            json.putObject(level.name().toLowerCase(Locale.ROOT))
                    .put("hits", score.hit(level))
                    .put("precision", rounded(score.precision(level)))
                    .put("recall", rounded(score.recall(level)))
                    .put("f1", rounded(score.f1(level)));
        }
        ObjectNode agreement = json.putObject("agreement");
        for (Field field : Field.REPORTED) {
            Score.Agreed agreed = score.field(field);
            agreement.put(field.path(), agreed.asked() == 0 ? null : rounded(agreed.share()));
        }
        return json;
    }

    private static ObjectNode article(ArticleScore article) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("article", article.article())
                .put("lang", article.lang());
        ArrayNode missed = json.putArray("missed");
        article.missed().forEach(gold -> missed.add(gold(gold)));
        ArrayNode invented = json.putArray("invented");
        article.invented().forEach(claim -> invented.add(ClaimJson.of(article.article(), claim)));
        ArrayNode differing = json.putArray("differing");
        article.differing().forEach(pair -> differing.add(pair(article.article(), pair)));
        return json;
    }

    private static ObjectNode pair(String article, Pair pair) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode fields = json.putArray("fields");
        pair.differences().forEach(field -> fields.add(field.path()));
        json.set("gold", gold(pair.gold()));
        json.set("predicted", ClaimJson.of(article, pair.read()));
        return json;
    }

    private static ObjectNode gold(GoldClaim gold) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.values()) {
            json.put(field.path(), gold.text(field));
        }
        return json.put("sentence", gold.sentence());
    }

    private static Double rounded(double share) {
        return Math.round(share * PLACES) / PLACES;
    }
}
