package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Vocabulary;
import dev.muster.extraction.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A trie over the tokens of many forms. Of overlapping forms the longest wins, then the earliest; all rows of the same form are kept in
 * their order. A form with a capital asks for a capital in the text; one all in capitals, of up to three letters, for capitals
 * throughout. A hyphen inside a form or a text does not matter. Immutable and thread safe.
 */
public final class Lexicon<T> {
    private static final int SHORT_ACRONYM = 3;
    private static final String HYPHENS = "-‐‑";

    private final Node<T> root = new Node<>();
    private final Vocabulary vocabulary;
    private final long bit;

    /** A lexicon of the entries' forms, cut by the tokenizer of the texts that it will be used on. */
    public Lexicon(Collection<? extends Entry<? extends T>> entries, Tokenizer tokenizer) {
        this.vocabulary = tokenizer.vocabulary();
        this.bit = vocabulary.nextLexicon();
        for (Entry<? extends T> entry : entries) {
            add(entry, tokenizer.tokenize(entry.form()));
        }
    }

    private void add(Entry<? extends T> entry, List<Token> form) {
        List<Token> kept = form.size() == 1
                ? form
                : form.stream().filter(token -> !isHyphen(token)).toList();
        Node<T> node = root;
        for (Token token : kept) {
            Word word = node == root ? vocabulary.addFirst(token.norm(), bit) : vocabulary.addInner(token.norm(), bit);
            node = node.next.computeIfAbsent(word, key -> new Node<>());
        }
        List<Shape> shapes = kept.stream().map(Lexicon::shape).toList();
        node.end(Ending.of(new Entry<>(entry.form(), entry.value(), entry.source()), shapes));
    }

    private static Shape shape(Token token) {
        if (!token.isCapitalized()) {
            return Shape.ANY;
        }
        return token.text().length() <= SHORT_ACRONYM && isUpper(token.text()) ? Shape.UPPER : Shape.CAPITAL;
    }

    private static boolean isUpper(String text) {
        return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isHyphen(Token token) {
        return token.isMarkOf(HYPHENS);
    }

    /** The forms in the tokens, from left to right, none overlapping another. */
    public List<Match<T>> match(List<Token> tokens) {
        List<Match<T>> found = null;
        int at = 0;
        while (at < tokens.size()) {
            Match<T> match = matchAt(tokens, at);
            if (match == null) {
                at++;
            } else {
                found = found == null ? new ArrayList<>() : found;
                found.add(match);
                at = match.to();
            }
        }
        return found == null ? List.of() : found;
    }

    /** The bit by which tokens tell that a form may begin with them. */
    public long bit() {
        return bit;
    }

    /** The longest form that begins at the token; null where none does. */
    public Match<T> matchAt(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        Node<T> node = token.mayOpen(bit) ? root.step(token) : null;
        return node == null ? null : longest(tokens, from, node);
    }

    /** Goes on behind the first token of a form; most tokens begin none, and cost no more than one look. */
    private Match<T> longest(List<Token> tokens, int from, Node<T> first) {
        Match<T> longest = first.match(tokens, from, from + 1);
        Node<T> node = first;
        for (int at = from + 1; at < tokens.size() && !node.isLeaf(); at++) {
            Token token = tokens.get(at);
            if (isInnerHyphen(token)) {
                continue;
            }
            node = token.mayContinue(bit) ? node.step(token) : null;
            if (node == null) {
                break;
            }
            Match<T> longer = node.match(tokens, from, at + 1);
            longest = longer == null ? longest : longer;
        }
        return longest;
    }

    private static boolean isInnerHyphen(Token token) {
        return token.glued() && isHyphen(token);
    }

    private enum Shape {
        ANY,
        CAPITAL,
        UPPER;

        boolean fits(Token token) {
            return switch (this) {
                case ANY -> true;
                case CAPITAL -> !token.isWord() || token.isCapitalized();
                case UPPER -> isUpper(token.text());
            };
        }
    }

    private record Ending<T>(Entry<T> entry, List<Shape> shapes) {
        private static <T> Ending<T> of(Entry<T> entry, List<Shape> shapes) {
            boolean any = shapes.stream().allMatch(shape -> shape == Shape.ANY);
            return new Ending<>(entry, any ? List.of() : shapes);
        }

        /** Whether the tokens have capitals where the form asks for them; hyphens that the form does not have don't count. */
        boolean fits(List<Token> tokens, int from) {
            int at = from;
            for (int i = 0; i < shapes.size(); i++, at++) {
                while (i > 0 && isInnerHyphen(tokens.get(at))) {
                    at++;
                }
                if (!shapes.get(i).fits(tokens.get(at))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Node<T> {
        private final Map<Word, Node<T>> next = new IdentityHashMap<>();
        private final List<Ending<T>> ends = new ArrayList<>(1);
        private List<Entry<T>> entries = List.of();
        /** Whether any row that ends here asks for capitals. */
        private boolean shaped;

        private boolean isLeaf() {
            return next.isEmpty();
        }

        private Node<T> step(Token token) {
            Node<T> exact = token.word() == null ? null : next.get(token.word());
            return exact != null || token.stemWord() == null ? exact : next.get(token.stemWord());
        }

        private void end(Ending<T> ending) {
            ends.add(ending);
            shaped |= !ending.shapes().isEmpty();
            entries = Stream.concat(entries.stream(), Stream.of(ending.entry())).toList();
        }

        /** A match of the rows that end here; null where none fits. Mostly all do, and share one list. */
        private Match<T> match(List<Token> tokens, int from, int to) {
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

        private List<Entry<T>> fitting(List<Token> tokens, int from) {
            return ends.stream()
                    .filter(end -> end.fits(tokens, from))
                    .map(Ending::entry)
                    .toList();
        }
    }
}
