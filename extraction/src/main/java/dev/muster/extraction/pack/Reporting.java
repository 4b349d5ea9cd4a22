package dev.muster.extraction.pack;

/**
 * A word that ties a statement to who makes it.
 *
 * @param frame where the speaker stands
 * @param stance how the speaker stands to what is said
 */
public record Reporting(Frame frame, Stance stance) {
    /** Where the speaker of a reporting word stands. */
    public enum Frame {
        /** Before or, with the order turned round, after a verb: said, mengatakan. */
        VERB,
        /** As {@code VERB}, of a word that does what it says: promised, ordered. Who tells of it answers for it, where somebody does. */
        ACT,
        /** Right after the word: according to, menurut, kata. */
        ACCORDING,
        /** Right after the word, and is the first origin of what a speaker before it says: citing, mengutip. */
        CITING,
        /** Nobody, since nothing is said: has been told to leave. */
        SILENT,
        /** Nobody: reportedly, dilaporkan, disebut-sebut. */
        HEARSAY,
        /** Whoever spoke last: katanya, ujarnya. */
        SELF,
        /** Owns the noun, before or behind it: the agency's estimate, perkiraan NIS. */
        NOUN,
        /** Right after the word, and only passes on what another says: as quoted by, dilansir. */
        RELAY,
        /** Whoever the sentence has speak already, or its subject: adding that, seraya menyebut. */
        PARTICIPLE,
        /** Right after the word, and has said what stands before it, in the sentence before where need be: was disclosed by. */
        BY,
        /** As {@code VERB}, where a verdict on a figure follows, and no word for saying elsewhere: called the tally propaganda. */
        JUDGE,
        /** Nobody of its own: it tells what somebody thinks of a figure or statement told beside it: exaggerated, too low, tidak benar. */
        VERDICT;

        /** Whether its speaker stands before, or with the order turned round, after it as the subject of a verb. */
        public boolean isVerb() {
            return this == VERB || this == ACT;
        }

        /** Whether the word by itself tells that somebody says something. */
        public boolean isSpoken() {
            return this != SILENT && this != JUDGE && this != VERDICT;
        }
    }

    static Reporting read(PackRow row) {
        Stance stance = row.optionalConstant("stance", Stance.class);
        return new Reporting(row.constant("frame", Frame.class), stance == null ? Stance.ASSERTED : stance);
    }
}
