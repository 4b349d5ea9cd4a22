package dev.muster.producer.article;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The hash that tells versions of an article apart: SHA-256 of lang, title and body in NFC with white space folded. */
final class ContentHash {

    /** White space of any script: Java's own, the separators of Unicode and the zero width no-break space. */
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x{FEFF}]+");

    private ContentHash() {}

    /** Lower-case hex; a null lang or title counts as empty. The three are set apart by line feeds, which folding removes. */
    static String of(String lang, String title, String body) {
        String folded = fold(lang) + '\n' + fold(title) + '\n' + fold(body);
        return Sha256.hex(folded.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nothing is left of a text once white space is folded. */
    static boolean isEmpty(String text) {
        return fold(text).isEmpty();
    }

    private static String fold(String text) {
        if (text == null) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }
}
