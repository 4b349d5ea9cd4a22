package dev.muster.extraction.date;

import dev.muster.extraction.text.Sentence;
import java.time.LocalDate;
import java.util.List;

/** The days and periods of one article, read where somebody asks for them. Not thread safe. */
public final class ArticleDates {
    /** Days after which somebody may hold another office. */
    private static final int LONG = 180;

    private final DateReader reader;
    private final List<Sentence> sentences;
    private final LocalDate published;
    private final List<DateMention>[] found;
    /** For each sentence the day that was told last before it, as far as they are known. */
    private final LocalDate[] told;

    private int known;

    /** The dates of these sentences of an article published on that day. */
    @SuppressWarnings("unchecked") // lists of dates alone are put in
    public ArticleDates(DateReader reader, List<Sentence> sentences, LocalDate published) {
        this.reader = reader;
        this.sentences = sentences;
        this.published = published;
        this.found = new List[sentences.size()];
        this.told = new LocalDate[sentences.size() + 1];
    }

    /** The days and periods of the sentence, from left to right. */
    public List<DateMention> of(int sentence) {
        if (found[sentence] == null) {
            found[sentence] = reader.read(sentences.get(sentence).tokens(), published, () -> toldBefore(sentence));
        }
        return found[sentence];
    }

    /** The first day or month long before publication that the sentence tells; the day of publication where it tells none. */
    public LocalDate toldLongBefore(int sentence) {
        return of(sentence).stream()
                .filter(date -> date.isDay() || date.kind() == DateMention.Kind.LOOSE)
                .map(DateMention::last)
                .filter(last -> last != null && last.isBefore(published.minusDays(LONG)))
                .findFirst()
                .orElse(published);
    }

    /** Reads on from the first sentence not known yet, so that none waits for more than the one before. */
    private LocalDate toldBefore(int sentence) {
        for (; known < sentence; known++) {
            LocalDate last = told[known];
            for (DateMention date : of(known)) {
                last = date.isDay() ? date.last() : last;
            }
            told[known + 1] = last;
        }
        return told[sentence];
    }
}
