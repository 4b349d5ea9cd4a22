package dev.muster.streams;

import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import java.util.List;

/** Keeps what is stored of one article well under the largest record that the topics take. */
final class StateLimit {
    /** Largest state of one article, in bytes. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final StateSerde<ArticleState> SERDE = StateSerde.of(ArticleState.class);

    private StateLimit() {}

    /** @throws PoisonException where a version is too large by itself */
    static void check(ArticleVersion version) {
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

    private static int bytes(ArticleState state) {
        return SERDE.serializer().serialize(null, state).length;
    }
}
