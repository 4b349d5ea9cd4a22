package dev.muster.extraction.date;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.Rows;
import dev.muster.extraction.match.TokenIndex;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.CalendarWord.Role;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.text.Tokens;
import java.util.List;

/** The words of the calendar and the numbers of one sentence. Immutable. */
final class DateWords {
    private static final int LONGEST_DAY = 31;
    private static final int DAY_DIGITS = 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 2000;
    private static final int YEAR_DIGITS = 4;

    private final Tokens tokens;
    private final TokenIndex<Match<CalendarWord>> words;

    DateWords(Tokens tokens, Lexicon<CalendarWord> calendar) {
        this.tokens = tokens;
        this.words = TokenIndex.of(calendar.match(tokens), tokens.size());
    }

    int size() {
        return tokens.size();
    }

    Tokens tokens() {
        return tokens;
    }

    /** The word of the calendar that begins at the token; null where none does. */
    Match<CalendarWord> at(int at) {
        Match<CalendarWord> match = words.at(at);
        return match != null && match.from() == at ? match : null;
    }

    Match<CalendarWord> word(int at, Role role) {
        Match<CalendarWord> match = at(at);
        return match == null ? null : has(match, role) ? only(match, role) : null;
    }

    private static boolean has(Match<CalendarWord> match, Role role) {
        List<Entry<CalendarWord>> entries = match.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).value().role() == role) {
                return true;
            }
        }
        return false;
    }

    private Match<CalendarWord> only(Match<CalendarWord> match, Role role) {
        if (match.entries().size() == 1) {
            return match;
        }
        return new Match<>(
                match.from(),
                match.to(),
                new Rows<>(match.entries().stream()
                        .filter(e -> e.value().role() == role)
                        .toList()));
    }

    boolean isDay(int at) {
        if (at >= tokens.size() || !tokens.isNumber(at)) {
            return false;
        }
        int plain = tokens.plainNumber(at, DAY_DIGITS);
        int day = plain >= 0 ? plain : hasDigits(at, 1) || hasDigits(at, DAY_DIGITS) ? number(at) : 0;
        return day >= 1 && day <= LONGEST_DAY;
    }

    /** Whether the token is a number of so many characters, those of scripts whose digits take two units included. */
    private boolean hasDigits(int at, int digits) {
        if (at >= tokens.size() || !tokens.isNumber(at)) {
            return false;
        }
        int units = tokens.length(at);
        if (units > 2 * digits) {
            return false;
        }
        boolean plain = tokens.plainNumber(at, 2 * digits) >= 0;
        return plain ? units == digits : tokens.digits(at).length() == digits;
    }

    int number(int at) {
        int plain = tokens.plainNumber(at, YEAR_DIGITS);
        return plain >= 0 ? plain : spelled(at);
    }

    /** The number in digits of another script; −1 where it is none. */
    private int spelled(int at) {
        String text = tokens.digits(at);
        if (text.length() > YEAR_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    int yearAt(int at) {
        int year = hasDigits(at, YEAR_DIGITS) ? number(at) : 0;
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    /** A year of this century by its last two digits, or a whole one; 0 where the token is neither. */
    int slashedYear(int at) {
        return hasDigits(at, 2) && number(at) >= 0 ? CENTURY + number(at) : yearAt(at);
    }

    boolean isDash(int at) {
        return at < tokens.size() && tokens.isMarkOf(at, "-–—");
    }

    boolean isSlash(int at) {
        return tokens.isMark(at, '/') && tokens.isGlued(at);
    }

    int skipDot(int at) {
        boolean dot = at < tokens.size() && tokens.isMark(at, '.') && tokens.isGlued(at);
        return dot ? at + 1 : at;
    }

    boolean isGroupedBehind(int at) {
        return at + 1 < tokens.size() && tokens.isWord(at + 1) && tokens.isGlued(at + 1);
    }
}
