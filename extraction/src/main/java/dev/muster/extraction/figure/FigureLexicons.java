package dev.muster.extraction.figure;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.RangeWord;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;

/**
 * What a language's figures are read with.
 *
 * @param numbers reads single numbers
 * @param vague words for orders of magnitude
 * @param hedges hedges beside a figure
 * @param ranges words that join two figures
 * @param particles words of grammar
 */
record FigureLexicons(
        NumberReader numbers,
        Lexicon<Magnitude> vague,
        Lexicon<Hedge> hedges,
        Lexicon<RangeWord> ranges,
        Lexicon<Particle> particles) {
    static FigureLexicons of(LanguagePack pack, Tokenizer tokenizer) {
        return new FigureLexicons(
                new NumberReader(pack, tokenizer),
                Lexicon.of(pack, Table.VAGUE, tokenizer),
                Lexicon.of(pack, Table.HEDGES, tokenizer),
                Lexicon.of(pack, Table.RANGES, tokenizer),
                Lexicon.of(pack, Table.PARTICLES, tokenizer));
    }

    /** Whether a figure may begin with the token: digits, or a word that opens a number or an order of magnitude. */
    boolean mayOpen(Tokens tokens, int at) {
        return tokens.mayOpen(at, openers());
    }

    /** The bits of what a figure may begin with. */
    long openers() {
        return Vocabulary.NUMBERS | vague.bit() | numbers.openers();
    }
}
