package dev.muster.extraction.date;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads dates against the day of publication. Immutable and thread safe. */
public final class DateReader {
    private final Lexicon<CalendarWord> calendar;

    /** A reader for the language. */
    public DateReader(LanguagePack pack, Tokenizer tokenizer) {
        this.calendar = Lexicon.of(pack, Table.CALENDAR, tokenizer);
    }

    /**
     * The days and periods in the tokens, from left to right.
     *
     * @param told tells the day that the text told last before them; null where it told none
     */
    public List<DateMention> read(Tokens sentence, LocalDate published, Supplier<LocalDate> told) {
        Tokens tokens = Tokens.of(sentence);
        if (!mayHold(tokens)) {
            return List.of();
        }
        Supplier<LocalDate> last = told;
        SentenceDates dates = new SentenceDates(new DateWords(tokens, calendar), published);
        List<DateMention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            DateMention mention = mayOpen(tokens, at) ? dates.at(at, last) : null;
            if (mention != null) {
                found.add(mention);
                LocalDate day = mention.last();
                last = mention.isDay() ? () -> day : last;
            }
            at = mention == null ? at + 1 : mention.to();
        }
        return List.copyOf(found);
    }

    /** Every day and period holds a word of the calendar or numbers with a slash between. */
    private boolean mayHold(Tokens tokens) {
        if (tokens.mayOpen(calendar.bit())) {
            return true;
        }
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (tokens.isNumber(at) && tokens.isMark(at + 1, '/')) {
                return true;
            }
        }
        return false;
    }

    private boolean mayOpen(Tokens tokens, int at) {
        return tokens.isNumber(at) || tokens.mayOpen(at, calendar.bit());
    }
}
