package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What an article has to be like to be read.
 *
 * @param maxBody longest body, in UTF-16 code units
 */
record ArticleRules(int maxBody) {
    /** Longest id of an article or a feed, in UTF-16 code units; it is part of every record that the article leads to. */
    static final int MAX_ID = 256;

    /** Longest key, in UTF-16 code units: an id with that of a feed. */
    private static final int MAX_KEY = 2 * MAX_ID + 1;

    /** Longest outlet, URL, title or origin, in UTF-16 code units; each stands on every claim of the article. */
    static final int MAX_DETAIL = 8_192;

    /** No article is fetched or published before; such a date is a mistake. */
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** No article is fetched or published from then on; such a date is a mistake. */
    static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** How far publication may lie after the fetch: outlets err by time zones, and date Sunday's paper on Saturday. */
    static final Duration AHEAD = Duration.ofDays(2);

    /**
     * The key as text.
     *
     * @param key may be null
     * @throws PoisonException where there is none, or it is no UTF-8
     */
    static String key(byte[] key) {
        require(key != null, "The record has no key; it should be the id");
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
            require(!text.isBlank(), "The record's key is blank; it should be the id");
            checkLength("key", text, MAX_KEY);
            return text;
        } catch (CharacterCodingException e) {
            throw new PoisonException("The record's key is no UTF-8; it should be the id", e);
        }
    }

    /** @throws PoisonException where the article breaks a rule; the message names the rule */
    void check(String key, Article article) {
        require(
                key.equals(article.getId()) || key.equals(ArticleKey.of(article).toString()),
                () -> "The record's key is " + key + ", its article's id is " + article.getId() + " and its feed's "
                        + article.getFeed());
        checkLength("id", article.getId(), MAX_ID);
        require(!article.getContentHash().isBlank(), "The article has no content hash");
        require(!article.getBody().isBlank(), "The article has no text");
        checkLength("text", article.getBody(), maxBody);
        checkDetails(article);
        checkTimes(article.getPublishedAt(), article.getFetchedAt());
    }

    private static void checkDetails(Article article) {
        checkLength("content hash", article.getContentHash(), MAX_ID);
        checkLength("feed", article.getFeed(), MAX_ID);
        checkLength("outlet", article.getOutlet(), MAX_DETAIL);
        checkLength("URL", article.getUrl(), MAX_DETAIL);
        checkLength("title", article.getTitle(), MAX_DETAIL);
        checkLength("origin", article.getOrigin(), MAX_DETAIL);
    }

    private static void checkLength(String what, String text, int max) {
        int length = text == null ? 0 : text.length();
        require(
                length <= max,
                () -> "The article's " + what + " has " + length + " characters, at most " + max + " are read");
    }

    private static void checkTimes(Instant published, Instant fetched) {
        require(isPossible(published), () -> "The article says it was published at " + published + ", which cannot be");
        require(isPossible(fetched), () -> "The article says it was fetched at " + fetched + ", which cannot be");
        require(
                !published.isAfter(fetched.plus(AHEAD)),
                () -> "The article was fetched at " + fetched + ", but says it was published later, at " + published);
    }

    private static boolean isPossible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    private static void require(boolean holds, String message) {
        require(holds, () -> message);
    }

    /** @param message made only where it is told: most articles keep the rules, and their dates take long to spell */
    private static void require(boolean holds, Supplier<String> message) {
        if (!holds) {
            throw new PoisonException(message.get());
        }
    }
}
