package dev.muster.bench;

import java.io.IOException;

/** A way of articles through Kafka. */
interface Flow {
    /** What the report calls it. */
    String name();

    /**
     * Takes the articles that are in their topic, from the first one on, and stops when all are through.
     *
     * @param articles how many there are
     */
    Pulse run(int articles) throws IOException, InterruptedException;
}
