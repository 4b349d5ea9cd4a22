package dev.muster.extraction.text;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts a paragraph into sentences. Immutable and thread safe. */
final class SentenceCutter {
    /** Marks that end a sentence. */
    static final String ENDS = ".!?…";

    /** Marks that may stand behind its end. */
    static final String CLOSERS = "\"”’')]»";

    private static final String CLOSERS_AND_ENDS = CLOSERS + ENDS;
    private static final String OPENERS = "\"“‘'([«";
    private static final String DASHES = "-–—";
    private static final int LONGEST_DATELINE = 9;

    /** Prose stays far below; what lies above has lost its full stops, and is cut so that work grows with the text only. */
    private static final int LONGEST_SENTENCE = 250;

    private final Set<String> abbreviations;
    /** The bit by which tokens tell that they may be one of these; few of those at the end of a sentence do. */
    private final long abbreviated;

    private final Set<String> prepositions;

    SentenceCutter(LanguagePack pack, Tokenizer tokenizer) {
        Vocabulary vocabulary = tokenizer.vocabulary();
        this.abbreviated = Vocabulary.bit(vocabulary.nextLexicon());
        this.abbreviations = pack.entries(Table.ABBREVIATIONS).stream()
                .map(entry -> tokenizer.tokenize(entry.form()).get(0).norm())
                .collect(Collectors.toUnmodifiableSet());
        abbreviations.forEach(norm -> vocabulary.add(norm).open(abbreviated, false));
        this.prepositions = pack.entries(Table.PARTICLES).stream()
                .filter(entry -> entry.value() == Particle.TOWARDS)
                .map(Entry::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds the sentences of a paragraph to those before. */
    void cut(String body, Tokens tokens, int paragraph, boolean headline, List<Sentence> sentences) {
        int dateline = datelineEnd(tokens);
        int from = 0;
        while (from < tokens.size()) {
            int to = end(tokens, from, headline);
            add(body, tokens.part(from, to), Math.max(0, dateline - from), paragraph, headline, sentences);
            from = to;
        }
    }

    /** The index behind the sentence that begins with the token; a headline is one, however many marks stand in it. */
    private int end(Tokens tokens, int from, boolean headline) {
        int longest = Math.min(tokens.size(), from + LONGEST_SENTENCE);
        int at = headline ? longest : tokens.nextOpening(Vocabulary.MARKS, from);
        while (at < longest) {
            int end = sentenceEnd(tokens, at);
            if (end >= 0) {
                return end;
            }
            at = tokens.nextOpening(Vocabulary.MARKS, at + 1);
        }
        return longest;
    }

    private static void add(
            String body, Tokens tokens, int skipped, int paragraph, boolean headline, List<Sentence> sentences) {
        if (tokens.size() <= skipped) {
            return;
        }
        Tokens kept = skipped == 0 ? tokens : tokens.part(skipped, tokens.size());
        int start = tokens.start(0);
        int end = tokens.end(tokens.size() - 1);
        sentences.add(new Sentence(sentences.size(), paragraph, start, end, body, kept, headline));
    }

    /** The index behind the sentence that ends with token i; −1 where none ends there. */
    private int sentenceEnd(Tokens tokens, int i) {
        char mark = tokens.mark(i);
        if (!isEnd(mark) || (mark == '.' && isAbbreviation(tokens, i))) {
            return -1;
        }
        int next = i + 1;
        while (next < tokens.size() && tokens.isGlued(next) && tokens.isMarkOf(next, CLOSERS_AND_ENDS)) {
            next++;
        }
        if (next == tokens.size()) {
            return next;
        }
        return !tokens.isGlued(next) && opensSentence(tokens, next) ? next : -1;
    }

    /** Whether it is one of the {@link #ENDS}. */
    private static boolean isEnd(char mark) {
        return mark == '.' || mark == '!' || mark == '?' || mark == '…';
    }

    private boolean isAbbreviation(Tokens tokens, int i) {
        if (i == 0 || !tokens.isGlued(i)) {
            return false;
        }
        boolean letter = tokens.end(i - 1) - tokens.start(i - 1) == 1 && tokens.isCapitalized(i - 1);
        boolean led =
                letter && i > 1 && prepositions.contains(tokens.only(i - 2).norm());
        return (letter && !led) || isListed(tokens, i - 1);
    }

    private boolean isListed(Tokens tokens, int at) {
        return tokens.mayOpen(at, abbreviated)
                && tokens.isWord(at)
                && abbreviations.contains(tokens.only(at).norm());
    }

    private static boolean opensSentence(Tokens tokens, int i) {
        int at = tokens.isMarkOf(i, OPENERS) && i + 1 < tokens.size() ? i + 1 : i;
        return tokens.isCapitalized(at)
                || tokens.isNumber(at)
                || tokens.isMarkOf(at, "—–-…")
                || tokens.only(at).isWithoutCase();
    }

    /** How many tokens of a paragraph are its dateline: SEOUL, South Korea —, KYIV –, Name.com -. */
    static int datelineEnd(Tokens tokens) {
        int end = Math.min(tokens.size() - 1, LONGEST_DATELINE + 1);
        for (int i = tokens.nextOpening(Vocabulary.MARKS, 1);
                i < end;
                i = tokens.nextOpening(Vocabulary.MARKS, i + 1)) {
            if (tokens.isMarkOf(i, DASHES) && !(tokens.isGlued(i) && tokens.isGlued(i + 1))) {
                return isPlaceLine(tokens.part(0, i)) ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static boolean isPlaceLine(List<Token> tokens) {
        long lower = tokens.stream()
                .filter(token -> token.isWord() && !token.isCapitalized() && !token.glued())
                .count();
        return tokens.get(0).isCapitalized() && lower == 0;
    }
}
