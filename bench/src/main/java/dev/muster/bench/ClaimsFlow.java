package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.schema.Connection;
import java.io.IOException;

/** The streams stage as it stands, with one thread: what is said is read, deduplicated and kept. It begins anew each time, with empty stores. */
record ClaimsFlow(Connection connection, ClaimExtractor extractor) implements Flow {
    @Override
    public String name() {
        return "extraction, deduplication, state";
    }

    @Override
    public Pulse run(int articles) throws IOException, InterruptedException {
        return new Fleet(connection, extractor, 1, 1).run(articles);
    }
}
