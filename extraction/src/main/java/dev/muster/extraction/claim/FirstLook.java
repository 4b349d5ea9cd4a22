package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMarks;
import dev.muster.extraction.figure.FigureReader;
import dev.muster.extraction.figure.Glance;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether any figure of a sentence can count a force while no claim stands before it, by one walk over its tokens that reads no more
 * than the words at its numbers. Most numbers of the news count something else, and show it by the word behind them: 3.2 per cent, 45 pounds, 120 paintings. This may
 * take a figure for more than it is, and never for less: it asks for what {@link CountedReader} needs at least, a noun for a force or for its
 * size anywhere in the sentence, or a figure that may stand for itself, as {@link StandingAlone} says. Immutable and thread safe.
 */
final class FirstLook {
    /** Marks that a figure does not end with: those behind which it goes on or counts something else. */
    private static final String GOES_ON = "-%°$";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int YEAR_DIGITS = 4;
    /** Between a number and the word for a loss that it tells stand no more tokens, with hedges, adverbs and the word itself. */
    private static final int LOSS_REACH = 15;

    private final FigureReader figures;
    private final CountableNouns nouns;
    private final Lexicon<Particle> particles;
    private final long ends;
    private final long inner;
    private final long losses;
    private final long plus;

    FirstLook(LanguagePack pack, FigureReader figures, NameMarks names, Tokenizer tokenizer) {
        this.figures = figures;
        this.nouns = new CountableNouns(pack, names, tokenizer);
        this.particles = Lexicon.of(pack, Table.PARTICLES, tokenizer);
        List<Entry<?>> behind = new ArrayList<>(rows(pack, Table.PARTICLES, StandingAlone.ENDS::contains));
        behind.addAll(pack.entries(Table.MEASURES));
        behind.addAll(pack.entries(Table.CALENDAR));
        this.ends = Lexicon.markAll(behind, tokenizer);
        List<Entry<?>> parts = new ArrayList<>(pack.entries(Table.NUMERALS));
        parts.addAll(pack.entries(Table.VAGUE));
        parts.addAll(pack.entries(Table.HEDGES));
        parts.addAll(pack.entries(Table.RANGES));
        this.inner = Lexicon.markAll(parts, tokenizer);
        this.plus = Vocabulary.bit(tokenizer.vocabulary().nextLexicon());
        tokenizer.vocabulary().addFirst(tokenizer.tokenize("+").get(0), plus);
        this.losses = Lexicon.mark(rows(pack, Table.MEASURES, FirstLook::isLoss), tokenizer);
    }

    private static <T> List<Entry<T>> rows(LanguagePack pack, Table<T> table, Predicate<T> such) {
        return pack.entries(table).stream()
                .filter(row -> such.test(row.value()))
                .toList();
    }

    private static boolean isLoss(MeasureWord word) {
        return word.measure().isLoss();
    }

    /** Whether any figure of the sentence may count people or materiel of a force. */
    boolean mayCount(Tokens tokens) {
        if (!figures.mayHold(tokens)) {
            return false;
        }
        boolean thing = nouns.areIn(tokens);
        long openers = figures.openers() | plus;
        for (int at = tokens.nextOpening(openers, 0); at < tokens.size(); at = tokens.nextOpening(openers, at + 1)) {
            if (tokens.isMark(at, '+') || mayCount(tokens, at, thing)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayCount(Tokens tokens, int at, boolean thing) {
        boolean ended = isEndBehind(tokens, at + 1) || isOfTheLost(tokens, at);
        if (!ended && !thing) {
            return false;
        }
        Glance glance = figures.glance(tokens, at);
        return glance.isFigure()
                && ((thing && mayCountNoun(tokens, at, glance)) || (ended && mayStandAlone(tokens, at, glance)))
                && !figures.isNamed(tokens, at, glance);
    }

    /** Whether any of them may count a noun, and not only stand for itself. */
    boolean mayCountNoun(Tokens tokens) {
        if (!figures.mayHold(tokens) || !nouns.areIn(tokens)) {
            return false;
        }
        long openers = figures.openers();
        for (int at = tokens.nextOpening(openers, 0); at < tokens.size(); at = tokens.nextOpening(openers, at + 1)) {
            Glance glance = figures.glance(tokens, at);
            if (glance.isFigure() && mayCountNoun(tokens, at, glance) && !figures.isNamed(tokens, at, glance)) {
                return true;
            }
        }
        return false;
    }

    /** A year counts no more than a noun right behind it, and none behind a preposition: in 2021 the army. */
    private boolean mayCountNoun(Tokens tokens, int at, Glance glance) {
        boolean year = glance.plain() && isYear(tokens, at) && figures.isBare(tokens, at);
        return nouns.areBeside(tokens, at, glance, year) && !(year && isInYear(tokens, at));
    }

    /** In 2021 the army: a year behind a preposition, with no noun of its own, as {@link CountedReader} has it. */
    private boolean isInYear(Tokens tokens, int at) {
        return isTowards(Match.endingAt(particles.match(tokens), at)) && !nouns.isAt(tokens, at + 1);
    }

    private static boolean isTowards(Match<Particle> before) {
        return before != null && before.isAny(Particle.TOWARDS);
    }

    private static boolean isYear(Tokens tokens, int at) {
        int number = tokens.plainNumber(at, YEAR_DIGITS);
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** Whether a figure behind which no noun need follow may be one that is no year or age, and not too small. */
    private boolean mayStandAlone(Tokens tokens, int at, Glance glance) {
        return !isAside(tokens, at, glance)
                && !(glance.plain() && isYear(tokens, at) && figures.isBare(tokens, at))
                && (tellsLossAt(tokens, at, glance) || !figures.isLess(tokens, at, glance, StandingAlone.LEAST_BARE));
    }

    /** Craig, 52, walked: as {@link Ages#isAside} has it. */
    private static boolean isAside(Tokens tokens, int at, Glance glance) {
        return glance.plain()
                && at > 1
                && tokens.isMark(at - 1, ',')
                && tokens.isCapitalized(at - 2)
                && at + 1 < tokens.size()
                && tokens.isMarkOf(at + 1, ",.");
    }

    /** Whether a word for a loss is so near that a small number may tell it. */
    private boolean tellsLossAt(Tokens tokens, int at, Glance glance) {
        return tokens.mayOpen(losses)
                && tokens.nextOpening(losses, Math.max(0, at - LOSS_REACH)) < glance.to() + LOSS_REACH;
    }

    /** Whether what stands behind a figure, whose own words are unknown as yet, may show that no noun follows. */
    private boolean isEndBehind(Tokens tokens, int from) {
        int at = from;
        while (isInner(tokens, at) && !isEnd(tokens, at)) {
            at++;
        }
        return at == tokens.size() || isEnd(tokens, at);
    }

    /** Of the dead, six belonged to the army: as {@link SmallCounts#isPart} has it. */
    private boolean isOfTheLost(Tokens tokens, int at) {
        int lost = tokens.isMark(at - 1, ',') ? at - 2 : at - 1;
        return lost > 0 && tokens.mayOpen(losses) && tokens.nextOpening(losses, lost - 1) <= lost;
    }

    private boolean isInner(Tokens tokens, int at) {
        return at < tokens.size() && (tokens.isNumber(at) || tokens.isMark(at, '-') || tokens.mayOpen(at, inner));
    }

    private boolean isEnd(Tokens tokens, int at) {
        return (tokens.isMark(at) && !tokens.isMarkOf(at, GOES_ON)) || tokens.mayOpen(at, ends);
    }
}
