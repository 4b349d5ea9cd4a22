package dev.muster.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts as feeds deliver them at their worst. */
public final class OddTexts {
    /** Changes the random texts; printed with every failure. */
    public static final long SEED = 20241018;

    /** Characters; longer than any article of a newspaper. */
    private static final int HUGE = 200_000;

    private static final int LONGEST = 60;

    private static final String[] PIECES = {
        "soldatoj",
        "1.500",
        "1,500",
        "du",
        "mil",
        "kaj",
        "NIS",
        "diris",
        "laŭ",
        "ke",
        "Kursk",
        "al",
        "nordkoreaj",
        "rusaj",
        "senditaj",
        "mortigitaj",
        "homoj",
        "18",
        "oktobro",
        "2024",
        "inter",
        "ĝis",
        "-",
        "–",
        "—",
        "\"",
        "“",
        "”",
        "«",
        "»",
        "'",
        "’s",
        ".",
        ",",
        "?",
        "!",
        "…",
        ":",
        ";",
        "(",
        ")",
        "/",
        "%",
        "$",
        "\n",
        "\n\n",
        "\t",
        " ",
        "\u00A0",
        "\u0000",
        "\u200B",
        "\u202E",
        "\uFEFF",
        "😀",
        "🇰🇵",
        "e\u0301",
        "\u0301",
        "שלום",
        "١٢٣",
        "三千",
        "İ",
        "ß",
        "ﬁ",
        "\uD83D",
        "\uDE00",
        "999999999999999999999",
        "0,0",
        "1..2",
        "gen.",
        "U.S.",
        "K",
        "1K",
        "centoj",
        "pli ol",
        "LEGU ANKAŬ",
        "hieraŭ",
        "31",
        "februaro",
        "oficiroj",
        "de",
        "neis",
        "li",
        "pliaj",
        "estos",
        "se",
        "brigado",
        "-an"
    };

    private OddTexts() {}

    /** Texts written by hand, one oddity each. */
    public static Stream<String> all() {
        return Stream.of(
                "",
                " ",
                "\n\n\n",
                "\u0000",
                ".",
                "?!…\"”’)",
                "-----",
                "NIS diris 😀 ke 1.500 soldatoj 🇰🇵 estas en Kursk. 😀",
                "\u202Eשלום 1.500 soldatoj \u202C diris NIS.",
                "Cafe\u0301 e\u0301 \u0301 1.500 soldatoj.",
                "NIS diris: \"1.500 soldatoj estas en Kursk. Ili alvenis.",
                "\"“«'nestita ‘1.500 soldatoj’ citaĵo'»”\" diris NIS.",
                "NIS diris\u0000 ke 1.500\u0000soldatoj\u0000 estas en Kursk.\u0000",
                "\uD83D 1.500 soldatoj \uDE00",
                "\uFEFFNIS diris ke\u00A01\u00A0500\u00A0soldatoj estas en Kursk.",
                "U.S. u.s.a. A. B. gen. Belov diris.Kursk.Nun",
                "KURSK – NIS diris.\r\n\r\nIli alvenis.\r\n",
                "1.2.3.4,5,6 ,7 .8 9. 1.. 1,,2 -1 +1 1/2 1:2",
                "x".repeat(HUGE / 100),
                "9".repeat(HUGE / 100),
                "'".repeat(HUGE / 100),
                "A.".repeat(HUGE / 100));
    }

    /** A line of 500,000 characters without a full stop, full of figures and names. */
    public static String hugeLine() {
        String piece = "NIS diris ke 1.500 nordkoreaj soldatoj estas en Kursk kaj 300 oficiroj ";
        return piece.repeat(HUGE / piece.length() + 1);
    }

    /** Random mixtures of words of the made-up language with odd characters. */
    public static List<String> random(int count) {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> texts.add(mixture(random)));
        return texts;
    }

    private static String mixture(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(LONGEST);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
