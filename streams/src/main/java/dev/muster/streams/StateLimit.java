package dev.muster.streams;

import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Reading;
import java.util.List;

/** Keeps what is stored of one article well under the largest record that the topics take. */
final class StateLimit {
    /** Largest state of one article, in bytes. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    /** UTF-8 takes three bytes for what is one unit of UTF-16. */
    private static final int MAX_BYTES_A_CHAR = 3;

    /** More than a third of the bytes that all fields of a record take that are no text: numbers, dates, codes and lengths. */
    private static final int FIELDS = 100;

    private static final StateSerde<ArticleState> SERDE = StateSerde.of(ArticleState.class);

    private StateLimit() {}

    /** @throws PoisonException where a version is too large by itself */
    static void check(ArticleVersion version) {
        if (atMost(version) <= MAX_BYTES) {
            return;
        }
        int bytes = bytes(new ArticleState(List.of(version)));
        if (bytes > MAX_BYTES) {
            throw new PoisonException("The article's " + version.getReadings().size()
                    + " claims and their evidence take " + bytes + " bytes, at most " + MAX_BYTES + " are kept");
        }
    }

    /** The history, without as many of its oldest versions as it takes. */
    static ArticleHistory fit(ArticleHistory history) {
        var fitting = history;
        while (fitting.size() > 1 && bytes(fitting.state()) > MAX_BYTES) {
            fitting = fitting.withoutOldest();
        }
        return fitting;
    }

    /** A bound for the bytes of a version that takes no encoding. */
    private static long atMost(ArticleVersion version) {
        long chars = FIELDS
                + length(version.getContentHash())
                + length(version.getFeed()) * 2
                + length(version.getOutlet())
                + length(version.getUrl())
                + length(version.getTitle())
                + length(version.getOrigin())
                + length(version.getRules());
        for (var reading : version.getReadings()) {
            chars += atMost(reading);
        }
        return chars * MAX_BYTES_A_CHAR;
    }

    private static long atMost(Reading reading) {
        long chars = FIELDS
                + length(reading.getActor().getId())
                + length(reading.getActor().getName())
                + length(reading.getPlace().getName())
                + length(reading.getSpeaker())
                + length(reading.getRules());
        for (var evidence : reading.getEvidence()) {
            chars += FIELDS + length(evidence.getText());
        }
        for (var step : reading.getTrace()) {
            chars += FIELDS + length(step);
        }
        return chars;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static int bytes(ArticleState state) {
        return SERDE.serializer().serialize(null, state).length;
    }
}
