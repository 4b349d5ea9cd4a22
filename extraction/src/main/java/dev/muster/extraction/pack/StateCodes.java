package dev.muster.extraction.pack;

import java.util.Collection;
import java.util.Locale;

/** The states by how the ids of their actors begin, in small letters: rules ask for that of every actor, and find it without a new string. Immutable. */
final class StateCodes {
    private static final int LENGTH = 2;
    private static final int LETTERS = 'z' - 'a' + 1;

    private final String[] codes = new String[LETTERS * LETTERS];

    /** Those of the codes that two letters of ASCII make. */
    StateCodes(Collection<String> codes) {
        for (String code : codes) {
            int place = code.length() == LENGTH ? place(code.toLowerCase(Locale.ROOT)) : -1;
            if (place >= 0) {
                this.codes[place] = code;
            }
        }
    }

    /** The state of the actor of that id, KR for {@code kr-nis}; null where it has none. */
    String of(String actor) {
        boolean coded = actor.length() > LENGTH && actor.charAt(LENGTH) == '-';
        int place = coded ? place(actor) : -1;
        return place < 0 ? null : codes[place];
    }

    /** The place of the two small letters that the text begins with; −1 where it begins with others. */
    private static int place(String text) {
        int first = text.charAt(0) - 'a';
        int second = text.charAt(1) - 'a';
        boolean letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
        return letters ? first * LETTERS + second : -1;
    }
}
