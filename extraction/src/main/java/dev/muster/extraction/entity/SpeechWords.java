package dev.muster.extraction.entity;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.util.BitSet;

/** Where the reporting words of sentences are. Immutable and thread safe. */
final class SpeechWords {
    /** Words that may stand between a speaker and the verb: X on Tuesday also said. */
    private static final int LOOSE = 2;

    private final Lexicon<Reporting> reporting;

    SpeechWords(LanguagePack pack, Tokenizer tokenizer) {
        this.reporting = Lexicon.of(pack, Table.REPORTING, tokenizer);
    }

    /** The reporting words of a sentence. */
    Places in(Tokens tokens) {
        Places places = new Places(tokens);
        for (Match<Reporting> word : reporting.match(tokens)) {
            places.add(word);
        }
        return places;
    }

    /** Where the reporting words of one sentence stand. */
    static final class Places {
        private final Tokens tokens;
        private final BitSet verbs = new BitSet();
        private final BitSet leads = new BitSet();
        private final BitSet words = new BitSet();

        private Places(Tokens tokens) {
            this.tokens = tokens;
        }

        private void add(Match<Reporting> word) {
            Frame frame = word.value().frame();
            words.set(word.from(), word.to());
            boolean verb = frame.isVerb();
            if (verb) {
                verbs.set(word.from());
            }
            boolean inverted = verb && word.from() > 0 && tokens.isMarkOf(word.from() - 1, ",”\"»");
            if (inverted || frame == Frame.ACCORDING || frame == Frame.CITING || frame == Frame.BY) {
                leads.set(word.to());
            }
        }

        /** Whether the token belongs to a reporting word. */
        boolean covers(int token) {
            return words.get(token);
        }

        /** Whether a verb of saying follows the token's place, with no more than some words between. */
        boolean isBeforeVerb(int at) {
            for (int to = at; to <= at + LOOSE && to < tokens.size(); to++) {
                if (verbs.get(to)) {
                    return true;
                }
                if (!tokens.isWord(to)) {
                    return false;
                }
            }
            return false;
        }

        /** Whether the place is right behind a word that names its speaker next: according to X, said X. */
        boolean isBehindLead(int at) {
            return leads.get(at);
        }
    }
}
