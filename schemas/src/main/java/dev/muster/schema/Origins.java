package dev.muster.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts the outlets and the independent origins among the sources of a figure: what {@link Claim#getOutlets} and {@link Claim#getOrigins}
 * hold. Articles belong together when they share an outlet, or a wire, or one is of the outlet that the other names as its wire, or a
 * sentence of their evidence is the same but for case, punctuation and space; and when a third joins them. Nobody's copies add to the
 * number, and neither the order nor the repetition of sources changes it. Not thread safe.
 */
public final class Origins {
    private static final int USUAL_SOURCES = 8;

    private final Map<String, Integer> ownerOfMark = new HashMap<>();
    private final Map<String, String> normalized = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private int[] parents = new int[USUAL_SOURCES];
    private int sources;
    private int joined;

    /** Counts over the given sources; more can be added. */
    public static Origins of(Collection<Source> sources) {
        var origins = new Origins();
        sources.forEach(origins::add);
        return origins;
    }

    /** Adds one article. */
    public void add(Source source) {
        var sentences = source.getEvidence().stream().map(Evidence::getText).toList();
        add(source.getOutlet(), source.getFeed(), source.getOrigin(), sentences);
    }

    /**
     * Adds one article, or one part of its evidence.
     *
     * @param outlet null when not told
     * @param feed id of the feed, which stands for the outlet where none is told
     * @param wire where the article was taken from; null when not told
     * @param sentences its evidence
     */
    public void add(String outlet, String feed, String wire, Collection<String> sentences) {
        int source = single();
        var publisher = Outlets.outlet(normalized(outlet), feed);
        outlets.add(publisher);
        join(source, publisher);
        var relayed = Outlets.wire(normalized(wire));
        if (!relayed.isEmpty()) {
            join(source, relayed);
        }
        for (var sentence : sentences) {
            var text = normalized(sentence);
            if (!text.isEmpty()) {
                join(source, text);
            }
        }
    }

    /** Once a text, of which the copies of an article have the same. */
    private String normalized(String text) {
        return text == null ? "" : normalized.computeIfAbsent(text, Outlets::normalized);
    }

    /** One more source, by itself. */
    private int single() {
        if (sources == parents.length) {
            parents = Arrays.copyOf(parents, 2 * sources);
        }
        parents[sources] = sources;
        return sources++;
    }

    /** Number of different outlets; 0 without a source. */
    public int outlets() {
        return outlets.size();
    }

    /** Number of groups of sources that nothing joins; 0 without a source. */
    public int count() {
        return sources - joined;
    }

    /** The group of each source, in the order in which they were added: those with the same number have one origin. */
    public List<Integer> groups() {
        return IntStream.range(0, sources).map(this::root).boxed().toList();
    }

    private void join(int source, String mark) {
        var owner = ownerOfMark.putIfAbsent(mark, source);
        if (owner != null && root(owner) != root(source)) {
            parents[root(owner)] = root(source);
            joined++;
        }
    }

    private int root(int source) {
        int root = source;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
