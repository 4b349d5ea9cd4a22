package dev.muster.bench;

import dev.muster.bench.News.Item;
import dev.muster.schema.Article;
import dev.muster.schema.Connection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Articles of the news, as many as are wanted: each text has other figures, as the next day's report has them, so that where it comes again its
 * claims are new as a rule and told again now and then. The same in every run.
 */
final class ManyArticles {
    private static final long SEED = 20241018;
    private static final int OUTLETS = 200;
    private static final int SECONDS = 60;
    private static final int DIGITS = 10;

    /** A number with its thousands set apart. */
    private static final Pattern FIGURE = Pattern.compile("\\b[1-9]\\d{0,2}(?:[,.]\\d{3})+\\b");

    private final List<Item> items;
    private final Random random = new Random(SEED);
    private int made;

    ManyArticles(List<Item> items) {
        this.items = items;
    }

    /** The next article. */
    Article next() {
        Item item = items.get(made % items.size());
        int outlet = random.nextInt(OUTLETS);
        String id = "article-" + made;
        Instant published =
                item.published().atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds((long) made % 1000 * SECONDS);
        made++;
        return Article.newBuilder()
                .setId(id)
                .setFeed("feed-" + outlet)
                .setOutlet("Outlet " + outlet)
                .setUrl("https://example.org/" + outlet + "/" + id)
                .setTitle("A headline of some length about what happened that day")
                .setBody(retold(new String(item.body(), StandardCharsets.UTF_8)))
                .setLang(item.lang())
                .setPublishedAt(published)
                .setFetchedAt(published.plusSeconds(SECONDS))
                .setContentHash(id)
                .build();
    }

    private String retold(String text) {
        return FIGURE.matcher(text).replaceAll(this::figure);
    }

    /** Another number of the same form. */
    private String figure(MatchResult number) {
        StringBuilder other = new StringBuilder();
        for (char c : number.group().toCharArray()) {
            boolean isFirst = other.length() == 0;
            other.append(
                    !Character.isDigit(c)
                            ? c
                            : (char) ('0' + (isFirst ? 1 + random.nextInt(DIGITS - 1) : random.nextInt(DIGITS))));
        }
        return other.toString();
    }

    /** Puts so many of them into the topic of articles. */
    void publish(Connection connection, int number) {
        try (ArticleWriter writer = new ArticleWriter(connection)) {
            for (int i = 0; i < number; i++) {
                writer.write(next());
            }
        }
    }
}
