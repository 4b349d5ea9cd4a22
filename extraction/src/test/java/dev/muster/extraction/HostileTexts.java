package dev.muster.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that nobody writes in good faith, each grown to any size, in the words of the made-up language. */
final class HostileTexts {
    /** What grows: a piece, again and again. */
    record Growing(String name, String before, String piece, String after) {
        /** The text with at least so many characters. */
        String of(int length) {
            return before + piece.repeat(length / piece.length() + 1) + after;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String CLAIM = "NIS diris ke 1.500 nordkoreaj soldatoj estas en Kursk";

    /** Decimal digits of several scripts, one outside the basic plane. */
    private static final String DIGITS = "0123٤٥٦۷۸९০੧௨๓໔༥၆៧᠘５\uD835\uDFD9";

    /** Every space of Unicode, and what looks like one. */
    private static final String SPACES =
            " \t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private static final String CONTROLS =
            "\u0000\u0001\u0007\b\u001B\u007F\u0085\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uFFFF";

    private HostileTexts() {}

    static List<Growing> all() {
        return List.of(
                new Growing("numbers", CLAIM + " ", "12.345 ", "."),
                new Growing("figures with a noun", "NIS diris ke ", "1.500 soldatoj kaj 300 tankoj ", "."),
                new Growing("claims in one sentence", "", CLAIM + " kaj ", "."),
                new Growing("claims in one paragraph", "", CLAIM + ". ", ""),
                new Growing("claims in paragraphs", "", CLAIM + ".\n\n", ""),
                new Growing("quotations in one paragraph", "", "“1.500 soldatoj estas en Kursk. ", "”"),
                new Growing("one word", CLAIM + " ", "a", "."),
                new Growing("one number", CLAIM + " ", "9", "."),
                new Growing("one grouped number", CLAIM + " ", "1.", "1."),
                new Growing("acronym", CLAIM + " ", "A.", ""),
                new Growing("apostrophes", CLAIM + " ", "a'", ""),
                new Growing("hyphens", CLAIM + " dek", "-", " soldatoj."),
                new Growing("numerals", "NIS diris ke ", "dek ", "soldatoj."),
                new Growing("magnitudes", "NIS diris ke 5 ", "mil ", "soldatoj."),
                new Growing("hedges", "NIS diris ke ", "pli ol ", "500 soldatoj."),
                new Growing("names", CLAIM + " ", "Anton Belov, ", "."),
                new Growing("unknown names", CLAIM + " ", "Xanthe ", "."),
                new Growing("speakers", "", "NIS diris, laŭ Belov, ", CLAIM + "."),
                new Growing("reporting verbs", CLAIM + " ", "diris ", "."),
                new Growing("dates", CLAIM + " ", "18 oktobro 2024 ", "."),
                new Growing("nested quotation marks", "", "“«\"", CLAIM),
                new Growing("closing quotation marks", CLAIM, "”»\"", ""),
                new Growing("parentheses", CLAIM, "((", "."),
                new Growing("full stops", CLAIM, ".", ""),
                new Growing("lines", "", "\n", CLAIM + "."),
                new Growing("short lines", "", "12\n", CLAIM + "."),
                new Growing("combining marks", CLAIM + " e", "\u0301", "."),
                new Growing("spaces", CLAIM, SPACES, CLAIM),
                new Growing("control characters", CLAIM, CONTROLS, CLAIM),
                new Growing("digits of all scripts", CLAIM + " ", DIGITS, " soldatoj."),
                new Growing("lone surrogates", CLAIM, "\uDE00\uD83D ", CLAIM),
                new Growing("ligatures", CLAIM + " ", "ﬁﷺ", "."));
    }

    /** Claims into which odd characters are put, and which are cut anywhere, also within a character. */
    static List<String> damaged(long seed, int count) {
        Random random = new Random(seed);
        String odd = SPACES + CONTROLS + DIGITS + "“”«»\"'.,;:!?-–—()[]/%$\n\uD83D\uDE00\u0301ßİ";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder((CLAIM + ". Belov neis. ").repeat(1 + random.nextInt(3)));
            for (int change = random.nextInt(12); change > 0; change--) {
                int at = random.nextInt(text.length());
                char c = odd.charAt(random.nextInt(odd.length()));
                if (random.nextBoolean()) {
                    text.insert(at, c);
                } else {
                    text.setCharAt(at, c);
                }
            }
            text.setLength(random.nextInt(text.length() + 1));
            texts.add(text.toString());
        }
        return texts;
    }
}
