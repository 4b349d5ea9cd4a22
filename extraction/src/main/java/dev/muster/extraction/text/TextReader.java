package dev.muster.extraction.text;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts an article's body into paragraphs and sentences and leaves out what is no part of it. Immutable and thread safe. */
public final class TextReader {
    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "\"”’')]»";
    private static final String OPENERS = "\"“‘'([«";
    private static final String DASHES = "-–—";
    private static final int LONGEST_DATELINE = 9;
    /** A line of more tokens is no heading, and is left out only as boilerplate. */
    private static final int LONGEST_HEADING = 16;

    /** Prose stays far below; what lies above has lost its full stops, and is cut so that work grows with the text only. */
    private static final int LONGEST_SENTENCE = 250;

    private final Tokenizer tokenizer;
    private final Set<String> abbreviations;
    private final Set<String> prepositions;
    private final List<List<Token>> boilerplate;
    private final long boilerplateBit;

    /** A reader for the language. */
    public TextReader(LanguagePack pack) {
        this.tokenizer = new Tokenizer(pack);
        this.abbreviations = pack.entries(Table.ABBREVIATIONS).stream()
                .map(entry -> tokenizer.tokenize(entry.form()).get(0).norm())
                .collect(Collectors.toUnmodifiableSet());
        this.prepositions = pack.entries(Table.PARTICLES).stream()
                .filter(entry -> entry.value() == Particle.TOWARDS)
                .map(Entry::form)
                .collect(Collectors.toUnmodifiableSet());
        this.boilerplate = pack.entries(Table.BOILERPLATE).stream()
                .map(Entry::form)
                .map(tokenizer::tokenize)
                .toList();
        this.boilerplateBit = Vocabulary.bit(tokenizer.vocabulary().nextLexicon());
        boilerplate.forEach(form -> tokenizer.vocabulary().addFirst(form.get(0).norm(), boilerplateBit));
    }

    /** The tokenizer that the sentences are cut with. */
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /**
     * Cuts a body.
     *
     * @param body plain text, paragraphs separated by line feeds
     * @param title the headline; null when not told apart
     */
    public Document read(String body, String title) {
        List<Sentence> sentences = new ArrayList<>();
        List<int[]> lines = lines(body);
        List<Token> dateline = new ArrayList<>();
        boolean links = false;
        for (int paragraph = 0; paragraph < lines.size(); paragraph++) {
            int[] line = lines.get(paragraph);
            List<Token> tokens = tokenizer.tokenize(body, line[0], line[1]);
            boolean bare = isUnterminated(tokens);
            boolean first = paragraph == 0;
            boolean headline = first && lines.size() > 1 && (bare || isTitle(body, line, title));
            boolean heading = !first && bare && tokens.size() <= LONGEST_HEADING && !Sentence.isListItem(tokens);
            boolean boilerplate = !tokens.isEmpty() && isBoilerplate(tokens);
            links = boilerplate ? opensList(tokens) : links && bare && isEntry(tokens);
            if (tokens.isEmpty() || heading || boilerplate || links) {
                continue;
            }
            markQuoted(tokens);
            if (sentences.size() <= 1 && dateline.isEmpty()) {
                dateline.addAll(tokens.subList(0, datelineEnd(tokens)));
            }
            cut(body, tokens, paragraph, headline, sentences);
        }
        return new Document(sentences, dateline);
    }

    private static boolean isTitle(String body, int[] line, String title) {
        return title != null && body.substring(line[0], line[1]).strip().equals(title.strip());
    }

    private static List<int[]> lines(String body) {
        List<int[]> lines = new ArrayList<>();
        int from = 0;
        while (from <= body.length()) {
            int to = body.indexOf('\n', from);
            to = to < 0 ? body.length() : to;
            if (!isBlank(body, from, to)) {
                lines.add(new int[] {from, to});
            }
            from = to + 1;
        }
        return lines;
    }

    private static boolean isBlank(String body, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(body.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnterminated(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.get(last).isMarkOf(CLOSERS)) {
            last--;
        }
        return last >= 0
                && !tokens.get(last).isMarkOf(ENDS + ":,;")
                && !tokens.get(last).endsWith('.');
    }

    private boolean isBoilerplate(List<Token> tokens) {
        return tokens.get(0).mayOpen(boilerplateBit) && boilerplate.stream().anyMatch(form -> startsWith(tokens, form));
    }

    /** A line such as “Read also:”, whose links follow as a list. */
    private static boolean opensList(List<Token> tokens) {
        return tokens.get(tokens.size() - 1).isMark(':');
    }

    /** An entry of a list: a bullet or a number before it. */
    private static boolean isEntry(List<Token> tokens) {
        boolean numbered =
                tokens.size() > 1 && tokens.get(0).isNumber() && tokens.get(1).isMarkOf(".)");
        return numbered || Sentence.isListItem(tokens);
    }

    private static boolean startsWith(List<Token> tokens, List<Token> form) {
        if (tokens.size() < form.size()) {
            return false;
        }
        for (int i = 0; i < form.size(); i++) {
            boolean exact = form.get(i).isCapitalized();
            Token token = tokens.get(i);
            if (!token.norm().equals(form.get(i).norm()) || (exact && !token.isCapitalized())) {
                return false;
            }
        }
        return true;
    }

    /** Marks what stands in quotation marks; a quotation that is never closed ends with its paragraph. */
    private static void markQuoted(List<Token> tokens) {
        boolean inside = false;
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.MARK) {
                if (inside) {
                    token.quote();
                }
                continue;
            }
            boolean opens = token.isMarkOf("“«„") || (token.isMark('"') && !inside);
            boolean closes = !opens && token.isMarkOf("”»\"");
            inside = opens || (inside && !closes);
            if (inside && !opens) {
                token.quote();
            }
        }
    }

    private void cut(String body, List<Token> tokens, int paragraph, boolean headline, List<Sentence> sentences) {
        int dateline = datelineEnd(tokens);
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = headline ? -1 : sentenceEnd(tokens, i);
            boolean tooLong = i + 1 - from >= LONGEST_SENTENCE;
            if (end < 0 && i < tokens.size() - 1 && !tooLong) {
                continue;
            }
            int to = end < 0 ? i + 1 : end;
            add(body, tokens.subList(from, to), Math.max(0, dateline - from), paragraph, headline, sentences);
            from = to;
            i = to - 1;
        }
    }

    private static void add(
            String body, List<Token> tokens, int skipped, int paragraph, boolean headline, List<Sentence> sentences) {
        if (tokens.size() <= skipped) {
            return;
        }
        int start = tokens.get(0).start();
        int end = tokens.get(tokens.size() - 1).end();
        List<Token> kept = tokens.subList(skipped, tokens.size());
        sentences.add(
                new Sentence(sentences.size(), paragraph, start, end, body.substring(start, end), kept, headline));
    }

    /** The index behind the sentence that ends with token i; −1 where none ends there. */
    private int sentenceEnd(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.isMarkOf(ENDS) || (token.isMark('.') && isAbbreviation(tokens, i))) {
            return -1;
        }
        int next = i + 1;
        while (next < tokens.size()
                && tokens.get(next).glued()
                && tokens.get(next).isMarkOf(CLOSERS + ENDS)) {
            next++;
        }
        if (next == tokens.size()) {
            return next;
        }
        return !tokens.get(next).glued() && opensSentence(tokens, next) ? next : -1;
    }

    private boolean isAbbreviation(List<Token> tokens, int i) {
        if (i == 0 || !tokens.get(i).glued()) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean letter = before.length() == 1 && before.isCapitalized();
        boolean led = letter && i > 1 && prepositions.contains(tokens.get(i - 2).norm());
        return (letter && !led) || (before.isWord() && abbreviations.contains(before.norm()));
    }

    private static boolean opensSentence(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.isMarkOf(OPENERS) && i + 1 < tokens.size()) {
            token = tokens.get(i + 1);
        }
        return token.isCapitalized() || token.isWithoutCase() || token.isNumber() || token.isMarkOf("—–-…");
    }

    /** How many tokens of a paragraph are its dateline: SEOUL, South Korea —, KYIV –, Name.com -. */
    private static int datelineEnd(List<Token> tokens) {
        for (int i = 1; i < Math.min(tokens.size() - 1, LONGEST_DATELINE + 1); i++) {
            Token token = tokens.get(i);
            if (token.isMarkOf(DASHES) && !(token.glued() && tokens.get(i + 1).glued())) {
                return isPlaceLine(tokens.subList(0, i)) ? i + 1 : 0;
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
