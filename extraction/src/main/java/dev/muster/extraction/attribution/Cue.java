package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.text.Mention;
import java.time.LocalDate;

/**
 * A reporting word with its speaker.
 *
 * @param from index of the first token of word and speaker
 * @param to index behind the last token of word and speaker
 * @param frame where the speaker stands
 * @param reference the words that name the speaker or point back to one; null where none do
 * @param trailing true where what is said stands before the cue
 * @param backward true where what is said may stand in the sentence before
 * @param told what of what was told before it is said of
 * @param quoted true where it stands inside a quotation
 * @param attribution who answers for what is said
 */
record Cue(
        int from,
        int to,
        Frame frame,
        Reference reference,
        boolean trailing,
        boolean backward,
        Told told,
        boolean quoted,
        Attribution attribution) {
    /** The rule that reads a speaker whom common nouns alone tell. */
    private static final String UNNAMED = "attribution:unnamed-speaker";

    /** The longest reporting words with an auxiliary before them. */
    private static final int PHRASE = 4;
    /** The same where it is known that they are the verb's subject: two officers close to the army in the capital confirmed. */
    private static final int LONG_PHRASE = 12;

    /** A word of reporting by which somebody speaks whom nothing names. */
    static Cue ofNobody(Match<Reporting> word, Entry<Reporting> entry, Frame frame, boolean trailing) {
        Attribution nobody = Attribution.nobody(entry.source());
        return new Cue(word.from(), word.to(), place(frame), null, trailing, false, Told.NOTHING, false, nobody);
    }

    /** A word of reporting whose speaker is told by common nouns alone, from the token on. */
    static Cue ofUnnamed(Match<Reporting> word, Entry<Reporting> entry, int from, boolean trailing, boolean quoted) {
        Attribution nobody =
                Attribution.nobody(entry.source()).standing(entry.value().stance(), UNNAMED);
        return new Cue(
                Math.min(from, word.from()),
                Math.max(from + 1, word.to()),
                place(entry.value().frame()),
                null,
                trailing,
                false,
                Told.NOTHING,
                quoted,
                nobody);
    }

    /** The frame that tells where the speaker stands: a verb of judging that is one here has its speaker where others have. */
    static Frame place(Frame frame) {
        return frame == Frame.JUDGE ? Frame.VERB : frame;
    }

    /** Whether the token is one of speaker and word, or stands between them and is no part of a statement with a number that the two enclose. */
    boolean covers(Syntax sentence, int token) {
        if (token < from || token >= to) {
            return false;
        }
        boolean speaks = reference != null && reference.from() <= token && token < reference.to();
        boolean whole = speaks || reference == null || !sentence.hasNumber(reference.to(), to);
        return whole || !sentence.has(token, to, ",");
    }

    /** Whether the tokens tell the speaker, right before the word, or open the words for one whom nobody names: three officers said. */
    boolean isSpoken(Syntax sentence, int start, int end) {
        boolean speaker = reference == null ? from <= start : reference.from() < end && end <= reference.to();
        int phrase = reference == null ? PHRASE : LONG_PHRASE;
        boolean beside = speaker && end < to && to - end <= phrase && !sentence.has(end, to, ",;:");
        boolean unnamed = from == start && attribution.trace().contains(UNNAMED) && !sentence.has(start, to, ",");
        return (frame.isVerb() && beside) || unnamed || isCountedBehind(sentence, start);
    }

    /** According to two officers of the army: the count that a word opens which its speaker stands behind. */
    private boolean isCountedBehind(Syntax sentence, int start) {
        int last = reference == null ? to : reference.from();
        return (frame == Frame.ACCORDING || frame == Frame.CITING)
                && from < start
                && start <= last
                && start <= from + PHRASE
                && !sentence.has(from, start, ",;:");
    }

    Mention mention() {
        String day = attribution.day() == null ? "" : " on " + attribution.day();
        String meaning = attribution.actor().id() + " " + attribution.stance() + day + " " + frame;
        return new Mention(Mention.Kind.CUE, from, to, meaning, String.join(", ", attribution.trace()));
    }

    /** Whether common nouns alone tell who speaks. */
    boolean isUnnamed() {
        return reference == null && frame == Frame.VERB && !attribution.isNamed();
    }

    boolean isAct() {
        return frame == Frame.ACT;
    }

    boolean isCiting() {
        return frame == Frame.CITING;
    }

    boolean isHearsay() {
        return frame == Frame.HEARSAY;
    }

    boolean isRelay() {
        return frame == Frame.RELAY;
    }

    boolean isAsserted() {
        return attribution.stance() == Stance.ASSERTED;
    }

    boolean canTrail() {
        return switch (frame) {
            case NOUN, ACCORDING, SELF, BY, RELAY -> true;
            case VERB, ACT, CITING, HEARSAY, PARTICIPLE -> trailing;
            case SILENT, JUDGE, VERDICT -> false;
        };
    }

    /** Whether it is said of a figure or a statement told before. */
    boolean pointsBack() {
        return told != Told.NOTHING;
    }

    /** Whether it is said of a figure told before. */
    boolean ofFigure() {
        return told == Told.FIGURE;
    }

    /** The same, where it is known who says it. */
    Cue saidBy(Attribution said) {
        return new Cue(from, to, frame, reference, trailing, backward, told, quoted, said);
    }

    Cue on(LocalDate day) {
        Attribution dated = attribution.on(day);
        return dated == attribution ? this : saidBy(dated);
    }
}
