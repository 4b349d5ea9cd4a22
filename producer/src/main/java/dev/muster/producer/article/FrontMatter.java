package dev.muster.producer.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines {@code field: value} between two lines {@code ---} at the head of a text.
 *
 * @param fields values by lower-case name, with the line they stand in
 * @param bodyStart index of the first character after the closing line
 * @param warnings lines that are no field
 */
record FrontMatter(Map<String, Field> fields, int bodyStart, List<String> warnings) {

    private static final String FENCE = "---";

    /**
     * A value of the front matter.
     *
     * @param value without quotes around it
     * @param line counted from 1
     */
    record Field(String value, int line) {}

    /** The front matter of {@code text}, empty when its first line is no fence. */
    static FrontMatter of(String text, String location) throws UnreadableArticleException {
        if (!lineAt(text, 0).stripTrailing().equals(FENCE)) {
            return new FrontMatter(Map.of(), 0, List.of());
        }
        return read(text, location);
    }

    private static FrontMatter read(String text, String location) throws UnreadableArticleException {
        Map<String, Field> fields = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        int line = 2;
        for (int start = nextLine(text, 0); start < text.length(); start = nextLine(text, start), line++) {
            String content = lineAt(text, start).strip();
            if (content.equals(FENCE)) {
                return new FrontMatter(fields, nextLine(text, start), warnings);
            }
            readLine(content, line, fields, warnings);
        }
        throw new UnreadableArticleException(
                location, "the front matter that line 1 opens never ends; close it with a line that holds only ---");
    }

    private static void readLine(String content, int line, Map<String, Field> fields, List<String> warnings) {
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        int colon = content.indexOf(':');
        if (colon <= 0) {
            warnings.add("line " + line + " of the front matter is no field: value; left out");
            return;
        }
        String name = content.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.put(name, new Field(unquoted(content.substring(colon + 1).strip()), line));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String lineAt(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static int nextLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }
}
