package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Token;
import java.util.List;

/**
 * A sentence and what is named in it.
 *
 * @param sentence the sentence
 * @param names its names, from left to right
 * @param actors its actors, from left to right
 * @param dates its days and periods, from left to right
 */
public record SentenceFacts(
        Sentence sentence, List<NameMention> names, List<ActorMention> actors, List<DateMention> dates) {
    /** Copies the lists. */
    public SentenceFacts {
        names = List.copyOf(names);
        actors = List.copyOf(actors);
        dates = List.copyOf(dates);
    }

    /** The sentence's tokens. */
    public List<Token> tokens() {
        return sentence.tokens();
    }

    /** Whether the token belongs to a date. */
    public boolean isDate(int token) {
        for (DateMention date : dates) {
            if (date.covers(token)) {
                return true;
            }
        }
        return false;
    }
}
