package dev.muster.producer.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Dates as articles write them. Whatever comes is a time or none, and one that can be written down. */
public final class DateFuzz {
    private DateFuzz() {}

    /** Reads the date that the bytes stand for. */
    public static void fuzzerTestOneInput(byte[] data) {
        Optional<Instant> read = ArticleDate.parse(new String(data, StandardCharsets.UTF_8));
        read.ifPresent(Instant::toEpochMilli);
    }
}
