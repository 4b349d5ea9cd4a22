package dev.muster.producer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes out of the box of a story what is none, line by line. */
final class StoryTrim {
    private static final Phrases PHRASES = Phrases.load();

    private static final Set<String> GROUPS = Set.of(
            "ul", "ol", "dl", "div", "section", "table", "aside", "nav", "center", "form", "header", "footer",
            "article");

    /** The part of a group's letters that stand in links, from which on it is a list of links. */
    private static final double LINKED = 0.6;

    /** Letters of prose with which a group is none, whatever its links. */
    private static final int PROSE = 150;

    /** The part of a line's letters that stand in links, from which on it may point to another page. */
    private static final double POINTING = 0.4;

    /** The part of the story that what a heading like "Comments" heads may hold at most. */
    private static final double OTHER_SHARE = 0.3;

    /** Letters below which a line above the first sentence is a date, a name or a label. */
    private static final int HEAD_LABEL = 100;

    /** Letters below which a line below the last sentence is one. */
    private static final int TAIL_LABEL = 25;

    /** Letters of a cell with data. */
    private static final int LONGEST_CELL = 80;

    private static final String CELLS = " | ";

    /** Headings that are compared with the title; the headline stands in front of all others. */
    private static final int HEADINGS = 50;

    private final Outline outline;
    private final List<Block> blocks;
    private final Lines lines;
    private final Box container;
    private final String title;

    StoryTrim(Outline outline, Lines lines, Box container, String title) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.lines = lines;
        this.container = container;
        this.title = title;
    }

    List<String> story() {
        dropLinkGroups();
        dropEndings();
        dropLines();
        if (firstProse() >= 0) {
            dropHead();
            dropTail();
        }
        dropIdleHeadings();
        return kept();
    }

    private List<String> kept() {
        int first = firstProse();
        List<String> kept = new ArrayList<>(first < 0 ? List.of() : new Lead(blocks, lines).before(first, title));
        Block last = null;
        for (int i = container.from; i < container.to; i++) {
            Block block = blocks.get(i);
            if (!lines.isDropped(i)) {
                if (last != null && isNextCell(last, block)) {
                    kept.set(kept.size() - 1, kept.get(kept.size() - 1) + CELLS + block.text());
                } else {
                    kept.add(block.text());
                }
                last = block;
            }
        }
        return kept;
    }

    /** Whether the two are cells of one row of a table that holds data, not the layout of the page. */
    private boolean isNextCell(Block last, Block block) {
        Box one = outline.box(last.box());
        Box other = outline.box(block.box());
        return one != other
                && one.parent == other.parent
                && isCell(one)
                && isCell(other)
                && last.text().length() < LONGEST_CELL
                && block.text().length() < LONGEST_CELL;
    }

    private static boolean isCell(Box box) {
        return box.tag().equals("td") || box.tag().equals("th");
    }

    /** The first line of prose that is kept; -1 when there is none. */
    private int firstProse() {
        for (int i = container.from; i < container.to; i++) {
            if (!lines.isDropped(i) && blocks.get(i).weight() > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Such as lists of other stories. */
    private void dropLinkGroups() {
        for (int i = container.index + 1; i < container.next; ) {
            Box box = outline.box(i);
            boolean drop = isLinkGroup(box);
            if (drop) {
                lines.drop(box, Role.BESIDE);
            }
            i = drop ? box.next : i + 1;
        }
        lines.sum();
    }

    private boolean isLinkGroup(Box box) {
        return GROUPS.contains(box.tag())
                && lines.linked(box) > LINKED * lines.letters(box)
                && lines.weight(box) < PROSE;
    }

    /** What stands below a heading like "Comments". */
    private void dropEndings() {
        int all = lines.weight(container);
        for (int i = container.from; i < container.to; i++) {
            if (!lines.isDropped(i) && PHRASES.isEnding(blocks.get(i).text())) {
                lines.drop(i, endOfPart(i, all));
            }
        }
    }

    /**
     * Up to where a heading reaches: the end of the boxes that begin with it and of the first that does not, or of the story,
     * as long as there is little prose up to there.
     */
    private int endOfPart(int line, int all) {
        int end = line + 1;
        for (int i = blocks.get(line).box(); i > container.index; i = outline.box(i).parent) {
            Box box = outline.box(i);
            if (isMuch(line + 1, box.to, all)) {
                return end;
            }
            end = Math.max(end, box.to);
            if (box.from < line && box.to > line + 1) {
                return end;
            }
        }
        return isMuch(line + 1, container.to, all) ? end : container.to;
    }

    private boolean isMuch(int from, int to, int all) {
        return lines.weight(from, to) > OTHER_SHARE * all;
    }

    /** The headline, labels and links to other pages among the lines. */
    private void dropLines() {
        int headings = 0;
        for (int i = container.from; i < container.to; i++) {
            Block block = blocks.get(i);
            headings += block.isHeading() ? 1 : 0;
            boolean headline = block.tag().equals("h1")
                    || block.isHeading() && headings <= HEADINGS && Headline.matches(title, block.text());
            if (headline || PHRASES.isLabel(block.text()) || isPointer(block)) {
                lines.drop(i, Role.BESIDE);
            }
        }
    }

    private static boolean isPointer(Block block) {
        return block.linked() > POINTING * block.text().length() && PHRASES.isPointer(block.text());
    }

    /** Dates, names and labels above the first sentence. */
    private void dropHead() {
        for (int i = container.from; i < container.to; i++) {
            Block block = blocks.get(i);
            if (!lines.isDropped(i)) {
                if (block.isListItem() || isProse(block)) {
                    return;
                }
                if (block.text().length() < HEAD_LABEL && !block.isHeading()) {
                    lines.drop(i, Role.BESIDE);
                }
            }
        }
    }

    private static boolean isProse(Block block) {
        return block.weight() > 0
                && (Prose.endsSentence(block.text()) || block.text().length() > HEAD_LABEL);
    }

    /** Labels and requests below the last sentence. */
    private void dropTail() {
        for (int i = container.to - 1; i >= container.from; i--) {
            Block block = blocks.get(i);
            if (!lines.isDropped(i)) {
                if (PHRASES.isRequest(block.text())) {
                    lines.drop(i, Role.BESIDE);
                } else if (isStory(block)) {
                    return;
                } else if (block.isHeading() || block.isLink() || block.text().length() < TAIL_LABEL) {
                    lines.drop(i, Role.BESIDE);
                }
            }
        }
    }

    private static boolean isStory(Block block) {
        return block.weight() > 0
                || Prose.endsSentence(block.text())
                || block.isListItem() && !block.isLink()
                || block.tag().equals("td");
    }

    /** Headings that nothing follows any more. */
    private void dropIdleHeadings() {
        for (int i = container.to - 1; i >= container.from; i--) {
            if (!lines.isDropped(i)) {
                if (!blocks.get(i).isHeading()) {
                    return;
                }
                lines.drop(i, Role.BESIDE);
            }
        }
    }
}
