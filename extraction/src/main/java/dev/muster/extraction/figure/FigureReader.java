package dev.muster.extraction.figure;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.Hedge.Side;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads the figures of a sentence with their ranges and hedges. Immutable and thread safe. */
public final class FigureReader {
    private static final int ADJECTIVES = 2;

    private final FigureLexicons lexicons;

    /** A reader for the language. */
    public FigureReader(LanguagePack pack, Tokenizer tokenizer) {
        this.lexicons = FigureLexicons.of(pack, tokenizer);
    }

    /**
     * The numbers in the tokens, from left to right.
     *
     * @param taken tells the tokens that belong to something else, such as a date
     */
    public Figures read(Tokens tokens, IntPredicate taken) {
        Tokens sentence = Tokens.of(tokens);
        return mayHold(sentence)
                ? new SentenceFigures(new FigureWords(sentence, taken, lexicons)).read()
                : Figures.NONE;
    }

    /** Whether a token is a number or may open one in words: without any there is no figure, and nothing else of the sentence is looked at. */
    public boolean mayHold(Tokens sentence) {
        return sentence.mayOpen(lexicons.openers());
    }

    /** The bits of what a figure may begin with. */
    public long openers() {
        return lexicons.openers();
    }

    /** A glance at what stands at a token that a figure may begin with, which reads no more of the sentence. */
    public Glance glance(Tokens tokens, int at) {
        return Glance.at(tokens, at, lexicons);
    }

    /** Whether no word beside the number in plain digits at the token bounds it, which takes a look at all words of the sentence. */
    public boolean isBare(Tokens tokens, int at) {
        return Glance.isBare(tokens, at, lexicons);
    }

    /** The whole number that begins at the token, whatever it counts; null where none does. */
    public Long wholeAt(Tokens tokens, int at) {
        NumberReader.Number number = lexicons.numbers().at(tokens, at);
        return number == null || !number.isWhole()
                ? null
                : Long.valueOf(number.value().longValueExact());
    }

    /** Whether the figure glanced at there is surely less than so many. */
    public boolean isLess(Tokens tokens, int at, Glance glance, int most) {
        return glance.isLess(tokens, at, most, lexicons);
    }

    /** Whether the figure glanced at there is part of a name, an amount of money or an age by what stands before it. */
    public boolean isNamed(Tokens tokens, int at, Glance glance) {
        return glance.isNamed(tokens, at, lexicons);
    }

    /** The figure with the hedge that stands behind its noun, also behind a comma: 20,000 soldiers or more. */
    public Figure withHedgeBehind(Tokens tokens, Figure figure, int at) {
        int comma = at;
        while (comma < at + ADJECTIVES && comma < tokens.size() && tokens.isWord(comma)) {
            comma++;
        }
        int word = comma < tokens.size() && tokens.isMark(comma, ',') ? comma + 1 : at;
        Match<Hedge> hedge = figure.qualifier() == Qualifier.EXACT && word < tokens.size() && at > figure.to()
                ? lexicons.hedges().matchAt(tokens, word)
                : null;
        boolean after = hedge != null
                && hedge.to() - hedge.from() > 1
                && hedge.value().side() == Side.AFTER
                && !isFollowedByNumber(tokens, hedge.to());
        if (!after) {
            return figure;
        }
        List<String> trace = new ArrayList<>(figure.trace());
        trace.add(hedge.source());
        return SentenceFigures.bounded(
                figure.from(), figure.to(), figure.best(), hedge.value().qualifier(), figure.yearLike(), trace);
    }

    private boolean isFollowedByNumber(Tokens tokens, int at) {
        return at < tokens.size()
                && (lexicons.numbers().at(tokens, at) != null
                        || lexicons.vague().matchAt(tokens, at) != null);
    }
}
