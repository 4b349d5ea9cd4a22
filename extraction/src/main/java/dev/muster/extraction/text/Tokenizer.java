package dev.muster.extraction.text;

import dev.muster.extraction.pack.LanguagePack;
import java.util.List;

/** Cuts text into words, numbers and marks in one pass. Immutable and thread safe. */
public final class Tokenizer {
    private final Clitics clitics;
    private final Vocabulary vocabulary = new Vocabulary();

    /** A tokenizer that knows the language's clitics. */
    public Tokenizer(LanguagePack pack) {
        this.clitics = new Clitics(pack);
    }

    /** The words that the lexicons hold whose forms were cut by this tokenizer. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The tokens of {@code text[from, to)}; offsets count from the start of the text. */
    public List<Token> tokenize(String text, int from, int to) {
        return new TokenCutter(text, from, to, vocabulary, clitics).cut();
    }

    /** The tokens of a whole text. */
    public List<Token> tokenize(String text) {
        return tokenize(text, 0, text.length());
    }
}
