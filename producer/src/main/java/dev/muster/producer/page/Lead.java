package dev.muster.producer.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences between headline and story, which many pages set apart from both. */
final class Lead {
    /** Letters; what is shorter is a kicker, a name or a label. */
    private static final int SHORTEST = 50;

    /** Letters from which on a lead needs no full stop. */
    private static final int LONG = 100;

    /** Letters of a lead as a whole; what is longer is another story. */
    private static final int LONGEST = 1_200;

    /** Lines of the story among which a lead may stand once more. */
    private static final int REPEATS = 20;

    /** Headings between headline and story that are looked at. */
    private static final int HEADINGS = 50;

    private final List<Block> blocks;
    private final Lines lines;

    Lead(List<Block> blocks, Lines lines) {
        this.blocks = blocks;
        this.lines = lines;
    }

    /** The lines of the lead that stand in front of line {@code first}, where the story begins; empty when there is none. */
    List<String> before(int first, String title) {
        List<String> lead = new ArrayList<>();
        Set<String> told = told(first);
        int letters = 0;
        for (int i = head(first, title) + 1; i > 0 && i < first; i++) {
            Block block = blocks.get(i);
            if (lines.why(i) != Role.BESIDE && tells(block) && told.add(block.text())) {
                lead.add(block.text());
                letters += block.text().length();
            }
        }
        return letters <= LONGEST ? lead : List.of();
    }

    private Set<String> told(int first) {
        return blocks.subList(first, Math.min(first + REPEATS, blocks.size())).stream()
                .map(Block::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean tells(Block block) {
        return block.weight() >= SHORTEST
                && !block.isListItem()
                && !block.isLink()
                && (Prose.endsSentence(block.text()) || block.text().length() >= LONG);
    }

    /** The last line in front of the story that tells the title or is of the highest rank; -1 when there is none. */
    private int head(int first, String title) {
        int headings = 0;
        for (int i = first - 1; i >= 0 && headings < HEADINGS; i--) {
            Block block = blocks.get(i);
            headings += block.isHeading() ? 1 : 0;
            if (block.tag().equals("h1") || block.isHeading() && Headline.matches(title, block.text())) {
                return i;
            }
        }
        return -1;
    }
}
