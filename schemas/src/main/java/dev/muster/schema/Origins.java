package dev.muster.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the outlets and the independent origins among the sources of a figure: what {@link Claim#getOutlets} and {@link Claim#getOrigins}
 * hold. Articles belong together when they share an outlet, or a wire, or one is of the outlet that the other names as its wire, or a
 * sentence of their evidence is the same but for case, punctuation and space; and when a third joins them. Nobody's copies add to the
 * number, and neither the order nor the repetition of sources changes it. Not thread safe.
 */
public final class Origins {
    private final Map<String, Integer> ownerOfMark = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
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
        int source = parents.size();
        parents.put(source, source);
        String publisher = Outlets.outlet(outlet, feed);
        outlets.add(publisher);
        Stream.concat(Stream.of(publisher), marks(wire, sentences)).forEach(mark -> join(source, mark));
    }

    /** Number of different outlets; 0 without a source. */
    public int outlets() {
        return outlets.size();
    }

    /** Number of groups of sources that nothing joins; 0 without a source. */
    public int count() {
        return parents.size() - joined;
    }

    /** The group of each source, in the order in which they were added: those with the same number have one origin. */
    public List<Integer> groups() {
        return IntStream.range(0, parents.size()).map(this::root).boxed().toList();
    }

    private static Stream<String> marks(String wire, Collection<String> sentences) {
        var texts = sentences.stream()
                .map(Outlets::normalized)
                .filter(text -> !text.isEmpty())
                .map(text -> "text " + text);
        return Stream.concat(Stream.of(Outlets.wire(wire)).filter(name -> !name.isEmpty()), texts);
    }

    private void join(int source, String mark) {
        var owner = ownerOfMark.putIfAbsent(mark, source);
        if (owner != null && root(owner) != root(source)) {
            parents.put(root(owner), root(source));
            joined++;
        }
    }

    private int root(int source) {
        int root = source;
        while (parents.get(root) != root) {
            parents.put(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }
}
