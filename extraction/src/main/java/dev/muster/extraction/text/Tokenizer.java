package dev.muster.extraction.text;

import dev.muster.extraction.pack.LanguagePack;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, numbers and marks in one pass. Immutable and thread safe. */
public final class Tokenizer {
    private static final int SHORTEST_STEM = 3;
    private static final String APOSTROPHES = "'’ʼ";
    private static final String SEPARATORS = ".,";
    private static final int ASCII = 0x80;

    private final List<String> clitics;
    private final Vocabulary vocabulary = new Vocabulary();

    /** A tokenizer that knows the language's clitics. */
    public Tokenizer(LanguagePack pack) {
        this.clitics = pack.settings("clitics");
    }

    /** The words that the lexicons hold whose forms were cut by this tokenizer. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The tokens of {@code text[from, to)}; offsets count from the start of the text. */
    public List<Token> tokenize(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Letters letters = new Letters();
        int at = from;
        int lastEnd = -1;
        while (at < to) {
            int end = end(text, at, to);
            if (end < 0) {
                at = -end;
                continue;
            }
            tokens.add(token(text, at, end, at == lastEnd, letters));
            lastEnd = end;
            at = end;
        }
        return tokens;
    }

    /** The tokens of a whole text. */
    public List<Token> tokenize(String text) {
        return tokenize(text, 0, text.length());
    }

    /** Where the token ends that begins at the offset, exclusive; the same below zero where a space stands there. */
    private static int end(String text, int at, int to) {
        char first = text.charAt(at);
        if (first >= ASCII) {
            return end(text, at, to, text.codePointAt(at));
        }
        if (isAsciiLetter(first)) {
            return lettersEnd(text, at, to);
        }
        return isAsciiSpace(first) ? -(at + 1) : end(text, at, to, first);
    }

    private static int end(String text, int at, int to, int c) {
        if (isSpace(c)) {
            return -(at + Character.charCount(c));
        }
        if (Character.isDigit(c)) {
            return numberEnd(text, at, to);
        }
        if (Character.isLetter(c)) {
            return lettersEnd(text, at, to);
        }
        if (APOSTROPHES.indexOf(c) >= 0 && isPossessive(text, at, to)) {
            return at + 2;
        }
        return at + Character.charCount(c);
    }

    private static boolean isAsciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isAsciiSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }

    private static int numberEnd(String text, int at, int to) {
        int end = at;
        while (end < to) {
            int c = text.codePointAt(end);
            if (!Character.isDigit(c) && !(SEPARATORS.indexOf(c) >= 0 && isDigitAt(text, end + 1, to))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isDigitAt(String text, int at, int to) {
        return at < to && Character.isDigit(text.codePointAt(at));
    }

    private static int lettersEnd(String text, int at, int to) {
        boolean dotted = at + 1 < to && text.charAt(at + 1) == '.';
        int acronym = dotted ? acronymEnd(text, at, to) : at;
        return acronym > at ? acronym : wordEnd(text, at, to);
    }

    /** Letters with a full stop behind each, at least two: U.S., a.m. */
    private static int acronymEnd(String text, int at, int to) {
        int end = at;
        int letters = 0;
        while (end + 1 < to && Character.isLetter(text.charAt(end)) && text.charAt(end + 1) == '.') {
            end += 2;
            letters++;
        }
        if (letters > 0 && end < to && Character.isLetter(text.charAt(end)) && !isWordAt(text, end + 1, to)) {
            end++;
            letters++;
        }
        return letters > 1 && !isWordAt(text, end, to) ? end : at;
    }

    private static int wordEnd(String text, int at, int to) {
        int end = at;
        while (end < to) {
            int c = text.codePointAt(end);
            if (c < ASCII && isAsciiLetter((char) c)) {
                end++;
                continue;
            }
            boolean inner = APOSTROPHES.indexOf(c) >= 0 && isWordAt(text, end + 1, to) && !isPossessive(text, end, to);
            if (!isWordPart(c) && !inner) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isPossessive(String text, int at, int to) {
        return at + 1 < to && Character.toLowerCase(text.charAt(at + 1)) == 's' && !isWordAt(text, at + 2, to);
    }

    private static boolean isWordAt(String text, int at, int to) {
        return at < to && isWordPart(text.codePointAt(at));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private Token token(String text, int start, int end, boolean glued, Letters letters) {
        int first = text.codePointAt(start);
        Token.Kind kind = kind(first, end - start);
        if (kind == Token.Kind.WORD && !isPlain(text, start, end)) {
            return normalized(text, start, end, glued, letters);
        }
        letters.move(text, start, end);
        Word word = vocabulary.find(letters);
        int stem = kind == Token.Kind.WORD ? stemEnd(text, start, end) : start;
        Word stemWord = stem == start ? null : find(letters, text, start, stem);
        return new Token(text, start, end, kind, glued, null, stem - start, word, stemWord);
    }

    private static Token.Kind kind(int first, int length) {
        if (Character.isDigit(first)) {
            return Token.Kind.NUMBER;
        }
        boolean possessive = length == 2 && APOSTROPHES.indexOf(first) >= 0;
        return possessive || Character.isLetter(first) ? Token.Kind.WORD : Token.Kind.MARK;
    }

    /** A word whose norm is more than its letters in lower case. */
    private Token normalized(String text, int start, int end, boolean glued, Letters letters) {
        String norm = norm(text.substring(start, end));
        Word word = find(letters, norm, 0, norm.length());
        int stem = stemEnd(norm, 0, norm.length());
        Word stemWord = stem == 0 ? null : find(letters, norm, 0, stem);
        return new Token(text, start, end, Token.Kind.WORD, glued, norm, stem, word, stemWord);
    }

    private Word find(Letters letters, String text, int from, int to) {
        letters.move(text, from, to);
        return vocabulary.find(letters);
    }

    /** Whether the norm of the word is its characters in lower case. */
    private static boolean isPlain(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c >= ASCII || c == '.') {
                return false;
            }
        }
        return true;
    }

    private static String norm(String word) {
        if (isPlainAscii(word)) {
            return word.toLowerCase(Locale.ROOT).replace(".", "");
        }
        StringBuilder kept = new StringBuilder(word.length());
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '.')
                .map(c -> APOSTROPHES.indexOf(c) >= 0 ? '\'' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPlainAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Where the stem ends of the word between the offsets; the first one where it has no clitic. */
    private int stemEnd(String text, int from, int to) {
        for (String clitic : clitics) {
            int end = to - clitic.length();
            if (end - from >= SHORTEST_STEM && text.regionMatches(true, end, clitic, 0, clitic.length())) {
                return end;
            }
        }
        return from;
    }
}
