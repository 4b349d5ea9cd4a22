package dev.muster.producer.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An article as a file or a feed tells it, before it has an id. Immutable.
 *
 * @param location where it was found, for messages
 * @param guid the source's name for it; null when it gives none
 * @param url its address as told, not yet canonical; null when not told
 * @param outlet the outlet's name; null when not told
 * @param title headline as plain text; null when not told apart from the body
 * @param body plain text; of a text file every character after the front matter, to the letter
 * @param lang language as told; null when not told
 * @param publishedAt null when not told
 * @param modifiedAt null when not told
 * @param origin the wire it was taken from; null when not told
 * @param author who wrote it; null when not told
 * @param warnings what was odd about it, in words
 */
public record FoundArticle(
        String location,
        Guid guid,
        String url,
        String outlet,
        String title,
        String body,
        String lang,
        Instant publishedAt,
        Instant modifiedAt,
        String origin,
        String author,
        List<String> warnings)
        implements FoundItem {

    public FoundArticle {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(body, "body");
        warnings = List.copyOf(warnings);
    }

    /** Starts an article that was found at {@code location}; everything else is not told until set. */
    public static Builder at(String location) {
        return new Builder(location);
    }

    /** This article, named {@code name} if it carries neither a name nor an address of its own. */
    FoundArticle namedIfNameless(Guid name) {
        return guid != null || url != null ? this : toBuilder().guid(name).build();
    }

    /** This article under another name. */
    public FoundArticle named(Guid name) {
        return toBuilder().guid(name).build();
    }

    /** This article with another text. */
    public FoundArticle withBody(String told) {
        return toBuilder().body(told).build();
    }

    /** This article with one more sentence on what is odd about it. */
    public FoundArticle warned(String warning) {
        return toBuilder().warn(warning).build();
    }

    private Builder toBuilder() {
        Builder copy = new Builder(location).guid(guid).url(url).outlet(outlet).title(title);
        copy.body(body)
                .lang(lang)
                .publishedAt(publishedAt)
                .modifiedAt(modifiedAt)
                .origin(origin)
                .author(author);
        warnings.forEach(copy::warn);
        return copy;
    }

    /** Collects what is told of an article; a blank text counts as not told. Not thread safe. */
    public static final class Builder {
        private final String location;
        private final List<String> warnings = new ArrayList<>();
        private Guid guid;
        private String url;
        private String outlet;
        private String title;
        private String body = "";
        private String lang;
        private Instant publishedAt;
        private Instant modifiedAt;
        private String origin;
        private String author;

        private Builder(String location) {
            this.location = location;
        }

        /** The source's name for it; null when it gives none. */
        public Builder guid(Guid told) {
            guid = told;
            return this;
        }

        /** Its address as told. */
        public Builder url(String told) {
            url = toldOrNull(told);
            return this;
        }

        /** The outlet's name. */
        public Builder outlet(String told) {
            outlet = toldOrNull(told);
            return this;
        }

        /** The headline as plain text. */
        public Builder title(String told) {
            title = toldOrNull(told);
            return this;
        }

        /** The text; never null. */
        public Builder body(String told) {
            body = told;
            return this;
        }

        /** The language as told. */
        public Builder lang(String told) {
            lang = toldOrNull(told);
            return this;
        }

        /** When it was published; null when not told. */
        public Builder publishedAt(Instant told) {
            publishedAt = told;
            return this;
        }

        /** When it was last changed; null when not told. */
        public Builder modifiedAt(Instant told) {
            modifiedAt = told;
            return this;
        }

        /** The wire it was taken from. */
        public Builder origin(String told) {
            origin = toldOrNull(told);
            return this;
        }

        /** Who wrote it. */
        public Builder author(String told) {
            author = toldOrNull(told);
            return this;
        }

        /** Adds a sentence on what is odd about it. */
        public Builder warn(String warning) {
            warnings.add(warning);
            return this;
        }

        /** The article as told so far. */
        public FoundArticle build() {
            return new FoundArticle(
                    location, guid, url, outlet, title, body, lang, publishedAt, modifiedAt, origin, author, warnings);
        }

        private static String toldOrNull(String told) {
            return told == null || told.isBlank() ? null : told.strip();
        }
    }
}
