package dev.muster.producer.article;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A name that a source gives to an article, unique within its scope.
 *
 * @param scope the feed id, {@link #FILES} for ids written in files, or {@link #EVERYWHERE}
 * @param value the name within the scope
 */
public record Guid(String scope, String value) {

    /**
     * The scope of every id that stands inside a file, whichever feed or command reads the file: so a file that is
     * published by hand and later dropped into a watched directory stays one article.
     */
    public static final String FILES = "files";

    /** The scope of names that are the same wherever they stand: addresses, and what RFC 4151 and RFC 9562 keep apart for all. */
    static final String EVERYWHERE = "*";

    private static final Pattern GLOBAL = Pattern.compile("(?i)(?:https?://|urn:uuid:|tag:[^,:/]+,[0-9]{4}[0-9-]*:).+");

    public Guid {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(value, "value");
    }

    /** The name that a feed gives to an item: in the scope of the feed, unless it is made to be the same in all. */
    public static Guid ofItem(String feed, String value) {
        return new Guid(GLOBAL.matcher(value).matches() ? EVERYWHERE : feed, value);
    }

    /** The name of an item that its feed names by its link alone: the same in all feeds. */
    public static Guid ofLink(String canonicalUrl) {
        return new Guid(EVERYWHERE, canonicalUrl);
    }

    /** The id of an article that is known by this name alone. */
    public String articleId() {
        return ArticleId.of(null, this, "");
    }

    static Guid ofFile(String value) {
        return new Guid(FILES, value);
    }
}
