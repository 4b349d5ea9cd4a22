package dev.muster.streams;

import dev.muster.schema.Article;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Articles for tests: day and hour stand for times of October 2024. */
final class Articles {
    private Articles() {}

    /** An article of the given outlet and text, published on the first and fetched at an hour since. */
    static Article article(String id, String outlet, int hour, String... lines) {
        return builder(id, outlet, hour, lines).build();
    }

    static Article.Builder builder(String id, String outlet, int hour, String... lines) {
        var body = String.join("\n", lines);
        return Article.newBuilder()
                .setId(id)
                .setFeed("feed-" + outlet)
                .setOutlet(outlet)
                .setUrl("https://" + outlet + ".example/" + id)
                .setTitle("Title of " + id)
                .setBody(body)
                .setLang("en")
                .setPublishedAt(at(0))
                .setFetchedAt(at(hour))
                .setContentHash(hash(body));
    }

    /** A time, in hours since the first of October 2024. */
    static Instant at(int hour) {
        return Instant.parse("2024-10-01T00:00:00Z").plusSeconds(hour * 3600L);
    }

    static String hash(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(crc.getValue());
    }
}
