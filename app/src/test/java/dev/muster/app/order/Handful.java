package dev.muster.app.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.app.corpus.Item;
import dev.muster.app.oracle.Arrival;
import dev.muster.schema.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A few records about very few articles, by chance: two articles in three feeds at six times with little to say, so that revisions, returns to
 * an earlier text, deletions, teasers, copies and corrections of dates meet each other in one record, at one time and in one claim.
 */
final class Handful {
    private static final Instant START = Instant.parse("2024-10-20T00:00:00Z");
    private static final int MOST = 9;
    private static final int ARTICLES = 2;
    private static final int FEEDS = 3;
    private static final int HOURS = 6;
    private static final int ONE_DELETION_IN = 6;

    /** Two that say the same in other words, one with another figure, one by another actor and one that says nothing. */
    private static final List<String> SENTENCES = List.of(
            "The Pentagon said that 10,000 North Korean soldiers were in Kursk.",
            "There were 10,000 North Korean soldiers in Kursk, the Pentagon said.",
            "The Pentagon said that 12,000 North Korean soldiers were in Kursk.",
            "NATO said that 10,000 North Korean soldiers were in Kursk.",
            "The weather was cold, and ministers met in Brussels.");

    private Handful() {}

    static List<Item> of(Random random) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(MOST))
                .mapToObj(number -> any(random))
                .toList();
    }

    private static Item any(Random random) {
        String id = "article-" + random.nextInt(ARTICLES);
        String feed = "feed-" + random.nextInt(FEEDS);
        Instant at = START.plus(Duration.ofHours(random.nextInt(HOURS)));
        if (random.nextInt(ONE_DELETION_IN) == 0) {
            return new Item.Deletion(id, random.nextBoolean() ? feed : null, at);
        }
        String title = random.nextInt(4) == 0 ? "Corrected" : "Report";
        String body = body(random);
        return new Item.Version(Article.newBuilder()
                .setId(id)
                .setFeed(feed)
                .setOutlet(random.nextInt(4) == 0 ? null : "Outlet " + random.nextInt(2))
                .setUrl("https://example.org/" + id)
                .setTitle(title)
                .setBody(body)
                .setLang("en")
                .setPublishedAt(START.minus(Duration.ofHours(random.nextInt(2) * 20)))
                .setFetchedAt(at)
                .setOrigin(random.nextInt(4) == 0 ? "Reuters" : null)
                .setContentHash(
                        UUID.nameUUIDFromBytes((title + body).getBytes(UTF_8)).toString())
                .build());
    }

    private static String body(Random random) {
        List<String> said = new ArrayList<>();
        for (int left = random.nextInt(3); left >= 0; left--) {
            said.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        return String.join("\n", said);
    }

    static List<Arrival> arrivals(List<Item> items) {
        return items.stream().map(Handful::arrival).toList();
    }

    private static Arrival arrival(Item item) {
        return item instanceof Item.Deletion deletion
                ? new Arrival(deletion.id(), deletion.feed(), null, deletion.at())
                : Arrival.of(((Item.Version) item).article());
    }

    /** As few of the items as still do what these do. */
    static List<Item> fewest(List<Item> items, Predicate<List<Item>> does) {
        for (int i = 0; i < items.size(); i++) {
            List<Item> fewer = new ArrayList<>(items);
            fewer.remove(i);
            if (does.test(fewer)) {
                return fewest(fewer, does);
            }
        }
        return items;
    }
}
