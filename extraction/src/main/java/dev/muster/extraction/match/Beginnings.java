package dev.muster.extraction.match;

import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.util.List;

/**
 * Tells of which lexicons a form may begin at a word of a text, with one look for all of them and without cutting the word out.
 * Immutable and thread safe.
 */
public final class Beginnings {
    private final WordTable<Integer> masks = new WordTable<>();
    private final Tokenizer tokenizer;

    /** The beginnings of the lexicons' forms; the first lexicon has the lowest bit. */
    public Beginnings(List<Lexicon<?>> lexicons, Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        for (int i = 0; i < lexicons.size(); i++) {
            int bit = 1 << i;
            for (String word : lexicons.get(i).beginnings()) {
                Integer others = masks.get(word);
                masks.put(word, others == null ? bit : others | bit);
            }
        }
    }

    /** A bit for each lexicon that may have a form beginning with the word at {@code text[from, to)}. */
    public int at(String text, int from, int to) {
        int hash = WordTable.hash(text, from, to);
        if (hash == WordTable.NOT_PLAIN) {
            Token token = tokenizer.tokenize(text, from, to).get(0);
            return mask(masks.get(token.norm())) | (token.stem() == null ? 0 : mask(masks.get(token.stem())));
        }
        int exact = mask(masks.get(hash, text, from, to));
        int stem = tokenizer.stemEnd(text, from, to);
        return stem < 0 ? exact : exact | mask(masks.get(WordTable.hash(text, from, stem), text, from, stem));
    }

    private static int mask(Integer bits) {
        return bits == null ? 0 : bits;
    }
}
