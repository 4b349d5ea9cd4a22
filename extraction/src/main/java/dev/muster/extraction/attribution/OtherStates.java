package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import java.util.List;

/** Finds sentences that an article tells itself of a state which the one before does not name: Benin has 3,000 soldiers there. */
final class OtherStates {
    /** What a sentence opens with before its subject is no longer than so many words. */
    private static final int FRAME = 7;

    /** Words behind a number that hedge it are no more than these. */
    private static final int HEDGE = 2;

    private final List<Syntax> sentences;
    private final Flow flow;

    OtherStates(List<Syntax> sentences, Flow flow) {
        this.sentences = sentences;
        this.flow = flow;
    }

    /**
     * The state that is the subject of the sentence, ISO 3166-1 alpha-2; null where it is none, or the sentence goes on from the one before.
     *
     * @param token where the figure stands
     * @param continues whether the sentence opens with a word that carries on
     */
    String in(int sentence, int token, boolean continues) {
        int opens = behindFrame(sentence);
        NameMention first = sentences.get(sentence).facts().nameAt(opens);
        boolean goesOn = continues && (opens == 0 || flow.sameParagraph(sentence - 1, sentence));
        boolean country = first != null && first.isCountry(CountryName.Role.NAME);
        if (!country || goesOn || isBare(sentence, token)) {
            return null;
        }
        String state = first.country().code();
        return isNamed(sentence - 1, state) ? null : state;
    }

    /** Behind the comma that ends what a sentence opens with, in answer to the raid; 0 where it opens with its subject. */
    private int behindFrame(int sentence) {
        Syntax words = sentences.get(sentence);
        for (int at = 0; at < Math.min(FRAME, words.size()); at++) {
            if (words.isMark(at, ",")) {
                return at + 1;
            }
            if (words.tokens().isNumber(at) || words.facts().nameAt(at) != null) {
                return 0;
            }
        }
        return 0;
    }

    /** Australia comes with 260: a number without a noun goes on with what was counted before. */
    private boolean isBare(int sentence, int token) {
        Syntax words = sentences.get(sentence);
        int at = behindNumber(words, token);
        while (at < words.size() && !words.tokens().isNumber(at)) {
            at++;
        }
        int last = Math.max(at, token);
        return last + 1 >= words.size() || !words.tokens().isWord(last + 1);
    }

    /** The number that hedges behind it part from the token, 1,400 or so; the token itself where none stands before it. */
    private static int behindNumber(Syntax words, int token) {
        for (int at = token; at >= Math.max(0, token - HEDGE); at--) {
            if (words.tokens().isNumber(at)) {
                return at;
            }
        }
        return token;
    }

    private boolean isNamed(int sentence, String state) {
        return sentences.get(sentence).facts().names().stream()
                .anyMatch(
                        name -> name.country() != null && name.country().code().equals(state));
    }
}
