package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A place of a trie. Immutable once the lexicon is made. */
final class Node<T> {
    private final Branches<Node<T>> next = new Branches<>();
    private final List<Ending<T>> ends = new ArrayList<>(1);
    private List<Entry<T>> entries = List.of();
    /** Whether any row that ends here asks for capitals. */
    private boolean shaped;

    boolean isLeaf() {
        return next.isEmpty();
    }

    /** The place that the word leads to, which is made where it is new. */
    Node<T> branch(Word word) {
        Node<T> known = next.get(word);
        if (known != null) {
            return known;
        }
        Node<T> made = new Node<>();
        next.put(word, made);
        return made;
    }

    /** The place that the token leads to, by its norm or else by its stem; null where it leads nowhere. */
    Node<T> step(Tokens tokens, int at) {
        Word word = tokens.word(at);
        Node<T> exact = word == null ? null : next.get(word);
        Word stem = exact != null ? null : tokens.stemWord(at);
        return stem == null ? exact : next.get(stem);
    }

    void end(Ending<T> ending) {
        ends.add(ending);
        shaped |= ending.isShaped();
        entries = Stream.concat(entries.stream(), Stream.of(ending.entry())).toList();
    }

    /** A match of the rows that end here; null where none fits. Mostly all do, and share one list. */
    Match<T> match(Tokens tokens, int from, int to) {
        if (!shaped) {
            return entries.isEmpty() ? null : new Match<>(from, to, entries);
        }
        int fitting = 0;
        for (int i = 0; i < ends.size(); i++) {
            fitting += ends.get(i).fits(tokens, from) ? 1 : 0;
        }
        if (fitting == 0) {
            return null;
        }
        return new Match<>(from, to, fitting == ends.size() ? entries : fitting(tokens, from));
    }

    private List<Entry<T>> fitting(Tokens tokens, int from) {
        List<Entry<T>> fitting = new ArrayList<>(ends.size());
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i).fits(tokens, from)) {
                fitting.add(ends.get(i).entry());
            }
        }
        return List.copyOf(fitting);
    }
}
