package dev.muster.producer.page;

import java.util.Arrays;
import java.util.List;

/** Which lines of a page are still in question, with sums over any stretch of them. */
final class Lines {
    private final List<Block> blocks;
    private final Role[] dropped;
    private final int[] weights;
    private final int[] letters;
    private final int[] linked;

    Lines(List<Block> blocks) {
        this.blocks = blocks;
        this.dropped = new Role[blocks.size()];
        this.weights = new int[blocks.size() + 1];
        this.letters = new int[blocks.size() + 1];
        this.linked = new int[blocks.size() + 1];
        sum();
    }

    /** Counts again, without what was dropped. */
    void sum() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean counts = dropped[i] == null;
            weights[i + 1] = weights[i] + (counts ? block.weight() : 0);
            letters[i + 1] = letters[i] + (counts ? block.text().length() : 0);
            linked[i + 1] = linked[i] + (counts ? block.linked() : 0);
        }
    }

    void drop(Box box, Role why) {
        Arrays.fill(dropped, box.from, box.to, why);
    }

    void drop(int line, Role why) {
        dropped[line] = why;
    }

    /** Drops the lines from {@code from} up to, not including, {@code to}. */
    void drop(int from, int to) {
        Arrays.fill(dropped, from, to, Role.BESIDE);
    }

    boolean isDropped(int line) {
        return dropped[line] != null;
    }

    /** Null for a line that is still in question. */
    Role why(int line) {
        return dropped[line];
    }

    int weight() {
        return weights[blocks.size()];
    }

    int weight(Box box) {
        return weights[box.to] - weights[box.from];
    }

    int weight(int from, int to) {
        return weights[to] - weights[from];
    }

    int letters(Box box) {
        return letters[box.to] - letters[box.from];
    }

    int linked(Box box) {
        return linked[box.to] - linked[box.from];
    }
}
