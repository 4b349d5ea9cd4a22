package dev.muster.bench;

import dev.muster.bench.Phrase.Capitals;
import dev.muster.bench.Phrase.Joint;
import dev.muster.bench.Phrase.Named;
import dev.muster.bench.Phrase.OneOf;
import dev.muster.bench.Phrase.Sequence;
import dev.muster.bench.Phrase.Tenths;
import dev.muster.bench.Phrase.Whole;
import dev.muster.bench.Phrase.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one entry of a {@link Grammar}. Besides words it holds, in braces:
 *
 * <ul>
 *   <li>{@code {town}}: an entry of the list of that name; {@code {1:town}}: the same one all through the article;
 *   <li>{@code {one|or the other|}}: one of them, which may be nothing and may hold braces again;
 *   <li>{@code {3..40}}, {@code {0.3..4.5}}: a number; {@code {y1950..2020}}: a year;
 *   <li>{@code {^…}}: in capitals.
 * </ul>
 *
 * <p>{@code ~} is a space that becomes {@code n} and a space before a vowel.
 */
final class PhraseParser {
    private static final Pattern WHOLE = Pattern.compile("(y?)(\\d+)\\.\\.(\\d+)");
    private static final Pattern TENTHS = Pattern.compile("(\\d+)\\.(\\d)\\.\\.(\\d+)\\.(\\d)");
    private static final Pattern NAMED = Pattern.compile("(?:(\\w+):)?([a-z][a-z-]*)");

    private final String entry;
    private int at;

    private PhraseParser(String entry) {
        this.entry = entry;
    }

    /** @throws IllegalArgumentException where braces are open or empty */
    static Phrase parse(String entry) {
        PhraseParser parser = new PhraseParser(entry);
        Phrase phrase = parser.alternatives();
        if (parser.at < entry.length()) {
            throw new IllegalArgumentException("a brace too many in: " + entry);
        }
        return phrase;
    }

    private Phrase alternatives() {
        List<Phrase> phrases = new ArrayList<>(List.of(sequence()));
        while (isAt('|')) {
            at++;
            phrases.add(sequence());
        }
        return phrases.size() == 1 ? phrases.get(0) : new OneOf(List.copyOf(phrases));
    }

    private boolean isAt(char c) {
        return at < entry.length() && entry.charAt(at) == c;
    }

    private Phrase sequence() {
        List<Phrase> phrases = new ArrayList<>();
        while (at < entry.length() && !isAt('|') && !isAt('}')) {
            phrases.add(part());
        }
        return phrases.size() == 1 ? phrases.get(0) : new Sequence(List.copyOf(phrases));
    }

    private Phrase part() {
        if (isAt('~')) {
            at++;
            return new Joint();
        }
        return isAt('{') ? braced() : words();
    }

    private Phrase words() {
        int start = at;
        while (at < entry.length() && "|{}~".indexOf(entry.charAt(at)) < 0) {
            at++;
        }
        return new Words(entry.substring(start, at));
    }

    private Phrase braced() {
        at++;
        if (isAt('^')) {
            at++;
            return new Capitals(closed());
        }
        return closed();
    }

    private Phrase closed() {
        int start = at;
        Phrase phrase = alternatives();
        if (!isAt('}')) {
            throw new IllegalArgumentException("a brace is open in: " + entry);
        }
        at++;
        return phrase instanceof Words ? special(entry.substring(start, at - 1)) : phrase;
    }

    private Phrase special(String inside) {
        Matcher tenths = TENTHS.matcher(inside);
        if (tenths.matches()) {
            return new Tenths(
                    Long.parseLong(tenths.group(1) + tenths.group(2)),
                    Long.parseLong(tenths.group(3) + tenths.group(4)));
        }
        Matcher whole = WHOLE.matcher(inside);
        if (whole.matches()) {
            boolean isYear = !whole.group(1).isEmpty();
            return new Whole(Long.parseLong(whole.group(2)), Long.parseLong(whole.group(3)), isYear);
        }
        Matcher named = NAMED.matcher(inside);
        if (named.matches()) {
            return new Named(named.group(2), named.group(1));
        }
        throw new IllegalArgumentException("neither a list nor a number: {" + inside + "} in " + entry);
    }
}
