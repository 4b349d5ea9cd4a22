package dev.muster.extraction.text;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import java.util.ArrayList;
import java.util.List;

/** Cuts an article's body into paragraphs and sentences and leaves out what is no part of it. Immutable and thread safe. */
public final class TextReader {
    /** A line of more tokens is no heading, and is left out only as boilerplate. */
    private static final int LONGEST_HEADING = 16;

    private final Tokenizer tokenizer;
    private final SentenceCutter cutter;
    private final List<Tokens> boilerplate;
    private final long boilerplateBit;

    /** A reader for the language. */
    public TextReader(LanguagePack pack) {
        this.tokenizer = new Tokenizer(pack);
        this.cutter = new SentenceCutter(pack, tokenizer);
        this.boilerplate = pack.entries(Table.BOILERPLATE).stream()
                .map(Entry::form)
                .map(tokenizer::tokenize)
                .toList();
        this.boilerplateBit = Vocabulary.bit(tokenizer.vocabulary().nextLexicon());
        boilerplate.forEach(form -> tokenizer.vocabulary().addFirst(form.get(0), boilerplateBit));
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
        TokenCutter words = tokenizer.cutter(body);
        Tokens dateline = Tokens.NONE;
        boolean links = false;
        for (int paragraph = 0; paragraph < lines.size(); paragraph++) {
            int[] line = lines.get(paragraph);
            Tokens tokens = words.cut(line[0], line[1]);
            boolean bare = isUnterminated(tokens, body);
            boolean first = paragraph == 0;
            boolean headline = first && lines.size() > 1 && (bare || isTitle(body, line, title));
            boolean heading = !first && bare && tokens.size() <= LONGEST_HEADING && !Sentence.isListItem(tokens);
            boolean boilerplate = !tokens.isEmpty() && isBoilerplate(tokens);
            links = boilerplate ? opensList(tokens) : links && bare && isEntry(tokens);
            if (tokens.isEmpty() || heading || boilerplate || links) {
                continue;
            }
            tokens.markQuoted();
            if (sentences.size() <= 1 && dateline.isEmpty()) {
                dateline = tokens.part(0, SentenceCutter.datelineEnd(tokens));
            }
            cutter.cut(body, tokens, paragraph, headline, sentences);
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

    private static boolean isUnterminated(Tokens tokens, String body) {
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.isMarkOf(last, SentenceCutter.CLOSERS)) {
            last--;
        }
        return last >= 0
                && !tokens.isMarkOf(last, SentenceCutter.ENDS + ":,;")
                && body.charAt(tokens.end(last) - 1) != '.';
    }

    private boolean isBoilerplate(Tokens tokens) {
        return tokens.mayOpen(0, boilerplateBit) && boilerplate.stream().anyMatch(form -> startsWith(tokens, form));
    }

    /** A line such as “Read also:”, whose links follow as a list. */
    private static boolean opensList(Tokens tokens) {
        return tokens.isMark(tokens.size() - 1, ':');
    }

    /** An entry of a list: a bullet or a number before it. */
    private static boolean isEntry(Tokens tokens) {
        boolean numbered = tokens.size() > 1 && tokens.isNumber(0) && tokens.isMarkOf(1, ".)");
        return numbered || Sentence.isListItem(tokens);
    }

    private static boolean startsWith(Tokens tokens, Tokens form) {
        if (tokens.size() < form.size()) {
            return false;
        }
        for (int i = 0; i < form.size(); i++) {
            boolean exact = form.isCapitalized(i);
            if (!tokens.only(i).norm().equals(form.get(i).norm()) || (exact && !tokens.isCapitalized(i))) {
                return false;
            }
        }
        return true;
    }
}
