package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Reporting;
import java.util.List;

/** Finds a verb's subject whom nothing but a common noun tells of, and who may be pointed back to: a survivor said. For one sentence. */
final class UnnamedSubject {
    private final Syntax sentence;
    private final List<Reference> named;
    private final SpeakerReader speakers;
    private final CuePhrase phrase;
    private final UnnamedSpeaker unnamed = new UnnamedSpeaker();

    UnnamedSubject(Syntax sentence, List<Reference> named, SpeakerReader speakers, CuePhrase phrase) {
        this.sentence = sentence;
        this.named = named;
        this.speakers = speakers;
        this.phrase = phrase;
    }

    /**
     * Where the subject begins, or the verb that goes on with it.
     *
     * @param window the token behind the cue before
     * @param speaker who would be taken for the speaker; null for nobody
     * @param last the speaker of the cue before; null where there is none
     * @param spoke whether somebody without a name has spoken in the sentence already
     * @return the token; −1 where somebody is named
     */
    int of(Match<Reporting> word, int window, Reference speaker, Reference last, boolean spoke) {
        boolean coordinated = speakers.isCoordinated(sentence, word.from());
        boolean inverted = speaker != null && speaker.from() >= word.to() && sentence.isMark(word.from() - 1, ",");
        int before = inverted || (coordinated && last != null)
                ? -1
                : unnamed.before(sentence, named, word.from(), window, speaker);
        int behind = before < 0 && (speaker == null || speaker.to() <= word.from())
                ? unnamed.behind(sentence, named, word.from(), word.to())
                : -1;
        if (behind >= 0) {
            return behind;
        }
        int own = before < 0 ? phrase.ownSubject(word.from(), window) : -1;
        if (own >= 0 && (speaker == null || speaker.to() <= own)) {
            return own;
        }
        return last == null && spoke && coordinated ? word.from() : before;
    }
}
