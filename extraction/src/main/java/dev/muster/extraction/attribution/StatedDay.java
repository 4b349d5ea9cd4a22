package dev.muster.extraction.attribution;

import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.List;

/**
 * Chooses the day on which a cue's statement was made: a day that stands beside the reporting word or its speaker, and not one that
 * belongs to what is said. Immutable and thread safe.
 */
final class StatedDay {
    /** A day further off than so many tokens belongs to something else. */
    private static final int REACH = 10;
    /** How much further off a loose day may be taken to stand, so that a precise one wins. */
    private static final int LOOSE_COST = 4;

    private final Lexicon<Particle> particles;

    StatedDay(LanguagePack pack, Tokenizer tokenizer) {
        this.particles = new Lexicon<>(pack.entries(Table.PARTICLES), tokenizer);
    }

    /**
     * The day of a cue.
     *
     * @param from index of the first token of word and speaker
     * @param to index behind the last one
     * @param trailing true where what is said stands before the cue, so that days there belong to it
     * @return the day; null where none is tied to the cue
     */
    LocalDate of(SentenceFacts facts, int from, int to, boolean trailing) {
        DateMention nearest = null;
        int least = Integer.MAX_VALUE;
        for (DateMention date : facts.dates()) {
            int distance = canBeSaidOn(date) ? distance(facts, date, from, to, trailing) : -1;
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
    private int distance(SentenceFacts facts, DateMention date, int from, int to, boolean trailing) {
        int loose = date.kind() == DateMention.Kind.LOOSE ? LOOSE_COST : 0;
        if (date.from() >= from && date.to() <= to) {
            return isCut(facts, from, date.from()) ? -1 : loose;
        }
        if (date.from() >= to) {
            boolean cut =
                    date.from() - to > REACH || isCut(facts, to, date.from()) || isRelayed(facts, to, date.from());
            return cut ? -1 : date.from() - to + loose;
        }
        boolean ofEvent = trailing && (isNumberBefore(facts, date) || isLast(facts, to));
        boolean cut = from - date.to() > REACH || isCut(facts, date.to() + 1, from);
        return ofEvent || cut ? -1 : from - date.to() + loose;
    }

    /** Whether a number stands before the day, so that the day may tell when what is counted happened. */
    private static boolean isNumberBefore(SentenceFacts facts, DateMention date) {
        for (int at = 0; at < date.from(); at++) {
            if (facts.tokens().get(at).isNumber() && !facts.isDate(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cue ends its clause, so that all that is said stands before it. */
    private static boolean isLast(SentenceFacts facts, int to) {
        return to >= facts.tokens().size() || facts.tokens().get(to).isMarkOf(".,;!?");
    }

    /** Whether somebody who passes the statement on is named between: said Putin, as AFP reported on Wednesday. */
    private static boolean isRelayed(SentenceFacts facts, int from, int to) {
        return facts.actors().stream()
                .anyMatch(actor ->
                        actor.from() > from && actor.to() <= to && isCommaBetween(facts.tokens(), from, actor.from()));
    }

    private static boolean isCommaBetween(List<Token> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).isMark(',')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the statement itself, or another clause, begins between. */
    private boolean isCut(SentenceFacts facts, int from, int to) {
        List<Token> tokens = facts.tokens();
        for (int at = from; at < to; at++) {
            Token token = tokens.get(at);
            Match<Particle> word = particles.matchAt(tokens, at);
            boolean clause =
                    word != null && word.entries().stream().anyMatch(entry -> entry.value() == Particle.CLAUSE);
            boolean number = token.isNumber() && !facts.isDate(at);
            if (clause || number || token.isMarkOf(":;“\"”")) {
                return true;
            }
        }
        return false;
    }
}
