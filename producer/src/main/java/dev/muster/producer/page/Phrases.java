package dev.muster.producer.page;

import dev.muster.producer.rows.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words, in the languages of {@code phrases.tsv}, of lines that stand in stories without being part of them. Case, digits and
 * punctuation don't count. Immutable.
 */
final class Phrases {

    /** Longer lines are sentences. */
    private static final int LONGEST_LABEL = 60;

    /** Longer lines say more than that. */
    private static final int LONGEST_REQUEST = 300;

    private final Set<String> endings = new HashSet<>();
    private final Set<String> pointers = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final List<String> requests = new ArrayList<>();
    private int longestPointer;

    private Phrases() {}

    static Phrases load() {
        Phrases phrases = new Phrases();
        for (Rows.Row row : Rows.of(Phrases.class, "phrases.tsv")) {
            row.words().forEach(phrase -> phrases.add(row.kind(), words(phrase)));
        }
        return phrases;
    }

    private void add(String kind, String phrase) {
        switch (kind) {
            case "ending" -> endings.add(phrase);
            case "pointer" -> pointers.add(phrase);
            case "label" -> labels.add(phrase);
            case "request" -> requests.add(phrase);
            default -> throw new IllegalStateException("phrases.tsv: there is no kind '" + kind + "'");
        }
        longestPointer = pointers.contains(phrase) ? Math.max(longestPointer, phrase.length()) : longestPointer;
    }

    /** Whether the line as a whole heads what is no story, like comments. */
    boolean isEnding(String line) {
        return line.length() <= LONGEST_LABEL && endings.contains(words(line));
    }

    /** Whether the line as a whole labels something that is not text, like a picture or a button. */
    boolean isLabel(String line) {
        return line.length() <= LONGEST_LABEL && labels.contains(words(line));
    }

    /** Whether the line asks the reader to subscribe or follow, or tells of rights. */
    boolean isRequest(String line) {
        if (line.length() > LONGEST_REQUEST) {
            return false;
        }
        String words = words(line);
        return requests.stream().anyMatch(words::contains);
    }

    /** Whether the line begins with words that lead to another page. */
    boolean isPointer(String line) {
        String words = words(line.substring(0, Math.min(line.length(), 2 * longestPointer)));
        for (int end = words.indexOf(' '); end >= 0; end = words.indexOf(' ', end + 1)) {
            if (pointers.contains(words.substring(0, end))) {
                return true;
            }
        }
        return pointers.contains(words);
    }

    /** Whether the line as a whole is words that lead to another page. */
    boolean isLead(String line) {
        return line.length() <= LONGEST_LABEL && pointers.contains(words(line));
    }

    /** Letters with their marks in lower case, and single spaces. */
    private static String words(String line) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLetter(c) || isMark(c)) {
                words.append(c);
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
