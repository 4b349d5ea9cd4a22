package dev.muster.extraction.text;

import dev.muster.extraction.text.TokenRun.Rarity;

/**
 * Cuts stretches of one text, one after the other. Words of plain letters, which most are, are found and looked up in one pass over their
 * letters. Not thread safe.
 */
final class TokenCutter {
    private static final String APOSTROPHES = Norms.APOSTROPHES;
    /** Prose has no more tokens than one in so many characters. */
    private static final int AVERAGE = 5;

    private final int offset;
    private final char[] chars;
    private final Vocabulary vocabulary;
    private final ShortWords shortWords;
    private final Clitics clitics;
    private final String separators;
    private final TokenRun run;
    private int lastEnd = -1;

    /** A cutter of what stands between two offsets of the text. */
    TokenCutter(String text, int from, int to, Tokenizer tokenizer) {
        this.offset = from;
        this.chars = new char[to - from];
        text.getChars(from, to, chars, 0);
        this.vocabulary = tokenizer.vocabulary();
        this.shortWords = vocabulary.shortWords();
        this.clitics = tokenizer.clitics();
        this.separators = tokenizer.separators();
        this.run = new TokenRun(text, (to - from) / AVERAGE + 1);
    }

    /** The tokens of all of it. */
    Tokens cut() {
        return cut(offset, offset + chars.length);
    }

    /** The tokens of a stretch of it that ends with a line or with the text, and so with a token. */
    Tokens cut(int from, int to) {
        int first = run.size();
        int at = from - offset;
        while (at < to - offset) {
            char c = chars[at];
            at = c == ' ' ? at + 1 : Letters.isAsciiLetter(c) ? letters(at) : other(at);
        }
        return new Tokens(run, first, run.size());
    }

    /** Takes the word that a letter of ASCII opens; the offset behind it. */
    private int letters(int from) {
        char[] text = chars;
        long key = 0;
        int at = from;
        while (at < text.length && Letters.isAsciiLetter(text[at])) {
            key = ShortWords.key(key, text[at++]);
        }
        if (at < text.length && mayGoOn(text[at], at == from + 1)) {
            int end = lettersEnd(from);
            add(from, end, TokenRun.WORD);
            return end;
        }
        boolean small = at - from <= ShortWords.LONGEST;
        addPlain(from, at, TokenRun.WORD, small ? shortWords.find(key) : find(text, from, at));
        return at;
    }

    /** Whether the word does not surely end before the character. */
    private static boolean mayGoOn(char next, boolean single) {
        boolean digit = next >= '0' && next <= '9';
        return !Letters.isAscii(next) || digit || next == '\'' || (single && next == '.');
    }

    /** Takes the number or mark that stands there, or a word that opens with a letter beyond ASCII; the offset behind it or behind a space. */
    private int other(int from) {
        if (isPlainMark(chars[from])) {
            addPlain(from, from + 1, TokenRun.MARK, find(chars, from, from + 1));
            return from + 1;
        }
        int c = Character.codePointAt(chars, from);
        int behind = from + Character.charCount(c);
        if (isSpace(c)) {
            return behind;
        }
        if (Character.isDigit(c)) {
            int end = numberEnd(from);
            add(from, end, TokenRun.NUMBER);
            return end;
        }
        if (Character.isLetter(c)) {
            int end = lettersEnd(from);
            add(from, end, TokenRun.WORD);
            return end;
        }
        boolean possessive = APOSTROPHES.indexOf(c) >= 0 && isPossessive(from);
        int end = possessive ? from + 2 : behind;
        add(from, end, possessive ? TokenRun.WORD : TokenRun.MARK);
        return end;
    }

    /** Whether it is a mark of ASCII that is never part of a word. */
    private static boolean isPlainMark(char c) {
        boolean before = c > ' ' && c < '0' && c != '\'';
        return before || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x7F);
    }

    private static boolean isSpace(int c) {
        boolean ascii = c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
        return ascii || (!Letters.isAscii(c) && isOtherSpace(c));
    }

    private static boolean isOtherSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B || isDirection(c);
    }

    /** Whether it is a mark of direction, which texts that run from right to left put around numbers and foreign words. */
    private static boolean isDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private int numberEnd(int at) {
        int end = at;
        while (end < chars.length) {
            int c = Character.codePointAt(chars, end);
            if (!Character.isDigit(c) && !(separators.indexOf(c) >= 0 && isDigitAt(end + 1))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private boolean isDigitAt(int at) {
        return at < chars.length && Character.isDigit(Character.codePointAt(chars, at));
    }

    private int lettersEnd(int at) {
        boolean dotted = at + 1 < chars.length && chars[at + 1] == '.';
        int acronym = dotted ? acronymEnd(at) : at;
        return acronym > at ? acronym : wordEnd(at);
    }

    /** Letters with a full stop behind each, at least two: U.S., a.m. */
    private int acronymEnd(int at) {
        int end = at;
        int letters = 0;
        while (end + 1 < chars.length && Character.isLetter(chars[end]) && chars[end + 1] == '.') {
            end += 2;
            letters++;
        }
        if (letters > 0 && end < chars.length && Character.isLetter(chars[end]) && !isWordAt(end + 1)) {
            end++;
            letters++;
        }
        return letters > 1 && !isWordAt(end) ? end : at;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < chars.length) {
            if (Letters.isAsciiLetter(chars[end])) {
                end++;
                continue;
            }
            int c = Character.codePointAt(chars, end);
            boolean inner = APOSTROPHES.indexOf(c) >= 0 && isWordAt(end + 1) && !isPossessive(end);
            if (!isWordPart(c) && !inner) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private boolean isPossessive(int at) {
        return at + 1 < chars.length && Character.toLowerCase(chars[at + 1]) == 's' && !isWordAt(at + 2);
    }

    private boolean isWordAt(int at) {
        return at < chars.length && isWordPart(Character.codePointAt(chars, at));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(int from, int to, int kind) {
        if (kind == TokenRun.WORD && !isPlain(from, to)) {
            addNormalized(from, to);
        } else {
            addPlain(from, to, kind, find(chars, from, to));
        }
    }

    /** Adds a token whose norm is its characters in lower case. */
    private void addPlain(int from, int to, int kind, Word word) {
        int stem = kind == TokenRun.WORD ? clitics.stemEnd(chars, from, to) : from;
        if (stem == from) {
            run.add(offset + from, offset + to, traits(from, to, kind), word);
        } else {
            Rarity rarity = new Rarity(null, stem - from, find(chars, from, stem));
            run.add(offset + from, offset + to, traits(from, to, kind), word, rarity);
        }
    }

    /** Adds a word whose norm is more than its letters in lower case. */
    private void addNormalized(int from, int to) {
        String norm = Norms.of(new String(chars, from, to - from));
        char[] letters = norm.toCharArray();
        int stem = letters.length == 0 ? 0 : clitics.stemEnd(letters, 0, letters.length);
        Rarity rarity = new Rarity(norm, stem, stem == 0 ? null : find(letters, 0, stem));
        Word word = find(letters, 0, letters.length);
        run.add(offset + from, offset + to, traits(from, to, TokenRun.WORD), word, rarity);
    }

    /** The traits of the token, which is the next one. */
    private int traits(int from, int to, int kind) {
        int glued = from == lastEnd ? TokenRun.GLUED : 0;
        lastEnd = to;
        return kind | glued | (kind == TokenRun.WORD && isUpperCase(from) ? TokenRun.CAPITAL : 0);
    }

    private boolean isUpperCase(int at) {
        char first = chars[at];
        return Letters.isAscii(first)
                ? first >= 'A' && first <= 'Z'
                : Character.isUpperCase(Character.codePointAt(chars, at));
    }

    private Word find(char[] letters, int from, int to) {
        return vocabulary.find(letters, from, to, Letters.hash(letters, from, to));
    }

    /** Whether the norm of the word is its characters in lower case. */
    private boolean isPlain(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Letters.isAscii(chars[at]) || chars[at] == '.') {
                return false;
            }
        }
        return true;
    }
}
