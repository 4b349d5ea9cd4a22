package dev.muster.producer.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A page as the lines that a reader sees and the boxes that hold them, both in the order of the page. Made in one walk that
 * keeps no stack of its own; box 0 is the whole.
 */
final class Outline {
    private final List<Block> blocks;
    private final List<Box> boxes;

    private Outline(List<Block> blocks, List<Box> boxes) {
        this.blocks = blocks;
        this.boxes = boxes;
    }

    /** The outline of {@code root} and all below it. */
    static Outline of(Element root) {
        Walk walk = new Walk();
        NodeTraversor.filter(walk, root);
        walk.endLine();
        return new Outline(walk.blocks, walk.boxes);
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Box> boxes() {
        return boxes;
    }

    Box box(int index) {
        return boxes.get(index);
    }

    /** Collects lines; a box opens a line of its own and ends it. */
    private static final class Walk implements NodeFilter {
        private static final char ZERO_WIDTH_SPACE = '\u200B';
        private static final char SOFT_HYPHEN = '\u00AD';
        private static final char BYTE_ORDER_MARK = '\uFEFF';

        private final Elements elements = new Elements();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private boolean spaceOwed;
        private int linked;
        private int links;
        private int open = -1;
        private int lineBox = -1;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            if (open >= 0 && Elements.isSilent(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (Elements.isLink(element)) {
                links++;
            }
            if (Elements.breaksLine(element)) {
                endLine();
            }
            Role role = elements.role(element);
            if (open < 0 || Elements.isBox(element) || role == Role.BESIDE && line.length() == 0) {
                Box box = new Box(element, boxes.size(), open, role, blocks.size());
                boxes.add(box);
                open = box.index;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
            return FilterResult.CONTINUE;
        }

        private void leave(Element element) {
            if (Elements.isLink(element)) {
                links--;
            }
            boolean owns = open >= 0 && boxes.get(open).element == element;
            if (Elements.breaksLine(element) || owns && lineBox == open) {
                endLine();
            }
            if (owns) {
                Box box = boxes.get(open);
                box.to = blocks.size();
                box.next = boxes.size();
                open = box.parent;
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                append(words.charAt(i));
            }
        }

        private void append(char c) {
            if (c == SOFT_HYPHEN || c == BYTE_ORDER_MARK) {
                return;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_SPACE) {
                spaceOwed = true;
                return;
            }
            if (line.length() > 0 && lineBox != open) {
                endLine();
            }
            if (spaceOwed && line.length() > 0) {
                line.append(' ');
            }
            spaceOwed = false;
            lineBox = open;
            line.append(c);
            linked += links > 0 ? 1 : 0;
        }

        private void endLine() {
            if (line.length() > 0) {
                String text = line.toString();
                String tag = boxes.get(lineBox).tag();
                blocks.add(new Block(text, linked, tag, lineBox, Prose.weight(text, linked)));
            }
            line.setLength(0);
            linked = 0;
            spaceOwed = false;
            lineBox = -1;
        }
    }
}
