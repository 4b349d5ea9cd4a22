package dev.muster.app.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.app.oracle.Arrival;
import dev.muster.schema.Article;
import dev.muster.schema.AvroTrust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A corpus of records for the topic of articles, the same for equal seeds and sizes: first versions, the same again, copies by others,
 * revisions, returns to an earlier text, deletions, dates out of order, and one poison item in a hundred. In no order of time.
 */
public final class Corpus {
    static {
        AvroTrust.establish();
    }

    /** The size that the guarantees are stated for. */
    public static final int WHOLE = 20_000;

    private static final int FEEDS = 40;
    private static final int ONE_POISON_IN = 100;
    private static final int MOST_SENTENCES = 4;
    private static final int DAYS = 300;
    private static final Instant START = Instant.parse("2024-10-01T00:00:00Z");

    /** Of ten feeds six are in English, two in Indonesian, one in Malay and one in a language that no pack reads. */
    private static final List<String> LANGUAGES =
            List.of("en", "en", "id", "en", "ms", "en", "id", "en", Sentences.FOREIGN, "en");

    private static final List<String> WIRES = List.of("Reuters", "AFP", "Antara");

    private final long seed;
    private final Random random;
    private final Sentences sentences;
    private final List<Item> items = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();

    private Corpus(long seed, Sentences sentences) {
        this.seed = seed;
        this.random = new Random(seed);
        this.sentences = sentences;
    }

    /**
     * Makes a corpus.
     *
     * @param size number of records; one in a hundred of them is poison, at least one of every kind
     */
    public static Corpus of(long seed, int size) {
        Corpus corpus = new Corpus(seed, Sentences.with(root().resolve("seeds")));
        corpus.make(size);
        return corpus;
    }

    /** The folder of the project. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("seeds")))
                .findFirst()
                .orElseThrow();
    }

    /** Its records. */
    public List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    /** Its versions and deletions, as far as they are articles. */
    public List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Version version) {
                arrivals.add(Arrival.of(version.article()));
            } else if (item instanceof Item.Deletion deletion) {
                arrivals.add(new Arrival(deletion.id(), deletion.feed(), null, deletion.at()));
            }
        }
        return arrivals;
    }

    /** Its records that are no articles. */
    public List<Item.Poison> poison() {
        return items.stream()
                .filter(Item.Poison.class::isInstance)
                .map(Item.Poison.class::cast)
                .toList();
    }

    /** What it was made from, for the message of a test that fails. */
    public long seed() {
        return seed;
    }

    private void make(int size) {
        int poison = Math.max(size / ONE_POISON_IN, Venom.values().length);
        for (int number = 0; number < poison; number++) {
            items.add(new Item.Poison(Venom.values()[number % Venom.values().length], number));
        }
        while (items.size() < size) {
            happen();
        }
        Collections.shuffle(items, random);
    }

    private void happen() {
        int event = articles.isEmpty() ? 0 : random.nextInt(20);
        if (event < 9) {
            add(first());
        } else if (event < 11) {
            add(copied(any()));
        } else if (event < 13) {
            add(fetchedAgain(any()));
        } else if (event < 14) {
            add(any());
        } else if (event < 15) {
            add(shownElsewhere(any()));
        } else if (event < 18) {
            add(revised(any()));
        } else if (event < 19) {
            add(correctedInItsDates(any()));
        } else {
            Article article = any();
            items.add(new Item.Deletion(
                    article.getId(), random.nextBoolean() ? article.getFeed() : null, fetchedNear(article)));
        }
    }

    private Article any() {
        return Sentences.pick(articles, random);
    }

    private void add(Article article) {
        articles.add(article);
        items.add(new Item.Version(article));
    }

    private Article first() {
        int feed = random.nextInt(FEEDS);
        int number = articles.size();
        String lang = LANGUAGES.get(feed % LANGUAGES.size());
        Instant published = START.plus(Duration.ofDays(random.nextInt(DAYS))).plusSeconds(random.nextInt(86_400));
        return hashed(Article.newBuilder()
                .setId("article-" + number)
                .setFeed("feed-" + feed)
                .setOutlet(feed % 7 == 0 ? null : "Outlet " + feed / 2)
                .setUrl("https://example.org/" + feed + "/" + number)
                .setTitle(random.nextInt(3) == 0 ? null : "Report " + number)
                .setBody(body(lang))
                .setLang(random.nextInt(8) == 0 ? null : lang)
                .setPublishedAt(published)
                .setFetchedAt(published.plusSeconds(random.nextInt(200_000) - 80_000))
                .setOrigin(random.nextInt(5) == 0 ? Sentences.pick(WIRES, random) : null)
                .setContentHash(""));
    }

    private String body(String lang) {
        List<String> said = new ArrayList<>();
        for (int i = random.nextInt(MOST_SENTENCES); i >= 0; i--) {
            said.add(sentences.any(lang, random));
        }
        return String.join(random.nextBoolean() ? "\n" : " ", said);
    }

    /** Another outlet's article with the same words, with or without saying whose they are. */
    private Article copied(Article article) {
        int number = articles.size();
        int feed = random.nextInt(FEEDS);
        return hashed(Article.newBuilder(article)
                .setId("article-" + number)
                .setFeed("feed-" + feed)
                .setOutlet("OUTLET  " + feed / 2)
                .setUrl("https://example.org/" + feed + "/" + number)
                .setBody(random.nextBoolean() ? article.getBody() : article.getBody() + " \n" + body(lang(article)))
                .setOrigin(random.nextBoolean() ? article.getOutlet() : null)
                .setPublishedAt(article.getPublishedAt().plusSeconds(random.nextInt(100_000)))
                .setFetchedAt(article.getFetchedAt().plusSeconds(100_000 + random.nextInt(200_000))));
    }

    private static String lang(Article article) {
        return article.getLang() == null ? "en" : article.getLang();
    }

    /** The same text at another time, perhaps by another feed: a return to it, where it had been revised in between. */
    private Article fetchedAgain(Article article) {
        return Article.newBuilder(article)
                .setFeed(random.nextInt(4) == 0 ? "feed-" + random.nextInt(FEEDS) : article.getFeed())
                .setFetchedAt(fetchedNear(article))
                .build();
    }

    /** The same article in another feed, with its first half, with the text or with more than that. */
    private Article shownElsewhere(Article article) {
        String body = article.getBody();
        int shown = random.nextInt(3);
        return hashed(Article.newBuilder(article)
                .setFeed("feed-" + random.nextInt(FEEDS))
                .setBody(
                        shown == 0
                                ? body.substring(0, 1 + body.length() / 2)
                                : shown == 1 ? body : body + " " + body(lang(article)))
                .setFetchedAt(fetchedNear(article)));
    }

    /** Other text under the same id, fetched later or earlier. */
    private Article revised(Article article) {
        return hashed(Article.newBuilder(article)
                .setBody(random.nextBoolean() ? body(lang(article)) : article.getBody() + " " + body(lang(article)))
                .setFetchedAt(fetchedNear(article)));
    }

    /** The same claims on another day and under another headline. */
    private Article correctedInItsDates(Article article) {
        return hashed(Article.newBuilder(article)
                .setTitle("Corrected: " + article.getTitle())
                .setPublishedAt(article.getPublishedAt().minus(random.nextInt(40), ChronoUnit.HOURS))
                .setFetchedAt(fetchedNear(article)));
    }

    /** Before or after the article's own fetch, often at the same time as others. */
    private Instant fetchedNear(Article article) {
        return article.getFetchedAt().plus(random.nextInt(12) - 2, ChronoUnit.HOURS);
    }

    private static Article hashed(Article.Builder article) {
        return article.setContentHash(sha256(article.getLang() + "\n" + article.getTitle() + "\n" + article.getBody()))
                .build();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
