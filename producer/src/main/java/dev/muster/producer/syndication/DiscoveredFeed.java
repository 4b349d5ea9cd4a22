package dev.muster.producer.syndication;

import java.util.regex.Pattern;

/**
 * A feed that a web page points to.
 *
 * @param url resolved
 * @param type media type as the page tells it, in lower case; null when the page only links it
 * @param title null when not told
 */
public record DiscoveredFeed(String url, String type, String title) {

    /** As the software of most sites names it, in the languages that it is most used in. */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?i)comment|kommentar|komentar|comentari|comentário|reacties|коммент|комментари|댓글|コメント|评论|評論");

    /** Whether it seems to carry what readers say, and not the articles. */
    public boolean isOfComments() {
        return COMMENTS.matcher(url).find()
                || title != null && COMMENTS.matcher(title).find();
    }
}
