package dev.muster.producer.page;

import org.jsoup.nodes.Element;

/** An element that holds blocks: the blocks from {@link #from} up to, not including, {@link #to}. Boxes nest as elements do. */
final class Box {
    final Element element;
    final int index;
    final int parent;
    final Role role;
    final int from;
    int to;

    /** Index of the first box behind this one and all that it holds. */
    int next;

    Box(Element element, int index, int parent, Role role, int from) {
        this.element = element;
        this.index = index;
        this.parent = parent;
        this.role = role;
        this.from = from;
    }

    String tag() {
        return element.normalName();
    }
}
