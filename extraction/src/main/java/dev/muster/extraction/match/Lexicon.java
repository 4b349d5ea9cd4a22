package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;
import dev.muster.extraction.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A trie over the tokens of many forms. Of overlapping forms the longest wins, then the earliest; all rows of the same form are kept in
 * their order. A form with a capital asks for a capital in the text; one all in capitals, of up to three letters, for capitals
 * throughout. A hyphen inside a form or a text does not matter. What was found in a sentence is kept with it. Immutable and thread safe.
 */
public final class Lexicon<T> {
    static final String HYPHENS = "-‐‑";

    private final Found<T> nothing = new Found<>(this, null, null);
    private final int number;
    private final long bit;

    /** A lexicon of the entries' forms, cut by the tokenizer of the texts that it will be used on. */
    public Lexicon(Collection<? extends Entry<? extends T>> entries, Tokenizer tokenizer) {
        this.number = tokenizer.vocabulary().nextLexicon();
        this.bit = Vocabulary.bit(number);
        for (Entry<? extends T> entry : entries) {
            add(entry, tokenizer.tokenize(entry.form()), tokenizer.vocabulary());
        }
    }

    /** The lexicon of a pack's table, which all readers of the language share. */
    @SuppressWarnings("unchecked") // a table has one type of rows, and the key holds the table
    public static <T> Lexicon<T> of(LanguagePack pack, Table<T> table, Tokenizer tokenizer) {
        return (Lexicon<T>) tokenizer
                .vocabulary()
                .shared(List.of(pack, table), () -> new Lexicon<>(pack.entries(table), tokenizer));
    }

    /**
     * The bit by which tokens tell that one of these forms may stand there, where nobody asks which: its longest word does, which few other
     * texts hold, of several the last, and not its first, which may be an article, nor its number.
     */
    public static long mark(Collection<? extends Entry<?>> entries, Tokenizer tokenizer) {
        long bit = Vocabulary.bit(tokenizer.vocabulary().nextLexicon());
        for (Entry<?> entry : entries) {
            tokenizer.tokenize(entry.form()).stream()
                    .max(Comparator.comparing(Token::isWord)
                            .thenComparingInt(token -> token.norm().length())
                            .thenComparingInt(Token::start))
                    .ifPresent(longest -> tokenizer.vocabulary().addFirst(longest, bit));
        }
        return bit;
    }

    /** The bit by which tokens tell that they may be any part of one of these forms, its first word or another. */
    public static long markAll(Collection<? extends Entry<?>> entries, Tokenizer tokenizer) {
        long bit = Vocabulary.bit(tokenizer.vocabulary().nextLexicon());
        for (Entry<?> entry : entries) {
            kept(tokenizer.tokenize(entry.form()))
                    .forEach(token -> tokenizer.vocabulary().addFirst(token, bit));
        }
        return bit;
    }

    private void add(Entry<? extends T> entry, List<Token> form, Vocabulary vocabulary) {
        List<Token> kept = kept(form);
        Node<T> node = null;
        for (Token token : kept) {
            node = node == null ? first(vocabulary.addFirst(token, bit)) : node.branch(vocabulary.addInner(token, bit));
        }
        if (node == null) {
            return;
        }
        node.end(Ending.of(new Entry<>(entry.form(), entry.value(), entry.source()), kept));
    }

    /** The place that the word leads to as the first one of a form, which is made where it is new. */
    private Node<T> first(Word word) {
        Node<T> known = way(word);
        Node<T> node = known == null ? new Node<>() : known;
        if (known == null) {
            word.lead(this, bit, node);
        }
        return node;
    }

    private static List<Token> kept(List<Token> form) {
        return form.size() == 1
                ? form
                : form.stream().filter(token -> !isHyphen(token)).toList();
    }

    private static boolean isHyphen(Token token) {
        return token.isMarkOf(HYPHENS);
    }

    static boolean isInnerHyphen(Tokens tokens, int at) {
        return tokens.isGlued(at) && tokens.isMarkOf(at, HYPHENS);
    }

    /** The forms in the tokens, from left to right, none overlapping another. */
    public List<Match<T>> match(List<Token> tokens) {
        return found(Tokens.of(tokens)).all();
    }

    /** The bit by which tokens tell that a form may begin with them. */
    public long bit() {
        return bit;
    }

    /** The longest form that begins at the token; null where none does. */
    public Match<T> matchAt(List<Token> tokens, int from) {
        Tokens sentence = Tokens.of(tokens);
        if (!sentence.mayOpen(from, bit)) {
            return null;
        }
        return tokens == sentence ? searched(sentence).at(from) : search(sentence, from);
    }

    /** The longest form that begins at the token, without a look at the rest of the sentence; null where none does. */
    public Match<T> matchOnlyAt(Tokens tokens, int from) {
        return from < tokens.size() && tokens.mayOpen(from, bit) ? search(tokens, from) : null;
    }

    /** What is found in a sentence. */
    Found<T> found(Tokens sentence) {
        return sentence.mayOpen(bit) ? searched(sentence) : nothing;
    }

    /** What was found in a sentence before, or is now, and is kept there. */
    @SuppressWarnings("unchecked") // what this lexicon found has its own type
    private Found<T> searched(Tokens sentence) {
        Object kept = sentence.found(number);
        if (kept instanceof Found<?> known && known.by() == this) {
            return (Found<T>) known;
        }
        Found<T> found = search(sentence);
        sentence.keep(number, found);
        return found;
    }

    private Found<T> search(Tokens tokens) {
        Match<T>[] starts = null;
        List<Match<T>> all = null;
        int end = 0;
        for (int at = tokens.nextOpening(bit, 0); at < tokens.size(); at = tokens.nextOpening(bit, at + 1)) {
            Match<T> match = search(tokens, at);
            if (match != null) {
                starts = starts == null ? Found.starts(tokens.size()) : starts;
                starts[at] = match;
                if (at >= end) {
                    all = all == null ? new ArrayList<>() : all;
                    all.add(match);
                    end = match.to();
                }
            }
        }
        return starts == null ? nothing : new Found<>(this, starts, all);
    }

    /** The longest form that begins at a token by which one may begin. */
    private Match<T> search(Tokens tokens, int from) {
        Word word = tokens.word(from);
        Node<T> exact = word == null ? null : way(word);
        Word stem = exact != null ? null : tokens.stemWord(from);
        Node<T> node = stem == null ? exact : way(stem);
        return node == null ? null : longest(tokens, from, node);
    }

    /** The place that the word leads to as the first one of a form; null where it leads nowhere. */
    @SuppressWarnings("unchecked") // a word leads this lexicon to places of its own
    private Node<T> way(Word word) {
        return (Node<T>) word.way(this, bit);
    }

    /** Goes on behind the first token of a form; most tokens begin none, and cost no more than one look. */
    private Match<T> longest(Tokens tokens, int from, Node<T> first) {
        Match<T> longest = first.match(tokens, from, from + 1);
        Node<T> node = first;
        for (int at = from + 1; at < tokens.size() && !node.isLeaf(); at++) {
            if (isInnerHyphen(tokens, at)) {
                continue;
            }
            node = tokens.mayContinue(at, bit) ? node.step(tokens, at) : null;
            if (node == null) {
                break;
            }
            Match<T> longer = node.match(tokens, from, at + 1);
            longest = longer == null ? longest : longer;
        }
        return longest;
    }
}
