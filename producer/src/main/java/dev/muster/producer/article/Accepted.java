package dev.muster.producer.article;

import dev.muster.schema.Article;
import java.util.List;

/**
 * An article that may be published.
 *
 * @param article complete: with id, hash and times
 * @param location where it was found
 * @param warnings what was mended or left out on the way, in words; empty for most
 */
public record Accepted(Article article, String location, List<String> warnings) implements Intake {

    public Accepted {
        warnings = List.copyOf(warnings);
    }
}
