package dev.muster.producer.page;

import java.util.List;

/**
 * Drops the boxes whose names say that they hold something beside the story, unless the story is in them: names are chosen by
 * people, and some wrap a whole page in a "sidebar".
 */
final class Pruning {

    /** Letters of prose that must be left: the length of a short news item. */
    private static final int ENOUGH = 250;

    /** The part of what is left that a box may hold for its name to be believed. */
    private static final double BESIDE_SHARE = 0.5;

    private static final double DOUBTFUL_SHARE = 0.3;

    /** The part of what is left from which on a box with the name of a story is taken for one. */
    private static final double STORY_SHARE = 0.2;

    private final Outline outline;
    private final Lines lines;
    private final int[] stories;
    private int left;

    private Pruning(Outline outline, Lines lines) {
        this.outline = outline;
        this.lines = lines;
        this.stories = stories(outline.boxes(), lines);
        this.left = lines.weight();
    }

    static void prune(Outline outline, Lines lines) {
        new Pruning(outline, lines).prune();
        lines.sum();
    }

    /** For each box the weight of the heaviest box in it that has the name of a story. */
    private static int[] stories(List<Box> boxes, Lines lines) {
        int[] stories = new int[boxes.size()];
        for (int i = boxes.size() - 1; i > 0; i--) {
            Box box = boxes.get(i);
            int own = box.role == Role.STORY ? lines.weight(box) : 0;
            stories[box.parent] = Math.max(stories[box.parent], Math.max(own, stories[i]));
        }
        return stories;
    }

    private void prune() {
        List<Box> boxes = outline.boxes();
        for (int i = 1; i < boxes.size(); ) {
            Box box = boxes.get(i);
            if (isSpare(box)) {
                left -= lines.weight(box);
                drop(box);
                i = box.next;
            } else {
                i++;
            }
        }
    }

    private boolean isSpare(Box box) {
        if (box.role != Role.BESIDE && box.role != Role.DOUBTFUL || stories[box.index] > STORY_SHARE * left) {
            return false;
        }
        int weight = lines.weight(box);
        double share = box.role == Role.BESIDE ? BESIDE_SHARE : DOUBTFUL_SHARE;
        return weight == 0 || weight <= share * left && left - weight >= Math.min(ENOUGH, left / 2);
    }

    /** With what is more clearly beside the story marked as such, so that no lead is taken from a caption in a header. */
    private void drop(Box box) {
        lines.drop(box, box.role);
        for (int i = box.index + 1; i < box.next; ) {
            Box inner = outline.box(i);
            boolean beside = inner.role == Role.BESIDE;
            if (beside) {
                lines.drop(inner, Role.BESIDE);
            }
            i = beside ? inner.next : i + 1;
        }
    }
}
