package dev.muster.extraction.date;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;
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
        long openers = calendar.bit() | Vocabulary.NUMBERS;
        int at = tokens.nextOpening(openers, 0);
        while (at < tokens.size()) {
            DateMention mention = dates.at(at, last);
            if (mention != null) {
                found.add(mention);
                LocalDate day = mention.last();
                last = mention.isDay() ? () -> day : last;
            }
            at = tokens.nextOpening(openers, mention == null ? at + 1 : mention.to());
        }
        return List.copyOf(found);
    }

    /** Every day and period holds a word of the calendar or numbers with a slash between. */
    private boolean mayHold(Tokens tokens) {
        if (tokens.mayOpen(calendar.bit())) {
            return true;
        }
        long numbers = Vocabulary.NUMBERS;
        for (int at = tokens.nextOpening(numbers, 0);
                at + 1 < tokens.size();
                at = tokens.nextOpening(numbers, at + 1)) {
            if (tokens.isMark(at + 1, '/')) {
                return true;
            }
        }
        return false;
    }
}
