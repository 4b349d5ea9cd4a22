package dev.muster.streams;

import dev.muster.schema.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts independent origins. Articles belong together when they share an outlet, or a wire, or one is of the outlet that the other
 * names as its wire, or a sentence of their evidence is the same but for case, punctuation and space; and when a third joins them.
 * Nobody's copies add to the number.
 */
final class Origins {
    private final Map<String, Integer> ownerOfMark = new HashMap<>();
    private final int[] parent;

    private Origins(int sources) {
        parent = new int[sources];
    }

    /** Number of groups of sources that nothing joins; 0 for none. */
    static int count(List<Source> sources) {
        var origins = new Origins(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            origins.add(i, sources.get(i));
        }
        return origins.roots();
    }

    private void add(int index, Source source) {
        parent[index] = index;
        marks(source).forEach(mark -> {
            var owner = ownerOfMark.putIfAbsent(mark, index);
            if (owner != null) {
                parent[root(owner)] = root(index);
            }
        });
    }

    private static Stream<String> marks(Source source) {
        var wire = Stream.of(Outlets.wire(source)).filter(name -> !name.isEmpty());
        var sentences = source.getEvidence().stream()
                .map(sentence -> Outlets.normalized(sentence.getText()))
                .filter(text -> !text.isEmpty())
                .map(text -> "text " + text);
        return Stream.concat(Stream.concat(Stream.of(Outlets.outlet(source)), wire), sentences);
    }

    private int root(int index) {
        int root = index;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private int roots() {
        int roots = 0;
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == i) {
                roots++;
            }
        }
        return roots;
    }
}
