package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMarks;
import dev.muster.extraction.figure.Glance;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a noun for a force, or what stands for one, is where {@link NounBehind} and {@link NounElsewhere} look for what a figure counts. May
 * find one where they don't, and never the other way round. Immutable and thread safe.
 */
final class CountableNouns {
    /** Between a number and its noun stand no more tokens than {@link NounBehind} goes, a hedge and the end of a range. */
    private static final int BEHIND = 28;

    /** Between a number and what leads to it stand no more than its hedges and an article. */
    private static final int BEFORE = 12;

    /** Marks behind which a figure has no noun any more. */
    private static final String ENDS = ",.;:)?!…";

    private static final String COLONS = ":–—";

    private final Lexicon<CountNoun> nouns;
    private final long counted;
    private final long names;
    private final long sizes;
    private final long joins;
    private final long ones;

    CountableNouns(LanguagePack pack, NameMarks names, Tokenizer tokenizer) {
        this.nouns = Lexicon.of(pack, Table.FORCES, tokenizer);
        this.counted = Lexicon.mark(
                pack.entries(Table.FORCES).stream()
                        .filter(row -> isCounted(row.value()))
                        .toList(),
                tokenizer);
        this.names = names.peoples() | names.groups();
        this.sizes = Lexicon.mark(rows(pack, role -> role == Particle.BODY || role == Particle.NUMBER_OF), tokenizer);
        this.joins =
                Lexicon.markAll(rows(pack, role -> role == Particle.AND || role == Particle.SUBORDINATE), tokenizer);
        this.ones = Lexicon.markAll(rows(pack, role -> role == Particle.ONE), tokenizer);
    }

    private static List<Entry<Particle>> rows(LanguagePack pack, Predicate<Particle> such) {
        return pack.entries(Table.PARTICLES).stream()
                .filter(row -> such.test(row.value()))
                .toList();
    }

    private static boolean isCounted(CountNoun noun) {
        return noun.strength() == Strength.STRONG
                || noun.strength() == Strength.WEAK
                || noun.strength() == Strength.PART;
    }

    /** Whether any is in the sentence. */
    boolean areIn(Tokens tokens) {
        return tokens.mayOpen(counted | names | sizes);
    }

    /** Whether any is where a number at the token may count it. */
    boolean areBeside(Tokens tokens, int at, Glance glance, boolean year) {
        int reach = glance.to() + BEHIND;
        boolean ended = glance.plain() && glance.to() < tokens.size() && tokens.isMarkOf(glance.to(), ENDS);
        return isAny(tokens, at - BEFORE, at, sizes)
                || isAny(tokens, glance.to(), reach, ended ? sizes : sizes | names)
                || (tokens.mayOpen(counted)
                        && (isBehind(tokens, glance.to(), ended ? at : year ? glance.to() + 2 : reach)
                                || isBefore(tokens, at)));
    }

    /** Whether a noun that can be counted, or that says that nothing is, covers the token. */
    boolean isAt(Tokens tokens, int at) {
        for (Match<CountNoun> noun : nouns.match(tokens)) {
            if (noun.covers(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAny(Tokens tokens, int from, int to, long lexicons) {
        return tokens.mayOpen(lexicons)
                && tokens.nextOpening(lexicons, Math.max(0, from)) < Math.min(to, tokens.size());
    }

    private boolean isBehind(Tokens tokens, int from, int to) {
        for (Match<CountNoun> noun : nouns.match(tokens)) {
            if (noun.from() >= from && noun.from() < to && isCounted(noun.value())) {
                return true;
            }
        }
        return false;
    }

    /** Before the figure stands the noun of an entry, of a whole, of a number, or that of a count which an article alone tells. */
    private boolean isBefore(Tokens tokens, int at) {
        boolean joined = tokens.mayOpen(ones) && isAny(tokens, at - BEFORE, at, joins);
        for (Match<CountNoun> noun : nouns.match(tokens)) {
            boolean before = noun.to() <= at && isCounted(noun.value());
            if (before && (joined || (isStrong(noun) && isEntry(tokens, noun, at)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStrong(Match<CountNoun> noun) {
        return noun.value().strength() == Strength.STRONG;
    }

    private boolean isEntry(Tokens tokens, Match<CountNoun> noun, int at) {
        return isAny(tokens, 0, noun.from(), sizes)
                || (noun.from() <= 1 && hasMark(tokens, noun.to(), at, COLONS))
                || (at - noun.to() <= BEFORE && tokens.isMark(noun.to(), ','));
    }

    private static boolean hasMark(Tokens tokens, int from, int to, String marks) {
        for (int at = from; at < to; at++) {
            if (tokens.isMarkOf(at, marks)) {
                return true;
            }
        }
        return false;
    }
}
