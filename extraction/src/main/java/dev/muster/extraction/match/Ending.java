package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.text.Token;
import java.util.List;

/** A row whose form ends at a place of a trie, and the capitals that it asks for. Immutable. */
final class Ending<T> {
    private final Entry<T> entry;
    private final Capitals capitals;

    private Ending(Entry<T> entry, Capitals capitals) {
        this.entry = entry;
        this.capitals = capitals;
    }

    static <T> Ending<T> of(Entry<T> entry, List<Token> form) {
        return new Ending<>(entry, Capitals.of(form));
    }

    Entry<T> entry() {
        return entry;
    }

    Capitals capitals() {
        return capitals;
    }
}
