package dev.muster.bench;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One article in the making: what it said already, and by whose chance it goes on. Not thread safe. */
final class Telling {
    private static final String VOWELS = "aeiouAEIOU";

    /** Greatest numbers of ranges wider than this are rare, as they are in the news. */
    private static final int WIDE = 20;

    private static final int ROUNDED_FROM = 200;
    private static final int DIGITS = 10;

    /** So often is another entry looked for where the article used one already. */
    private static final int TRIES = 6;

    private final Grammar grammar;
    private final Random random;
    private final Map<String, String> memory = new HashMap<>();
    private final Set<Phrase> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private StringBuilder out = new StringBuilder();
    private boolean isJointOpen;

    Telling(Grammar grammar, Random random) {
        this.grammar = grammar;
        this.random = random;
    }

    /** A whole number of at least 0 and less than this. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether it happens this time. */
    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /** Says any entry of the list, one that this article has not said where there is one left. */
    void tell(String list) {
        List<Phrase> entries = grammar.list(list);
        Phrase entry = entries.get(below(entries.size()));
        for (int i = 0; i < TRIES && told.contains(entry); i++) {
            entry = entries.get(below(entries.size()));
        }
        told.add(entry);
        entry.tell(this);
    }

    /** What an entry of that list says, with capitals where sentences begin. */
    String sentence(String list) {
        StringBuilder sentence = new StringBuilder(aside(() -> tell(list)));
        boolean isBegin = true;
        for (int at = 0; at < sentence.length(); at++) {
            char c = sentence.charAt(at);
            if (isBegin && Character.isLetterOrDigit(c)) {
                sentence.setCharAt(at, Character.toUpperCase(c));
                isBegin = false;
            }
            boolean isEnd = c == '.' || c == ':';
            isBegin |= isEnd && at + 1 < sentence.length() && sentence.charAt(at + 1) == ' ';
        }
        return sentence.toString();
    }

    private String aside(Runnable words) {
        StringBuilder before = out;
        out = new StringBuilder();
        words.run();
        String said = out.toString();
        out = before;
        return said;
    }

    String remembered(String key, Runnable words) {
        String known = memory.get(key);
        if (known == null) {
            known = aside(words);
            memory.put(key, known);
        }
        return known;
    }

    /** Words. What an empty choice leaves behind is dropped: one of two spaces or commas, and either before a comma or a full stop. */
    void say(String text) {
        for (int i = 0; i < text.length(); i++) {
            say(text.charAt(i));
        }
    }

    private void say(char c) {
        if (isJointOpen) {
            isJointOpen = false;
            out.append(VOWELS.indexOf(c) < 0 ? " " : "n ");
        }
        while (out.length() > 0 && (c == ',' || c == '.') && (last() == ' ' || last() == ',')) {
            out.setLength(out.length() - 1);
        }
        if (c != ' ' || out.length() > 0 && last() != ' ') {
            out.append(c);
        }
    }

    private char last() {
        return out.charAt(out.length() - 1);
    }

    void sayInCapitals(Runnable words) {
        say(aside(words).toUpperCase(Locale.ROOT));
    }

    void join() {
        isJointOpen = true;
    }

    void sayWhole(long least, long most, boolean isYear) {
        long number = isYear ? least + below((int) (most - least + 1)) : rounded(any(least, most));
        say(isYear ? String.valueOf(number) : grouped(number));
    }

    private long any(long least, long most) {
        if (least < 1 || most / least < WIDE) {
            return least + (long) (random.nextDouble() * (most - least + 1));
        }
        return Math.round(least * Math.pow((double) most / least, random.nextDouble()));
    }

    /** Every other great number is told by its first two digits. */
    private long rounded(long number) {
        if (number < ROUNDED_FROM || random.nextBoolean()) {
            return number;
        }
        long unit = 1;
        while (number / unit >= DIGITS * DIGITS) {
            unit *= DIGITS;
        }
        return number / unit * unit;
    }

    private String grouped(long number) {
        StringBuilder digits = new StringBuilder(String.valueOf(number));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, grammar.thousands());
        }
        return digits.toString();
    }

    void sayTenths(long least, long most) {
        long number = least + below((int) (most - least + 1));
        say(grouped(number / DIGITS) + grammar.decimal() + number % DIGITS);
    }
}
