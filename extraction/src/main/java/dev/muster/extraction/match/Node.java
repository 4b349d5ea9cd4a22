package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Word;
import java.util.ArrayList;
import java.util.List;

/** A place of a trie. Immutable once the lexicon is made. */
final class Node<T> extends Branches<Node<T>> {
    private final List<Ending<T>> ends = new ArrayList<>(1);
    /** What the first row that ends here asks for. */
    private Capitals capitals;
    /** The rows that end here; null where none does. */
    private Rows<T> rows;
    /** Whether any row that ends here asks for capitals. */
    private boolean shaped;
    /** Whether all that do ask for the same ones, as rows of one form do. */
    private boolean alike = true;

    /** The place that the word leads to, which is made where it is new. */
    Node<T> branch(Word word) {
        Node<T> known = way(word);
        if (known != null) {
            return known;
        }
        Node<T> made = new Node<>();
        put(word, made);
        return made;
    }

    /** The place that the token leads to, by its norm or else by its stem; null where it leads nowhere. */
    Node<T> step(Tokens tokens, int at) {
        Word word = tokens.word(at);
        Node<T> exact = word == null ? null : way(word);
        Word stem = exact != null ? null : tokens.stemWord(at);
        return stem == null ? exact : way(stem);
    }

    void end(Ending<T> ending) {
        ends.add(ending);
        capitals = ends.get(0).capitals();
        alike &= ending.capitals().equals(capitals);
        shaped |= !ending.capitals().isNone();
        rows = new Rows<>(ends.stream().map(Ending::entry).toList());
    }

    /** A match of the rows that end here; null where none fits. Mostly all do, and share one list. */
    Match<T> match(Tokens tokens, int from, int to) {
        if (!shaped) {
            return rows == null ? null : new Match<>(from, to, rows);
        }
        if (alike) {
            return capitals.fit(tokens, from) ? new Match<>(from, to, rows) : null;
        }
        int fitting = 0;
        for (int i = 0; i < ends.size(); i++) {
            fitting += ends.get(i).capitals().fit(tokens, from) ? 1 : 0;
        }
        if (fitting == 0) {
            return null;
        }
        return new Match<>(from, to, fitting == ends.size() ? rows : fitting(tokens, from));
    }

    private Rows<T> fitting(Tokens tokens, int from) {
        List<Entry<T>> fitting = new ArrayList<>(ends.size());
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i).capitals().fit(tokens, from)) {
                fitting.add(ends.get(i).entry());
            }
        }
        return new Rows<>(fitting);
    }
}
