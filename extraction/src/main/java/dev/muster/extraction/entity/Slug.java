package dev.muster.extraction.entity;

import java.text.Normalizer;
import java.util.Locale;

/** Ids for actors that the register does not list. */
final class Slug {
    private static final String OUTSIDE = "x-";

    private Slug() {}

    /** {@code x-} and the name in lower case, its words joined by hyphens, without accents. */
    static String of(String name) {
        StringBuilder slug = new StringBuilder(OUTSIDE);
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (int at = 0; at < plain.length(); at = plain.offsetByCodePoints(at, 1)) {
            append(slug, plain.codePointAt(at));
        }
        int end = slug.length();
        while (end > OUTSIDE.length() && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    private static void append(StringBuilder slug, int c) {
        boolean between = slug.charAt(slug.length() - 1) == '-';
        if (Character.isLetterOrDigit(c)) {
            slug.appendCodePoint(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && !isApostrophe(c) && !between) {
            slug.append('-');
        }
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
