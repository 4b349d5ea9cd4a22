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

    /** So many words may stand between the words for how long after, and the speaker: the South Korean. */
    private static final int TITLE = 3;

    private final Lexicon<Particle> particles;

    StatedDay(LanguagePack pack, Tokenizer tokenizer) {
        this.particles = Lexicon.of(pack, Table.PARTICLES, tokenizer);
    }

    /**
     * The day of a cue; where it trails, the days before it belong to what is said.
     *
     * @return the day; null where none is tied to the cue
     */
    LocalDate of(SentenceFacts facts, Cue cue) {
        DateMention nearest = null;
        int least = Integer.MAX_VALUE;
        for (DateMention date : facts.dates()) {
            int distance = canBeSaidOn(date) ? distance(facts, date, cue) : -1;
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
    private int distance(SentenceFacts facts, DateMention date, Cue cue) {
        int from = cue.from();
        int to = cue.to();
        int loose = date.kind() == DateMention.Kind.LOOSE ? LOOSE_COST : 0;
        if (date.kind() == DateMention.Kind.BEFORE) {
            return date.to() <= from && isTitle(facts.tokens(), date.to(), from) ? 0 : -1;
        }
        if (date.from() >= from && date.to() <= to) {
            return isCut(facts, from, date.from()) ? -1 : loose;
        }
        if (date.from() >= to) {
            boolean cut =
                    date.from() - to > REACH || isCut(facts, to, date.from()) || isRelayed(facts, cue, date.from());
            return cut ? -1 : date.from() - to + loose;
        }
        if (opens(facts, date, cue)) {
            return REACH + loose;
        }
        boolean ofEvent = cue.trailing() && (isNumberBefore(facts, date) || isLast(facts, to));
        boolean cut = from - date.to() > REACH || isCut(facts, date.to() + 1, from);
        return ofEvent || cut ? -1 : from - date.to() + loose;
    }

    /** Whether no more than an article and a title stand between: a day after the President, X, said. */
    private static boolean isTitle(List<Token> tokens, int from, int to) {
        return to - from <= TITLE && tokens.subList(from, to).stream().allMatch(Token::isWord);
    }

    /** On Monday, while the games went on, the ministry said: a day that opens the sentence, and an aside between marks, before the speaker. */
    private static boolean opens(SentenceFacts facts, DateMention date, Cue cue) {
        List<Token> tokens = facts.tokens();
        boolean first = date.from() <= 1 && !cue.trailing() && date.to() <= cue.from();
        List<Token> between = first ? tokens.subList(date.to(), cue.from()) : List.of();
        boolean aside = between.stream().filter(token -> token.isMark(',')).count() > 1;
        return aside
                && between.stream().noneMatch(token -> (token.isNumber() && !token.glued()) || token.isMarkOf(";:"));
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
    private boolean isRelayed(SentenceFacts facts, Cue cue, int to) {
        return facts.actors().stream()
                .anyMatch(actor -> actor.from() > cue.to()
                        && actor.to() <= to
                        && !actor.actor().equals(cue.attribution().actor())
                        && isOther(facts, cue.to(), actor.from()));
    }

    /** Whether a comma parts the two, and the second is not just whom the first spoke to: said Budanov, to The War Zone, on Thursday. */
    private boolean isOther(SentenceFacts facts, int from, int to) {
        List<Token> tokens = facts.tokens();
        boolean comma = false;
        boolean addressed = false;
        for (int at = from; at < to; at++) {
            comma |= tokens.get(at).isMark(',');
            addressed |= is(particles.matchAt(tokens, at), Particle.TOWARDS);
        }
        return comma && !addressed;
    }

    private static boolean is(Match<Particle> word, Particle particle) {
        return word != null && word.isAny(particle);
    }

    /** Whether the statement itself, or another clause, begins between. */
    private boolean isCut(SentenceFacts facts, int from, int to) {
        List<Token> tokens = facts.tokens();
        for (int at = from; at < to; at++) {
            Token token = tokens.get(at);
            Match<Particle> word = particles.matchAt(tokens, at);
            boolean clause = is(word, Particle.CLAUSE);
            boolean number = token.isNumber() && !facts.isDate(at);
            if (clause || number || token.isMarkOf(":;“\"”")) {
                return true;
            }
        }
        return false;
    }
}
