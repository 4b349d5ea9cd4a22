package dev.muster.streams;

import dev.muster.schema.Source;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells outlets and wires apart by their names, however they are written. */
final class Outlets {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Outlets() {}

    /** Number of different outlets. */
    static int count(List<Source> sources) {
        return (int) sources.stream().map(Outlets::outlet).distinct().count();
    }

    /** Who published an article; the articles of a feed that names no outlet have one between them. */
    static String outlet(Source source) {
        var outlet = normalized(source.getOutlet());
        return outlet.isEmpty() ? "feed " + source.getFeed() : name(outlet);
    }

    /** The wire that an article was taken from, named as {@link #outlet} names it when it publishes itself; empty when not told. */
    static String wire(Source source) {
        var wire = normalized(source.getOrigin());
        return wire.isEmpty() ? "" : name(wire);
    }

    private static String name(String normalized) {
        return "name " + normalized;
    }

    /** Letters and digits of a text, in lower case, with one space for all that stands between them; empty for null. */
    static String normalized(String text) {
        if (text == null) {
            return "";
        }
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT.matcher(folded).replaceAll(" ").strip();
    }
}
