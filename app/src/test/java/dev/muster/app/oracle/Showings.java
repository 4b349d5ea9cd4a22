package dev.muster.app.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the feeds show of an article at some time. In force is the text that came last among those that have at least half the length of the
 * longest; where no feed shows the article, that it was deleted.
 */
final class Showings {
    private static final Comparator<Showing> LAST = Comparator.comparing(Showing::since)
            .thenComparing(showing -> showing.content().hash());

    private record Showing(String feed, Arrival content, Instant since) {
        int length() {
            return content.article().getBody().length();
        }
    }

    private final List<Showing> all = new ArrayList<>();
    private Arrival deletion;

    /** @param content the fetch's content, as it was told first */
    void show(Arrival fetch, Arrival content) {
        if (fetch.article() == null) {
            deletion = content;
            all.removeIf(showing -> fetch.feed() == null || showing.feed().equals(fetch.feed()));
        } else if (all.stream().noneMatch(showing -> shows(showing, fetch))) {
            all.removeIf(showing -> showing.feed().equals(fetch.feed()));
            all.add(new Showing(fetch.feed(), content, fetch.at()));
        }
    }

    private static boolean shows(Showing showing, Arrival fetch) {
        return showing.feed().equals(fetch.feed()) && showing.content().hash().equals(fetch.hash());
    }

    /** The deletion where no feed shows the article; null before anything came. */
    Arrival inForce() {
        int longest = all.stream().mapToInt(Showing::length).max().orElse(0);
        return all.stream()
                .filter(showing -> showing.length() >= longest / 2.0)
                .max(LAST)
                .map(Showing::content)
                .orElse(deletion);
    }
}
