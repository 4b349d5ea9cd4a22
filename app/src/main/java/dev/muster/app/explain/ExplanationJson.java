package dev.muster.app.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.app.extract.ClaimJson;
import dev.muster.extraction.Explanation;
import dev.muster.extraction.Explanation.OfSentence;
import dev.muster.extraction.claim.FigureReading;
import dev.muster.extraction.text.Mention;

/** An explanation as one JSON object. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** The object for one article; tokens are counted from 0 in each sentence, offsets from the start of the body. */
    public static ObjectNode of(String article, Explanation explanation) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("article", article)
                .put("lang", explanation.extraction().lang())
                .put("rules", explanation.extraction().rules())
                .put("unread", explanation.extraction().unread());
        ArrayNode sentences = json.putArray("sentences");
        explanation.sentences().forEach(sentence -> sentences.add(sentence(article, sentence)));
        ArrayNode claims = json.putArray("claims");
        explanation.claims().forEach(claim -> claims.add(ClaimJson.of(article, claim)));
        return json;
    }

    private static ObjectNode sentence(String article, OfSentence sentence) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", sentence.sentence().text())
                .put("start", sentence.sentence().start())
                .put("end", sentence.sentence().end())
                .put("paragraph", sentence.sentence().paragraph())
                .put("headline", sentence.sentence().headline());
        ArrayNode tokens = json.putArray("tokens");
        sentence.sentence()
                .tokens()
                .forEach(token -> tokens.addObject()
                        .put("text", token.text())
                        .put("start", token.start())
                        .put("end", token.end()));
        ArrayNode mentions = json.putArray("mentions");
        sentence.mentions().forEach(mention -> mentions.add(mention(sentence, mention)));
        ArrayNode figures = json.putArray("figures");
        sentence.figures().forEach(figure -> figures.add(figure(article, sentence, figure)));
        return json;
    }

    private static ObjectNode mention(OfSentence sentence, Mention mention) {
        return span(sentence, mention.from(), mention.to())
                .put("kind", mention.kind().name())
                .put("meaning", mention.meaning())
                .put("source", mention.source());
    }

    private static ObjectNode figure(String article, OfSentence sentence, FigureReading figure) {
        ObjectNode json = span(sentence, figure.from(), figure.to());
        if (figure.claim() == null) {
            return json.put("reason", figure.reason().name()).put("source", figure.source());
        }
        json.set("claim", ClaimJson.of(article, figure.claim()));
        return json;
    }

    private static ObjectNode span(OfSentence sentence, int from, int to) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", sentence.text(from, to))
                .put("from", from)
                .put("to", to);
    }
}
