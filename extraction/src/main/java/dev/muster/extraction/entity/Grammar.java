package dev.muster.extraction.entity;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;
import dev.muster.extraction.text.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a language's words of grammar and its everyday words are. Immutable and thread safe. */
final class Grammar {
    private static final List<Table<?>> EVERYDAY = List.of(
            Table.STOPWORDS,
            Table.NUMERALS,
            Table.VAGUE,
            Table.HEDGES,
            Table.FORCES,
            Table.MEASURES,
            Table.REPORTING,
            Table.ANAPHORA,
            Table.CALENDAR,
            Table.PARTICLES,
            Table.INSTITUTIONS);

    /** Words that are no part of a name, also where they have a capital. */
    private static final Set<Particle> NO_NAMES = EnumSet.of(
            Particle.TITLE,
            Particle.RANK,
            Particle.AIR_RANK,
            Particle.TOWARDS,
            Particle.OF,
            Particle.FROM,
            Particle.AND,
            Particle.NOT,
            Particle.IF,
            Particle.CLAUSE,
            Particle.VERB,
            Particle.OWN,
            Particle.HAVE,
            Particle.OTHER_UNIT,
            Particle.DESIGNATION);

    /** Short names of days and months are people's first names too. */
    private static final int SHORTEST_DAY = 3;

    /** Words before an office among which may stand that it is no longer held. */
    private static final int FORMERLY = 2;

    private final Lexicon<Particle> particles;
    private final Words everyday;
    private final Words commonest;
    private final Lexicon<CalendarWord> calendar;

    Grammar(LanguagePack pack, Tokenizer tokenizer) {
        this.particles = Lexicon.of(pack, Table.PARTICLES, tokenizer);
        this.calendar = Lexicon.of(pack, Table.CALENDAR, tokenizer);
        this.everyday = new Words(tokenizer);
        this.commonest = new Words(tokenizer);
        EVERYDAY.forEach(table -> everyday.add(pack.entries(table), tokenizer));
        commonest.add(pack.entries(Table.STOPWORDS), tokenizer);
    }

    /** The plain words of some rows, each of which knows that it is one. */
    private static final class Words {
        /** By what tokens tell that they may be one of those words; most are none, and cost no more than that. */
        private final long bit;

        private Words(Tokenizer tokenizer) {
            this.bit = Vocabulary.bit(tokenizer.vocabulary().nextLexicon());
        }

        private void add(List<? extends Entry<?>> entries, Tokenizer tokenizer) {
            for (Entry<?> entry : entries) {
                for (Token token : tokenizer.tokenize(entry.form())) {
                    if (token.isWord() && !token.isCapitalized()) {
                        add(tokenizer.vocabulary().addFirst(token, bit));
                    }
                }
            }
        }

        private void add(Word word) {
            if (!isOne(word)) {
                word.lead(this, bit, this);
            }
        }

        private boolean mayBe(Tokens tokens, int at) {
            return tokens.mayOpen(at, bit);
        }

        private boolean isOne(Word word) {
            return word != null && word.way(this, bit) != null;
        }
    }

    /** Whether a word of that role begins at the token. */
    boolean is(Tokens tokens, int at, Particle role) {
        return end(tokens, at, role) > at;
    }

    /** Whether a title or a military rank begins at the token. */
    boolean isTitle(Tokens tokens, int at) {
        return is(tokens, at, Particle.TITLE) || is(tokens, at, Particle.RANK);
    }

    /** Index behind the word of that role that begins at the token; the token's own index where none does. */
    int end(Tokens tokens, int at, Particle role) {
        Match<Particle> match = at >= 0 && at < tokens.size() ? particles.matchAt(tokens, at) : null;
        return match != null && match.isAny(role) ? match.to() : at;
    }

    /** Whether a word with a capital there can be no part of a name: grammar, the calendar, the language's commonest words. */
    boolean isNoName(Tokens tokens, int at) {
        if (isCommonest(tokens, at) || (calendar.matchAt(tokens, at) != null && !isFirstName(tokens, at))) {
            return true;
        }
        Match<Particle> match = particles.matchAt(tokens, at);
        for (int i = 0; match != null && i < match.entries().size(); i++) {
            if (NO_NAMES.contains(match.entries().get(i).value())) {
                return true;
            }
        }
        return false;
    }

    /** Sun Weidong, Jan Egeland: a short word of the calendar right before another name, behind no preposition. */
    private boolean isFirstName(Tokens tokens, int at) {
        boolean named = at + 1 < tokens.size()
                && tokens.length(at) <= SHORTEST_DAY
                && tokens.isCapitalized(at + 1)
                && !isCommonest(tokens, at + 1)
                && calendar.matchAt(tokens, at + 1) == null;
        return named && !is(tokens, at - 1, Particle.TOWARDS) && !is(tokens, at - 1, Particle.OF);
    }

    /** Whether the words before an office say that it is no longer held. */
    boolean isFormer(Tokens tokens, int office) {
        for (int at = Math.max(0, office - FORMERLY); at <= Math.min(office, tokens.size() - 1); at++) {
            if (is(tokens, at, Particle.FORMER)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pack knows the word in lower case, so that a capital at a sentence's start makes it no name. */
    boolean isEveryday(Tokens tokens, int at) {
        return everyday.mayBe(tokens, at) && (everyday.isOne(tokens.word(at)) || everyday.isOne(tokens.stemWord(at)));
    }

    /** Whether it is one of the language's commonest words, such as an article; one that no lexicon holds is none. */
    boolean isCommonest(Tokens tokens, int at) {
        return commonest.mayBe(tokens, at) && commonest.isOne(tokens.word(at));
    }
}
