package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokens;
import java.util.Arrays;
import java.util.List;

/** A row whose form ends at a place of a trie, and the capitals that it asks for. Immutable. */
final class Ending<T> {
    private static final int SHORT_ACRONYM = 3;
    private static final Shape[] ANY = {};

    private enum Shape {
        ANY,
        CAPITAL,
        UPPER
    }

    private final Entry<T> entry;
    private final Shape[] shapes;

    private Ending(Entry<T> entry, Shape[] shapes) {
        this.entry = entry;
        this.shapes = shapes;
    }

    static <T> Ending<T> of(Entry<T> entry, List<Token> form) {
        Shape[] shapes = form.stream().map(Ending::shape).toArray(Shape[]::new);
        boolean any = List.of(shapes).stream().allMatch(shape -> shape == Shape.ANY);
        return new Ending<>(entry, any ? ANY : shapes);
    }

    private static Shape shape(Token token) {
        if (!token.isCapitalized()) {
            return Shape.ANY;
        }
        return token.length() <= SHORT_ACRONYM && token.isUpper() ? Shape.UPPER : Shape.CAPITAL;
    }

    Entry<T> entry() {
        return entry;
    }

    /** Whether it asks for the same capitals as another one. */
    boolean isAlike(Ending<T> other) {
        return Arrays.equals(shapes, other.shapes);
    }

    /** Whether it asks for capitals. */
    boolean isShaped() {
        return shapes.length > 0;
    }

    /** Whether the tokens have capitals where the form asks for them; hyphens that the form does not have don't count. */
    boolean fits(Tokens tokens, int from) {
        int at = from;
        for (int i = 0; i < shapes.length; i++, at++) {
            while (i > 0 && Lexicon.isInnerHyphen(tokens, at)) {
                at++;
            }
            if (shapes[i] != Shape.ANY && !fits(shapes[i], tokens, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Shape capitals, Tokens tokens, int at) {
        return capitals == Shape.CAPITAL ? !tokens.isWord(at) || tokens.isCapitalized(at) : tokens.isUpper(at);
    }
}
