package dev.muster.producer.page;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Finds the story of a web page by what all sites share: the names of elements, how much of their text is prose and how much
 * links, and the headline. It knows no site. Time and memory are linear in the page, and no depth of elements uses up the stack.
 */
public final class StoryReader {

    private StoryReader() {}

    /**
     * The lines of the story in their order: paragraphs, headings, items of lists, quotations, rows of tables; without the
     * headline, captions, bylines, links to other stories, comments. Leaves the page as it is.
     *
     * @param title the headline as the page tells it elsewhere, which helps; may be null
     * @return empty when the page holds no text
     */
    public static List<String> read(Document page, String title) {
        Outline outline = Outline.of(page.body());
        Lines lines = new Lines(outline.blocks());
        Pruning.prune(outline, lines);
        String folded = Headline.folded(title);
        Box container = Container.of(outline, lines, folded);
        List<String> story = new StoryTrim(outline, lines, container, folded).story();
        return story.isEmpty() ? all(outline) : story;
    }

    /** Every line but headlines, of a page that holds too little to tell a story from what stands beside it. */
    private static List<String> all(Outline outline) {
        return outline.blocks().stream()
                .filter(block -> !block.tag().equals("h1"))
                .map(Block::text)
                .toList();
    }
}
