package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.MeasureWord;
import java.util.Locale;

/**
 * The word that says what a figure's people or things do, and how the figure hangs on it.
 *
 * @param word the word; null where only the verb's place is known
 * @param relation how the figure hangs on it
 * @param clause the clause that the word stands in
 */
record Predicate(Match<MeasureWord> word, Relation relation, Clause clause) {
    /** How a figure hangs on the word that tells its measure. */
    enum Relation {
        /** Part of the figure's own phrase: 300 dead. */
        INSIDE,
        /** The figure is the verb's object: sent 300. */
        OBJECT,
        /** The figure is the verb's subject: 300 were sent. */
        SUBJECT,
        /** The verb says more of the figure: 300 who were sent, 300 sent. */
        ATTRIBUTE,
        /** The figure is owned by a noun: the arrival of 300. */
        NOMINAL,
        /** The figure says how many the subject is: the number of dead reached 300. */
        COUNTED,
        /** What a verb that says how many tells by itself: they number 300. */
        NUMBERED,
        /** The figure is where the verb's subject is said to be: 300 are in the city. */
        PLACED,
        /** The figure is owned by the verb's subject: has 300. */
        OWNED,
        /** Of an outer clause. */
        OUTER,
        /** The nearest word, for want of anything better. */
        NEAREST;

        private final String rule = "clause:" + name().toLowerCase(Locale.ROOT);
    }

    /** The rule and row for a trace. */
    String source() {
        return word == null ? relation.rule : relation.rule + " " + word.source();
    }
}
