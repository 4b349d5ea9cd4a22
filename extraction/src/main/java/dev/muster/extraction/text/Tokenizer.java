package dev.muster.extraction.text;

import dev.muster.extraction.pack.LanguagePack;

/** Cuts text into words, numbers and marks in one pass. Immutable and thread safe. */
public final class Tokenizer {
    private static final String SEPARATORS = ".,";

    private final Clitics clitics;
    private final String separators;
    private final Vocabulary vocabulary = new Vocabulary();

    /** A tokenizer that knows the language's clitics, and the signs that it writes into numbers. */
    public Tokenizer(LanguagePack pack) {
        this.clitics = new Clitics(pack);
        this.separators = SEPARATORS + pack.setting("grouping", "") + pack.setting("decimal", "");
    }

    /** The words that the lexicons hold whose forms were cut by this tokenizer. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    Clitics clitics() {
        return clitics;
    }

    /** The signs that may stand between the digits of a number. */
    String separators() {
        return separators;
    }

    /** The tokens of {@code text[from, to)}; offsets count from the start of the text. */
    public Tokens tokenize(String text, int from, int to) {
        return new TokenCutter(text, from, to, this).cut();
    }

    /** The tokens of a whole text. */
    public Tokens tokenize(String text) {
        return tokenize(text, 0, text.length());
    }

    /** Cuts the lines of a text one after the other. */
    TokenCutter cutter(String text) {
        return new TokenCutter(text, 0, text.length(), this);
    }
}
