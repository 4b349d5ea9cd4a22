package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses the day on which a cue's statement was made: a day that stands beside the reporting word or its speaker, and not one that
 * belongs to what is said. Stateless.
 */
final class StatedDay {
    /** A day further off than so many tokens belongs to something else. */
    private static final int REACH = 10;
    /** How much further off a loose day may be taken to stand, so that a precise one wins. */
    private static final int LOOSE_COST = 4;

    /** A day opens its clause behind a relative pronoun and a preposition, and stands behind a figure and a preposition. */
    private static final int OPENS = 2;

    /** So many words may stand between the words for how long after, and the speaker: the South Korean. */
    private static final int TITLE = 3;

    /**
     * The day of a cue; where it trails, the days before it belong to what is said.
     *
     * @return the day; null where none is tied to the cue
     */
    LocalDate of(Syntax sentence, Cue cue) {
        DateMention nearest = null;
        int least = Integer.MAX_VALUE;
        for (DateMention date : sentence.facts().dates()) {
            int distance = canBeSaidOn(date) ? distance(sentence, date, cue) : -1;
            if (distance >= 0 && distance < least) {
                nearest = date;
                least = distance;
            }
        }
        return nearest == null ? null : nearest.last();
    }

    /** The day in a sentence that tells nothing but the circumstances of the statement before it; null where it tells none. */
    LocalDate anywhere(SentenceFacts facts) {
        return facts.dates().stream()
                .filter(StatedDay::canBeSaidOn)
                .map(DateMention::last)
                .findFirst()
                .orElse(null);
    }

    private static boolean canBeSaidOn(DateMention date) {
        return !date.isPeriod() && date.kind() != DateMention.Kind.AHEAD && date.last() != null;
    }

    /** How far off the day stands; −1 where it cannot belong to the cue. */
    private static int distance(Syntax sentence, DateMention date, Cue cue) {
        int from = cue.from();
        int to = cue.to();
        int loose = date.kind() == DateMention.Kind.LOOSE ? LOOSE_COST : 0;
        if (date.kind() == DateMention.Kind.BEFORE) {
            return date.to() <= from && isTitle(sentence.tokens(), date.to(), from) ? 0 : -1;
        }
        if (date.from() >= from && date.to() <= to) {
            int last = opensRelative(sentence, date, to);
            return isCut(sentence, from, last < 0 ? date.from() : last) ? -1 : loose;
        }
        if (date.from() >= to) {
            boolean cut = date.from() - to > REACH
                    || isCut(sentence, to, behindFigure(sentence, to, date.from()))
                    || isRelayed(sentence, cue, date.from());
            return cut ? -1 : date.from() - to + loose;
        }
        if (opens(sentence, date, cue)) {
            return REACH + loose;
        }
        if (isWhen(sentence, date, cue)) {
            return loose;
        }
        boolean aside = sentence.isMark(from - 1, ",") && sentence.isMark(to, ",");
        boolean ofEvent = aside || (cue.trailing() && (isNumberBefore(sentence, date) || isLast(sentence, to)));
        boolean cut =
                from - date.to() > REACH || sentence.isMark(date.to(), ";:") || isCut(sentence, date.to() + 1, from);
        return ofEvent || cut ? -1 : from - date.to() + loose;
    }

    /** The army, which on Monday spoke of 300: where the clause begins that the day opens and the word ends; −1 where it opens none. */
    private static int opensRelative(Syntax sentence, DateMention date, int to) {
        for (int at = date.from() - 1; at >= Math.max(0, date.from() - OPENS); at--) {
            if (sentence.is(at, Particle.RELATIVE)) {
                return sentence.has(date.to(), to, ",") ? -1 : at;
            }
        }
        return -1;
    }

    /** Spoke of 700,000 in June: a day right behind the bare figure; the index of that figure, or else that of the day. */
    private static int behindFigure(Syntax sentence, int to, int day) {
        int last = day - OPENS;
        if (last < to || !isNumber(sentence, last) || !sentence.is(last + 1, Particle.TOWARDS)) {
            return day;
        }
        int first = last;
        while (first > to && !sentence.tokens().isWord(first - 1)) {
            first--;
        }
        return first;
    }

    /** In June 2022, when the minister gave it as 300: the words behind the day tell what was said then. */
    private static boolean isWhen(Syntax sentence, DateMention date, Cue cue) {
        int at = sentence.isMark(date.to(), ",") ? date.to() + 1 : date.to();
        return sentence.is(at, Particle.WHEN) && cue.from() > at && cue.from() - at - 1 <= TITLE;
    }

    /** Whether no more than an article and a title stand between: a day after the President, X, said. */
    private static boolean isTitle(Tokens tokens, int from, int to) {
        return to - from <= TITLE && tokens.subList(from, to).stream().allMatch(Token::isWord);
    }

    /** On Monday, while the games went on, the ministry said: a day that opens the sentence, and an aside between marks, before the speaker. */
    private static boolean opens(Syntax sentence, DateMention date, Cue cue) {
        if (date.from() > 1 || cue.trailing() || date.to() > cue.from()) {
            return false;
        }
        List<Token> between = sentence.tokens().subList(date.to(), cue.from());
        boolean aside = between.stream().filter(token -> token.isMark(',')).count() > 1;
        return aside
                && between.stream().noneMatch(token -> (token.isNumber() && !token.glued()) || token.isMarkOf(";:"));
    }

    /** Whether a number stands before the day, so that the day may tell when what is counted happened. */
    private static boolean isNumberBefore(Syntax sentence, DateMention date) {
        return sentence.hasNumber(0, date.from());
    }

    private static boolean isNumber(Syntax sentence, int at) {
        return sentence.tokens().isNumber(at) && !sentence.facts().isDate(at);
    }

    /** Whether the cue ends its clause, so that all that is said stands before it. */
    private static boolean isLast(Syntax sentence, int to) {
        return to >= sentence.size() || sentence.isMark(to, ".,;!?");
    }

    /** Whether somebody who passes the statement on is named between: said Putin, as AFP reported on Wednesday. */
    private static boolean isRelayed(Syntax sentence, Cue cue, int to) {
        return sentence.facts().actors().stream()
                .anyMatch(actor -> actor.from() > cue.to()
                        && actor.to() <= to
                        && !actor.actor().equals(cue.attribution().actor())
                        && isOther(sentence, cue.to(), actor.from()));
    }

    /** Whether a comma parts the two, and the second is not just whom the first spoke to: said Budanov, to The War Zone, on Thursday. */
    private static boolean isOther(Syntax sentence, int from, int to) {
        boolean addressed = IntStream.range(from, to).anyMatch(at -> sentence.is(at, Particle.TOWARDS));
        return sentence.has(from, to, ",") && !addressed;
    }

    /** Whether the statement itself, or another clause, begins between. */
    private static boolean isCut(Syntax sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.is(at, Particle.CLAUSE)
                    || sentence.is(at, Particle.COMPLEMENT)
                    || isNumber(sentence, at)
                    || sentence.isMark(at, ":;“\"”")) {
                return true;
            }
        }
        return false;
    }
}
