package dev.muster.app.oracle;

import dev.muster.schema.Evidence;
import dev.muster.schema.Source;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts outlets and independent origins as claims.md and the schema of claims define them, by comparing every source with every other.
 */
final class Origin {
    private Origin() {}

    static int outlets(Collection<Source> sources) {
        return (int) sources.stream().map(Origin::outlet).distinct().count();
    }

    /** Groups of sources that share an outlet, a wire, a wire that is the other's outlet, or a sentence; and whom a third joins. */
    static int count(Collection<Source> sources) {
        List<Set<String>> groups = new ArrayList<>();
        for (Source source : sources) {
            Set<String> whole = marks(source);
            List<Set<String>> touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(marks(source)::contains))
                    .toList();
            touched.forEach(whole::addAll);
            groups.removeAll(touched);
            groups.add(whole);
        }
        return groups.size();
    }

    private static Set<String> marks(Source source) {
        Set<String> marks = new HashSet<>();
        marks.add(outlet(source));
        if (!words(source.getOrigin()).isEmpty()) {
            marks.add("name " + words(source.getOrigin()));
        }
        for (Evidence evidence : source.getEvidence()) {
            if (!words(evidence.getText()).isEmpty()) {
                marks.add("sentence " + words(evidence.getText()));
            }
        }
        return marks;
    }

    private static String outlet(Source source) {
        String name = words(source.getOutlet());
        return name.isEmpty() ? "feed " + source.getFeed() : "name " + name;
    }

    private static String words(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                        .strip();
    }
}
