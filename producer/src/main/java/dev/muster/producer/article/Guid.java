package dev.muster.producer.article;

import java.util.Objects;

/**
 * A name that a source gives to an article, unique within its scope.
 *
 * @param scope the feed id, or {@link #FILES} for ids written in files
 * @param value the name within the scope
 */
public record Guid(String scope, String value) {

    /**
     * The scope of every id that stands inside a file, whichever feed or command reads the file: so a file that is
     * published by hand and later dropped into a watched directory stays one article.
     */
    public static final String FILES = "files";

    public Guid {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(value, "value");
    }

    static Guid ofFile(String value) {
        return new Guid(FILES, value);
    }
}
