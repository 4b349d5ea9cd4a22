package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Tokens;
import java.util.BitSet;
import java.util.List;

/** Tells how the sentences of an article hang together: paragraphs, lists, openings that carry on, questions. Not thread safe. */
final class Flow {
    private static final int OPENING = 3;

    private final List<Syntax> sentences;
    private final ReferenceReader references;
    /** The sentences that are known to carry on, and those of which it is known whether they do. */
    private final BitSet continues = new BitSet();

    private final BitSet asked = new BitSet();

    Flow(List<Syntax> sentences, ReferenceReader references) {
        this.sentences = sentences;
        this.references = references;
    }

    private static boolean opensPointing(Syntax sentence, ReferenceReader references) {
        for (int at = 0; at < Math.min(OPENING, sentence.size()); at++) {
            Match<BackReference> match = references.at(sentence, at);
            boolean inner = match != null && match.value().role() == Anaphor.OWNER && at > 0;
            inner |= match != null && isInstitution(match.value());
            if (match != null
                    && !inner
                    && match.value().role() != Anaphor.IT
                    && match.value().role() != Anaphor.DEFINITE) {
                return true;
            }
        }
        return false;
    }

    /** Of the aircraft, 37; twenty-eight of the aircraft: a part of what was told before, not of a number told here. */
    private static boolean opensWithPart(Syntax sentence) {
        for (int at = 0; at < Math.min(OPENING, sentence.size() - 2); at++) {
            if (sentence.is(at, Particle.OF) && sentence.is(at + 1, Particle.DEFINITE)) {
                boolean figure = at == 0
                        ? sentence.isMark(at + 3, ",")
                        : sentence.tokens().isNumber(at - 1);
                return figure && !sentence.tokens().isNumber(at + 2);
            }
        }
        return false;
    }

    /** The government, the army: an institution that needs not have spoken before. */
    private static boolean isInstitution(BackReference words) {
        return words.role() == Anaphor.BODY && words.types().size() == 1 && !ActorTypes.isOfNoState(words.types());
    }

    /** Whether the sentence opens with a word that carries on what was said before, or is an item of a list. */
    boolean continues(int sentence) {
        if (!asked.get(sentence)) {
            asked.set(sentence);
            continues.set(sentence, opens(sentence));
        }
        return continues.get(sentence);
    }

    private boolean opens(int sentence) {
        Syntax words = sentences.get(sentence);
        return isListItem(sentence) || opensPointing(words, references) || opensWithPart(words);
    }

    private boolean isListItem(int sentence) {
        return told(sentence).isListItem();
    }

    private Sentence told(int sentence) {
        return sentences.get(sentence).facts().sentence();
    }

    boolean sameParagraph(int a, int b) {
        return sentences.get(a).paragraph() == sentences.get(b).paragraph();
    }

    boolean isQuestion(int sentence) {
        return told(sentence).isQuestion();
    }

    boolean isHeadline(int sentence) {
        return told(sentence).headline();
    }

    /** Whether the sentence ends with a colon, so that what follows belongs to it. */
    boolean introduces(int sentence) {
        Tokens tokens = sentences.get(sentence).tokens();
        return !tokens.isEmpty() && tokens.isMark(tokens.size() - 1, ':');
    }

    /** Whether the sentence goes on with the speaker of the one before. */
    boolean carriesOn(int sentence) {
        if (sentence == 0 || isHeadline(sentence - 1)) {
            return false;
        }
        return continues(sentence) || sameParagraph(sentence - 1, sentence) || introduces(sentence - 1);
    }
}
