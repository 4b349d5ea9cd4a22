package dev.muster.extraction.entity;

import dev.muster.extraction.text.Once;
import dev.muster.extraction.text.Tokens;
import java.util.List;

/**
 * A sentence while its actors are being read.
 *
 * @param tokens its tokens
 * @param names its names, from left to right
 * @param speech where its reporting words stand; looked for only where somebody may speak
 */
record SentenceNames(Tokens tokens, List<NameMention> names, Once<SpeechWords.Places> speech) {
    /** Whether a name there stands where a speaker stands: beside a reporting word. */
    boolean speaksAt(int from, int to) {
        SpeechWords.Places places = speech.get();
        boolean article = from > 1 && places.isBehindLead(from - 1);
        return places.isBehindLead(from) || article || places.isBeforeVerb(to);
    }

    /** Whether the sentence's first word, or the first behind a mark that opens a statement, stands there. */
    boolean isOpening(int at) {
        return at == 0 || tokens.isMarkOf(at - 1, ":“\"«‘–—-•*·");
    }
}
