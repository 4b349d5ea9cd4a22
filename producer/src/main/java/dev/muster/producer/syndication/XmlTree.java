package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Builds elements of tags that may not match: an end tag closes what it names and all inside, or nothing; a new item
 * closes one that was left open.
 */
final class XmlTree implements XmlScanner.Sink {

    /** HTML's elements without content, which descriptions hold unescaped and unclosed. */
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "area", "col", "embed", "meta");

    /** What cannot stand right inside itself, so a second one means that the first was left open. */
    private static final Set<String> CLOSED_BY_ITSELF = Set.of("item", "entry", "url", "p");

    private final XmlElement document;
    private final List<XmlElement> open = new ArrayList<>();

    /** How many elements of a tag are open, so that an end tag of none costs no look at all of them. */
    private final Map<String, Integer> openTags = new HashMap<>();

    private final Set<String> problems = new LinkedHashSet<>();
    private int elements;

    private XmlTree(String base, String language) {
        this.document = XmlElement.document(base, language);
        open.add(document);
    }

    /** Builds the tree of a whole document, which lies below an element without a name. */
    static XmlTree of(String xml, String base, String language) throws FeedFormatException {
        XmlTree tree = new XmlTree(base, language);
        XmlScanner.scan(xml, tree);
        if (tree.open.size() > 1) {
            tree.problem("elements that are not closed");
        }
        return tree;
    }

    XmlElement document() {
        return document;
    }

    /** What is not well formed, each kind once. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void start(String tag, List<XmlAttribute> attributes, boolean empty) throws FeedFormatException {
        String local = lower(tag);
        if (CLOSED_BY_ITSELF.contains(local) && lower(top().written()).equals(local)) {
            problem("elements that are not closed");
            closeDownTo(open.size() - 1);
        }
        if (++elements > XmlLimits.ELEMENTS) {
            throw XmlLimits.tooManyElements();
        }
        XmlElement child = top().open(tag, attributes);
        if (child.namespaces().isUndeclared(tag)) {
            problem("a prefix that is not declared");
        }
        if (!empty && !VOID.contains(local)) {
            push(child);
        }
    }

    private void push(XmlElement child) throws FeedFormatException {
        open.add(child);
        openTags.merge(lower(child.written()), 1, Integer::sum);
        if (open.size() > XmlLimits.DEPTH + 1) {
            throw XmlLimits.tooDeep();
        }
    }

    private XmlElement top() {
        return open.get(open.size() - 1);
    }

    @Override
    public void end(String tag) {
        String name = lower(tag);
        if (!openTags.containsKey(name)) {
            problem("an end tag that matches no start tag");
            return;
        }
        int depth = open.size() - 1;
        while (!lower(open.get(depth).written()).equals(name)) {
            depth--;
        }
        if (depth != open.size() - 1) {
            problem("an end tag that matches no start tag");
        }
        closeDownTo(depth);
    }

    private void closeDownTo(int depth) {
        while (open.size() > depth) {
            String tag = lower(open.remove(open.size() - 1).written());
            openTags.computeIfPresent(tag, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    private static String lower(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    @Override
    public void text(String text) {
        if (open.size() > 1) {
            top().text(text);
        }
    }

    @Override
    public void problem(String problem) {
        problems.add("malformed XML: " + problem);
    }
}
