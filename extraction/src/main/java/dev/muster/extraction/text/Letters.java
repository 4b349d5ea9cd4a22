package dev.muster.extraction.text;

/**
 * A stretch of a text as the key of a map, alike for capitals and small letters of ASCII: a word is looked up where it stands, without a
 * copy of it. A key that is kept in a map must not be moved. Not thread safe.
 */
final class Letters {
    private static final int SMALL = 0x20;
    private static final int FACTOR = 31;

    private String text;
    private int from;
    private int to;
    private int hash;

    /** A key for the whole text. */
    static Letters of(String text) {
        Letters letters = new Letters();
        letters.move(text, 0, text.length());
        return letters;
    }

    /** Points to another stretch. */
    void move(String other, int start, int end) {
        text = other;
        from = start;
        to = end;
        int sum = 0;
        for (int at = start; at < end; at++) {
            sum = FACTOR * sum + small(other.charAt(at));
        }
        hash = sum;
    }

    private static int small(char c) {
        return c >= 'A' && c <= 'Z' ? c | SMALL : c;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Letters that) || that.hash != hash || that.to - that.from != to - from) {
            return false;
        }
        for (int i = to - from - 1; i >= 0; i--) {
            if (small(text.charAt(from + i)) != small(that.text.charAt(that.from + i))) {
                return false;
            }
        }
        return true;
    }
}
