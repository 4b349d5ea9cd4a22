package dev.muster.producer.page;

import dev.muster.producer.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the news agency that a story comes from, by the names of {@code wires.tsv}. Short names of capitals ("AP") are heeded
 * in capitals only. Immutable.
 */
public final class Wires {

    /** Characters of the first line in which a dateline ends. */
    private static final int DATELINE = 100;

    /** Lines at the end among which a credit stands. */
    private static final int CREDITS = 3;

    /** A credit is a short line, or stands at the end of one. */
    private static final int CREDIT = 160;

    private static final Pattern DASH = Pattern.compile("\\s[-–—]{1,2}\\s?|[—–]|\\)\\s?[-:]");

    private static final Wires KNOWN = load();

    private record Alias(String name, Pattern word, Pattern credit) {}

    private final List<Alias> aliases;

    private Wires(List<Alias> aliases) {
        this.aliases = aliases;
    }

    private static Wires load() {
        List<Alias> aliases = new ArrayList<>();
        for (Rows.Row row : Rows.of(Wires.class, "wires.tsv")) {
            row.words().forEach(word -> aliases.add(alias(row.kind(), word)));
        }
        return new Wires(List.copyOf(aliases));
    }

    private static Alias alias(String name, String word) {
        boolean capitals = word.equals(word.toUpperCase(java.util.Locale.ROOT)) && word.length() < 5;
        int flags = capitals ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String quoted = "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])";
        String credit = "[(\\[/©]\\s?(?:[^()\\[\\]]{0,40}[ ,/])?" + quoted
                + "[^()\\[\\]]{0,30}[)\\]/]|^(?:[\\p{L}: ©]{0,20} )?" + quoted + "[.]?$|©[^.]{0,20}" + quoted;
        return new Alias(name, Pattern.compile(quoted, flags), Pattern.compile(credit, flags));
    }

    /** The agency that a name tells, such as an author's or a provider's; empty when it tells none. */
    public static Optional<String> named(String told) {
        return told == null || told.length() > CREDIT ? Optional.empty() : KNOWN.find(told, false);
    }

    /** The agency that the dateline of a story's first line or a credit in one of its last lines tells. */
    public static Optional<String> creditedIn(List<String> story) {
        if (story.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found = KNOWN.dateline(story.get(0));
        for (int i = story.size() - 1; found.isEmpty() && i >= Math.max(0, story.size() - CREDITS); i--) {
            String line = story.get(i);
            found = KNOWN.find(line.substring(Math.max(0, line.length() - CREDIT)), true);
        }
        return found;
    }

    /** What stands in front of the dash of {@code LONDON, Oct 3 (Reuters) - The}. */
    private Optional<String> dateline(String line) {
        var dash = DASH.matcher(line.substring(0, Math.min(line.length(), DATELINE)));
        return dash.find() ? find(line.substring(0, dash.end()), false) : Optional.empty();
    }

    private Optional<String> find(String text, boolean credit) {
        return aliases.stream()
                .filter(alias ->
                        (credit ? alias.credit() : alias.word()).matcher(text).find())
                .map(Alias::name)
                .findFirst();
    }
}
