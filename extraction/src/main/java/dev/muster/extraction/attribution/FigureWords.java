package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds words that stand for a figure or a statement told before: that number, Kyiv's figure, it all. Immutable and thread safe. */
final class FigureWords {
    /** Words that point back to a figure are no more tokens than these: a figure, those numbers, klaim yang. */
    private static final int REACH = 3;

    private final ReferenceReader references;

    /** The nouns that an article makes words for a figure: number, tally. */
    private final Set<String> nouns;

    FigureWords(LanguagePack pack, ReferenceReader references) {
        this.references = references;
        this.nouns = pack.entries(Table.ANAPHORA).stream()
                .filter(entry -> entry.value().role() == Anaphor.FIGURE)
                .map(Entry::form)
                .filter(form -> form.indexOf(' ') > 0)
                .map(form -> form.substring(form.lastIndexOf(' ') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the words from the token on point back to a figure told before. */
    boolean isFigure(Syntax sentence, int token) {
        Match<BackReference> match = references.at(sentence, token);
        boolean told =
                match != null && (sentence.is(match.to(), Particle.COMPLEMENT) || sentence.is(match.to(), Particle.OF));
        return match != null ? !told && match.value().role() == Anaphor.FIGURE : isOwned(sentence, token);
    }

    /** The Cambodian number, Kyiv's figures, their tally: a noun for a figure right behind whose it is, at the token. */
    private boolean isOwned(Syntax sentence, int noun) {
        boolean inside = noun > 0 && noun < sentence.size();
        boolean owned = inside
                && (sentence.is(noun - 1, Particle.POSSESSIVE)
                        || sentence.is(noun - 1, Particle.OWN)
                        || isBehindName(sentence, noun));
        return owned
                && nouns.contains(sentence.tokens().norm(noun))
                && !sentence.is(noun + 1, Particle.OF)
                && !sentence.is(noun + 1, Particle.COMPLEMENT);
    }

    /** The Cambodian number: an article, a name and the noun. */
    private static boolean isBehindName(Syntax sentence, int noun) {
        NameMention name = sentence.facts().nameAt(noun - 1);
        return name != null && sentence.is(name.from() - 1, Particle.DEFINITE);
    }

    /** Behind the words for a figure that begin at the token, and the preposition by which the figure itself follows: the number of 340; the token where none do. */
    int behindFigureOf(Syntax sentence, int token) {
        Match<BackReference> match = references.at(sentence, token);
        boolean figure = match != null && match.value().role() == Anaphor.FIGURE;
        return figure && sentence.is(match.to(), Particle.OF) ? match.to() + 1 : token;
    }

    /** Whether the words from the token on point back to what was said before, whatever it was. */
    boolean isStatement(Syntax sentence, int token) {
        Match<BackReference> match = references.at(sentence, token);
        return match != null && match.value().role() == Anaphor.STATEMENT;
    }

    /** Whether words that point back to a figure told before end at the token. */
    boolean endsFigure(Syntax sentence, int to) {
        for (int at = Math.max(0, to - REACH); at < to; at++) {
            Match<BackReference> match = references.at(sentence, at);
            if (match != null && match.to() == to && match.value().role() == Anaphor.FIGURE) {
                return true;
            }
        }
        return isOwned(sentence, to - 1);
    }
}
