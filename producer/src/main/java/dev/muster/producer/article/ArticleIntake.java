package dev.muster.producer.article;

import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a publishable article of a found one: settles URL, language, times, id and hash, mends text that no database
 * could store, cuts what is too long, refuses what holds no text. One instance serves one article.
 */
public final class ArticleIntake {

    /**
     * The longest body, in bytes of UTF-8: one mebibyte, some 170,000 words, ten times the longest report. The topic takes
     * {@link dev.muster.schema.Topic#MAX_MESSAGE_BYTES} a record, so that the other fields fit too.
     */
    public static final int MAX_BODY_BYTES = 1024 * 1024;

    /** The longest headline, in UTF-16 code units; what is longer is a body in the wrong field. */
    static final int MAX_TITLE = 2_000;

    /** The longest URL and guid, in UTF-16 code units; browsers and crawlers refuse longer addresses. */
    static final int MAX_NAME = 4_096;

    /** The longest name of an outlet or a wire. */
    static final int MAX_OUTLET = 300;

    /** How far ahead of the clock a date may lie before it is taken for a mistake: time zones differ by less. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final char REPLACEMENT = '\uFFFD';

    private final FoundArticle found;
    private final Feed feed;
    private final Instant fetchedAt;
    private final List<String> warnings = new ArrayList<>();

    private ArticleIntake(FoundArticle found, Feed feed, Instant fetchedAt) {
        this.found = found;
        this.feed = feed;
        this.fetchedAt = fetchedAt.truncatedTo(ChronoUnit.MILLIS);
        this.warnings.addAll(found.warnings());
    }

    /**
     * The article that {@code found} becomes under {@code feed}, whose language and outlet stand in where the article
     * tells none.
     *
     * @param fetchedAt when this version was read; kept in whole milliseconds
     */
    public static Intake admit(FoundArticle found, Feed feed, Instant fetchedAt) {
        if (ContentHash.isEmpty(found.body())) {
            return new Refusal(found.location(), "holds no text below its headline and fields; give it a body");
        }
        if (found.guid() != null && found.guid().value().length() > MAX_NAME) {
            return new Refusal(
                    found.location(), "its id is longer than " + MAX_NAME + " characters; give it a shorter one");
        }
        return new ArticleIntake(found, feed, fetchedAt).accept();
    }

    private Accepted accept() {
        String url = url();
        String lang = lang();
        String title = title();
        String body = body();
        String hash = ContentHash.of(lang, title, body);
        Article article = Article.newBuilder()
                .setId(ArticleId.of(url, found.guid(), hash))
                .setFeed(feed.getId())
                .setOutlet(name(found.outlet() != null ? found.outlet() : feed.getOutlet()))
                .setUrl(url)
                .setTitle(title)
                .setBody(body)
                .setLang(lang)
                .setPublishedAt(publishedAt())
                .setFetchedAt(fetchedAt)
                .setModifiedAt(
                        found.modifiedAt() == null ? null : found.modifiedAt().truncatedTo(ChronoUnit.MILLIS))
                .setContentHash(hash)
                .setOrigin(name(found.origin()))
                .setAuthor(name(found.author()))
                .build();
        return new Accepted(article, found.location(), warnings);
    }

    private String url() {
        if (found.url() == null) {
            return null;
        }
        Optional<String> canonical = CanonicalUrl.of(found.url()).filter(url -> url.length() <= MAX_NAME);
        if (canonical.isEmpty()) {
            warnings.add(String.format(
                    Locale.ROOT, "its address '%s' is no http or https URL; left out", shortened(found.url())));
        }
        return canonical.orElse(null);
    }

    private String lang() {
        String told = found.lang() != null ? found.lang() : feed.getLanguage();
        if (told == null) {
            return null;
        }
        Optional<String> tag = LanguageTag.of(told);
        if (tag.isEmpty()) {
            warnings.add(String.format(
                    Locale.ROOT, "its language '%s' is no BCP 47 tag such as id or en; left out", shortened(told)));
        }
        return tag.orElse(null);
    }

    private String title() {
        if (found.title() == null) {
            return null;
        }
        String title = storable(found.title());
        if (title.length() <= MAX_TITLE) {
            return title;
        }
        warnings.add(
                String.format(Locale.ROOT, "its headline of %,d characters is cut to %,d", title.length(), MAX_TITLE));
        return title.substring(0, beforeSurrogate(title, MAX_TITLE));
    }

    private Instant publishedAt() {
        if (found.publishedAt() == null) {
            return fetchedAt;
        }
        if (found.publishedAt().isAfter(fetchedAt.plus(AHEAD))) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "its date of publication, %s, has not come yet; the time of fetching stands in",
                    found.publishedAt()));
            return fetchedAt;
        }
        return found.publishedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    private String body() {
        String body = storable(found.body());
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes <= MAX_BODY_BYTES) {
            return body;
        }
        String cut = body.substring(0, cutAt(body));
        warnings.add(String.format(
                Locale.ROOT,
                "its text of %,d bytes is cut to its first %,d characters, since an article holds %,d bytes; split it to keep the rest",
                bytes,
                cut.length(),
                MAX_BODY_BYTES));
        return cut;
    }

    /**
     * The end of the last whole paragraph that fits, else of the last word, else of the last character; a boundary in
     * the first half is passed over, or a long paragraph below a headline would leave the headline alone.
     */
    private static int cutAt(String body) {
        int fits = fitting(body);
        int paragraph = body.lastIndexOf('\n', fits);
        if (paragraph > fits / 2) {
            return paragraph;
        }
        int word = body.lastIndexOf(' ', fits);
        return word > fits / 2 ? word : fits;
    }

    /** The number of code units whose UTF-8 form fits into {@link #MAX_BODY_BYTES}. */
    private static int fitting(String body) {
        int bytes = 0;
        int index = 0;
        while (index < body.length()) {
            int codePoint = body.codePointAt(index);
            bytes += utf8Length(codePoint);
            if (bytes > MAX_BODY_BYTES) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return index;
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    private static String name(String told) {
        if (told == null) {
            return null;
        }
        String name = storable(told);
        return name.length() <= MAX_OUTLET ? name : name.substring(0, beforeSurrogate(name, MAX_OUTLET));
    }

    /** PostgreSQL stores no NUL and UTF-8 no half of a surrogate pair; each gives way to one U+FFFD, so offsets stay. */
    private static String storable(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            if (isUnstorable(text, i)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, REPLACEMENT);
            }
        }
        return mended == null ? text : mended.toString();
    }

    private static boolean isUnstorable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return c == 0 || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static int beforeSurrogate(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static String shortened(String told) {
        return told.length() <= 80 ? told : told.substring(0, 80) + "…";
    }
}
