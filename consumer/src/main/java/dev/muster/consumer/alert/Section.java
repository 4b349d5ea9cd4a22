package dev.muster.consumer.alert;

import dev.muster.consumer.view.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a file with keys and values; notes what is wrong with it, with the line. */
final class Section {
    private final List<Problem> problems;
    private final String name;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /**
     * Reads the keys.
     *
     * @param problems where what is wrong is noted
     * @param name what the section is called in problems
     * @param node null where there is none
     */
    Section(List<Problem> problems, String name, Node node) {
        this.problems = problems;
        this.name = name;
        this.line = node == null ? 1 : line(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else if (node != null && !isNull(node)) {
            problem(name + " is no list of keys and values; write key: value, one a line");
        }
    }

    private void take(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Node earlier = values.putIfAbsent(key, entry.getValueNode());
        if (earlier == null) {
            lines.put(key, line(entry.getKeyNode()));
        } else {
            problems.add(new Problem(
                    line(entry.getKeyNode()), key + " stands twice, first in line " + lines.get(key) + "; keep one"));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** Notes what is wrong with the section. */
    void problem(String what) {
        problems.add(new Problem(line, what));
    }

    /** Notes what is wrong with one of its values. */
    void problem(String key, String what) {
        problems.add(new Problem(lines.getOrDefault(key, line), what));
    }

    /** Notes each key that is none of these. */
    void allow(Collection<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String remedy = NearestName.of(key, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("give one of " + String.join(", ", new TreeSet<>(known)));
                problem(key, "there is no '" + key + "' in " + name + "; " + remedy);
            }
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Collection<String> keys() {
        return values.keySet();
    }

    /** A value in one line; empty where there is none, or another kind of value. */
    Optional<String> text(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar
                && !isNull(node)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(key, key + " in " + name + " has no value; write one behind the colon");
        return Optional.empty();
    }

    /** The same of a key that has to be there. */
    Optional<String> required(String key, String meaning) {
        if (!has(key)) {
            problem(name + " has no " + key + "; add " + key + ": and " + meaning);
        }
        return text(key);
    }

    /** One value or several. */
    List<String> texts(String key) {
        if (values.get(key) instanceof SequenceNode list) {
            List<String> texts = new ArrayList<>();
            for (Node node : list.getValue()) {
                if (node instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue().strip());
                } else {
                    problem(key, key + " in " + name + " holds more than names; write [one, another]");
                }
            }
            return texts;
        }
        return text(key).map(List::of).orElse(List.of());
    }

    /** A section inside this one; empty where there is none. */
    Optional<Section> section(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> new Section(problems, key + " of " + name, node));
    }

    /** The sections under a key, each under a name of its own. */
    Map<String, Section> named(String key) {
        Map<String, Section> named = new LinkedHashMap<>();
        section(key)
                .ifPresent(inside -> inside.values.forEach((each, node) -> {
                    if (node instanceof MappingNode) {
                        named.put(each, new Section(problems, "'" + each + "' in " + key, node));
                    } else {
                        inside.problem(
                                each,
                                "'" + each + "' has no keys of its own; write them under it, further to the right");
                    }
                }));
        return named;
    }

    /** The sections in a list. */
    List<Section> list(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            List<Section> sections = new ArrayList<>();
            for (Node each : sequence.getValue()) {
                sections.add(new Section(problems, "this rule", each));
            }
            return sections;
        }
        if (node != null && !isNull(node)) {
            problem(key, key + " is no list; begin each with '- '");
        }
        return List.of();
    }
}
