package dev.muster.producer.page;

import java.util.List;

/** Finds the box of the story: one that is named so if it holds enough, and in it the smallest that holds nearly all of it. */
final class Container {

    /** The part of the page's prose that a box named for a story must hold. */
    private static final double NAMED_SHARE = 0.4;

    /** The part of a named box's prose with which a box in it, or behind it, takes its place. */
    private static final double REPLACING_SHARE = 0.9;

    /** The same for a box in it that is named for the text itself. */
    private static final double TEXT_SHARE = 0.7;

    /** The part of a box's prose with which a box in it takes its place. */
    private static final double DESCENT = 0.9;

    /** Letters of prose that an article element with the headline must hold at most. */
    private static final int TITLED = 250;

    /** Headings that are looked at; more are not on pages with a story. */
    private static final int HEADINGS = 50;

    private final Outline outline;
    private final Lines lines;
    private final String title;

    private Container(Outline outline, Lines lines, String title) {
        this.outline = outline;
        this.lines = lines;
        this.title = title;
    }

    /** The box of the story; never null, since the whole page is a box. */
    static Box of(Outline outline, Lines lines, String title) {
        Container search = new Container(outline, lines, title);
        return search.descend(search.named());
    }

    private Box named() {
        Box best = null;
        int end = Integer.MAX_VALUE;
        int head = head();
        for (Box box : outline.boxes()) {
            boolean titled = isTitled(box, head);
            if (isCandidate(box) && box.index < end && (titled || isBetter(box, best))) {
                best = box;
                end = titled ? box.next : end;
            }
        }
        return best == null ? outline.box(0) : best;
    }

    private static boolean isCandidate(Box box) {
        return box.role == Role.STORY
                || box.tag().equals("article")
                || box.tag().equals("main");
    }

    private boolean isTitled(Box box, int head) {
        return box.tag().equals("article")
                && head >= box.from
                && head < box.to
                && lines.weight(box) >= Math.min(TITLED, lines.weight() / 4);
    }

    private boolean isBetter(Box box, Box best) {
        int weight = lines.weight(box);
        if (weight < NAMED_SHARE * lines.weight()) {
            return false;
        }
        double share = box.role == Role.STORY ? TEXT_SHARE : REPLACING_SHARE;
        return best == null || weight >= share * lines.weight(best);
    }

    /** The line that tells the title, or -1. */
    private int head() {
        List<Block> blocks = outline.blocks();
        int headings = 0;
        for (int i = 0; i < blocks.size() && headings < HEADINGS; i++) {
            if (blocks.get(i).tag().equals("h1")) {
                headings++;
                if (Headline.matches(title, blocks.get(i).text())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Box descend(Box from) {
        Box at = from;
        Box heaviest = heaviest(at);
        while (heaviest != null
                && !heaviest.tag().equals("p")
                && lines.weight(heaviest) >= DESCENT * lines.weight(at)) {
            at = heaviest;
            heaviest = heaviest(at);
        }
        return at;
    }

    /** The heaviest of the boxes in it; null when none has any weight. */
    private Box heaviest(Box at) {
        Box heaviest = null;
        int most = 0;
        for (int i = at.index + 1; i < at.next; i = outline.box(i).next) {
            Box child = outline.box(i);
            if (lines.weight(child) > most) {
                heaviest = child;
                most = lines.weight(child);
            }
        }
        return heaviest;
    }
}
