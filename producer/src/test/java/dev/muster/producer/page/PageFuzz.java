package dev.muster.producer.page;

import dev.muster.producer.article.ArticlePage;
import java.util.Arrays;
import java.util.List;

/** Web pages of articles. Whatever comes is read, to nothing if need be. */
public final class PageFuzz {
    private static final String ADDRESS = "https://gazette.example/a";
    private static final List<String> TYPES =
            List.of("text/html", "text/html; charset=utf-16", "text/html; charset=nonsense");

    private PageFuzz() {}

    /** Reads the page that the bytes stand for, the first of which tells what its server called it. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String type = TYPES.get((data[0] & 0xFF) % TYPES.size());
        byte[] page = Arrays.copyOfRange(data, 1, data.length);
        WebPage read = WebPage.of(page, type, ADDRESS);
        List<String> story = StoryReader.read(read.document(), "Seoul counts");
        Wires.creditedIn(story);
        story.forEach(Teaser::isTeaser);
        if (ArticlePage.read(page, type, ADDRESS) == null) {
            throw new AssertionError("nothing at all");
        }
    }
}
