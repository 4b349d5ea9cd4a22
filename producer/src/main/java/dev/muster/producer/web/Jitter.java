package dev.muster.producer.web;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Spreads what failed together, so that it does not come back together. Nothing here is random. */
public final class Jitter {
    private Jitter() {}

    /**
     * A share of a wait to add to it, in per cent: the same for the same name and number.
     *
     * @param times how often {@code name} waits in a row
     * @param most the largest that it may be
     */
    public static int percent(String name, int times, int most) {
        CRC32 hash = new CRC32();
        hash.update((times + name).getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % (most + 1));
    }
}
