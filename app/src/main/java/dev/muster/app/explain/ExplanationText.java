package dev.muster.app.explain;

import dev.muster.extraction.Explanation;
import dev.muster.extraction.Explanation.OfSentence;
import dev.muster.extraction.check.ExpectedClaim;
import dev.muster.extraction.claim.FigureReading;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation as lines for a terminal. */
public final class ExplanationText {
    private static final String MENTION = "  %-8s %-30s %-40s %s";
    private static final String CLAIM = "  %-8s %s";

    private ExplanationText() {}

    /** The sentences of an article, each with what was found in it and what its figures were read as; then its claims. */
    public static List<String> lines(String article, Explanation explanation) {
        List<String> lines = new ArrayList<>();
        if (explanation.extraction().unread() != null) {
            lines.add(article + " is not read: " + explanation.extraction().unread());
            return lines;
        }
        lines.add(article + ", read as " + explanation.extraction().lang() + " with rules "
                + explanation.extraction().rules());
        explanation.sentences().forEach(sentence -> add(sentence, lines));
        lines.add("");
        lines.add("claims of the article: " + explanation.claims().size());
        explanation.claims().forEach(claim -> add(claim, lines));
        return lines;
    }

    private static void add(OfSentence sentence, List<String> lines) {
        String headline = sentence.sentence().headline() ? " (headline)" : "";
        lines.add("");
        lines.add("[" + sentence.sentence().index() + "]" + headline + " "
                + sentence.sentence().text().replaceAll("\\s+", " "));
        lines.add(line(
                "tokens", sentence.sentence().tokens().stream().map(Token::text).collect(Collectors.joining(" | "))));
        sentence.mentions().forEach(mention -> lines.add(line(sentence, mention)));
        sentence.figures().forEach(figure -> add(sentence, figure, lines));
    }

    private static String line(OfSentence sentence, Mention mention) {
        return String.format(
                Locale.ROOT,
                MENTION,
                mention.kind().name().toLowerCase(Locale.ROOT),
                text(sentence, mention.from(), mention.to()),
                mention.meaning(),
                mention.source());
    }

    private static void add(OfSentence sentence, FigureReading figure, List<String> lines) {
        String text = text(sentence, figure.from(), figure.to());
        if (figure.claim() == null) {
            lines.add(line("no claim", text + ": " + reason(figure)));
        } else {
            lines.add(line("claim", text + ": " + ExpectedClaim.of(figure.claim())));
            lines.add(line("", "by " + String.join(" ", figure.claim().trace())));
        }
    }

    private static String reason(FigureReading figure) {
        String reason = figure.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean byRow = !figure.source().equals(figure.reason().source());
        return byRow ? reason + ", by " + figure.source() : reason;
    }

    private static void add(ReadClaim claim, List<String> lines) {
        String places = claim.evidence().stream()
                .map(evidence -> evidence.start() + "-" + evidence.end())
                .collect(Collectors.joining(" "));
        lines.add(line(Double.toString(claim.confidence()), ExpectedClaim.of(claim) + " at " + places));
    }

    private static String line(String what, String text) {
        return String.format(Locale.ROOT, CLAIM, what, text).stripTrailing();
    }

    private static String text(OfSentence sentence, int from, int to) {
        return "\"" + sentence.text(from, to).replaceAll("\\s+", " ") + "\"";
    }
}
