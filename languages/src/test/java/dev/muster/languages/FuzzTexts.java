package dev.muster.languages;

import dev.muster.extraction.pack.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that grow out of a pack's own examples and words by what damages texts: cuts, copies, swaps and odd characters. Not thread safe. */
final class FuzzTexts {
    private static final int LONGEST = 20_000;
    private static final int MOST_CHANGES = 8;
    private static final int MOST_COPIES = 200;
    private static final int SPAN = 40;
    private static final int WORDS = 200;

    /** Controls, marks of direction, spaces, lone surrogates, quotation marks, digits of other scripts, what numbers are written with. */
    private static final String ODD =
            "\u0000\u001B\u0085\u00A0\u00AD\u061C\u200B\u200D\u200E\u200F\u2028\u202A\u202B\u202C\u202D\u202E"
                    + "\u2066\u2069\uFEFF\uFFFE\uD83D\uDE00\uD83A\uDD51\u0301\u0300ßİıﬁﷺ٤۷९５\"“”«»„'’‘()[]{}.,;:!?…-–—/%$€+#*•·\n\t 0123456789";

    private final Random random;
    private final List<String> seeds = new ArrayList<>();

    FuzzTexts(String tag, LanguagePack pack, long seed) {
        this.random = new Random(seed);
        Packs.examples(tag, "examples.tsv").forEach(example -> seeds.add(example.text()));
        seeds.addAll(RandomTexts.of(pack, WORDS));
    }

    /** The next text: some seeds behind one another, changed a few times. */
    String next() {
        StringBuilder text = new StringBuilder(seed());
        for (int more = random.nextInt(3); more > 0; more--) {
            text.append(random.nextBoolean() ? " " : "\n").append(seed());
        }
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            change(text);
        }
        text.setLength(Math.min(text.length(), LONGEST));
        return text.toString();
    }

    private String seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private void change(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(SPAN));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to).repeat(copies(text)));
            case 2 -> text.insert(from, odd());
            case 3 -> text.replace(from, to, odd());
            case 4 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            default -> text.insert(from, seed());
        }
    }

    /** Now and then many, but no more than a text may have. */
    private int copies(StringBuilder text) {
        int many = random.nextInt(4) == 0 ? random.nextInt(MOST_COPIES) : 1;
        return text.length() > LONGEST ? 0 : many;
    }

    private String odd() {
        StringBuilder odd = new StringBuilder();
        for (int more = random.nextInt(4); more >= 0; more--) {
            odd.append(ODD.charAt(random.nextInt(ODD.length())));
        }
        return odd.toString();
    }
}
