package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the subject of a verb of saying among those whom one sentence names. Not thread safe. */
final class CueSubject {
    private static final int INVERTED_REACH = 5;
    private static final int CITED_REACH = 8;

    private final Syntax sentence;
    private final List<Reference> named;
    private final SpeakerReader speakers;
    private final CuePhrase phrase;
    private final List<Cue> cues;
    private final Asides asides;

    /**
     * A finder for one sentence.
     *
     * @param cues the cues read so far, which grow while the sentence is read
     * @param asides those who are no subjects of what is said further on, who grow too
     */
    CueSubject(
            Syntax sentence,
            List<Reference> named,
            SpeakerReader speakers,
            CuePhrase phrase,
            List<Cue> cues,
            Asides asides) {
        this.sentence = sentence;
        this.named = named;
        this.speakers = speakers;
        this.phrase = phrase;
        this.cues = cues;
        this.asides = asides;
    }

    /**
     * The subject; null where the sentence tells none.
     *
     * @param window the token behind the cue before
     * @param last the speaker of the cue before; null where there is none
     */
    Reference of(Match<Reporting> word, int window, Reference last) {
        boolean behindMark = sentence.isMark(word.from() - 1, ",”\"»")
                && !sentence.is(word.to() - 1, Particle.TELLS)
                && word.entries().get(0).value().frame() != Frame.ACT;
        Reference inverted = behindMark ? speakers.behind(sentence, named, word.to(), INVERTED_REACH) : null;
        if (last != null && isBehindAside(word)) {
            return last;
        }
        Reference outer = inverted == null ? null : outerSubject(word, inverted);
        if (outer != null) {
            return outer;
        }
        Reference owned = behindMark ? new OwnedSpeaker(sentence, named).behind(word.to()) : null;
        if (owned != null) {
            return owned;
        }
        if (inverted != null && !isApposed(word.from() - 1) && phrase.isInverted(word, inverted)) {
            return inverted;
        }
        if (isOfRelative(word, window, last)) {
            return last;
        }
        if (last != null && isBare(word, window)) {
            return last;
        }
        Reference head = head(word.from() - 1);
        if (head != null) {
            return head;
        }
        int aside = speakers.relativeBefore(sentence, word.from());
        if (aside >= 0 && aside < window) {
            return speakers.subject(sentence, named, aside, 0);
        }
        Reference own = new OwnedSpeaker(sentence, named).before(word.from(), window);
        if (own != null) {
            boolean his = own.pointer() == OwnedSpeaker.BEFORE && last != null && last.isPronoun();
            return his ? last : own;
        }
        boolean goesOn = window > 0 && !sentence.has(window, word.from(), ";");
        if (goesOn && last != null && speakers.isCoordinated(sentence, word.from())) {
            return last;
        }
        Reference modified = phrase.modified(word.from());
        return modified != null ? modified : speakers.subject(sentence, free(), word.from(), window);
    }

    /** Whether somebody whom no preposition leads is named right before the mark. */
    private boolean isApposed(int mark) {
        for (Reference each : named) {
            if (each.to() == mark && !sentence.isLed(each.from())) {
                return true;
            }
        }
        return false;
    }

    /** The army's statement, read on Friday, says: a verb behind an aside on a noun for what was said. */
    private boolean isBehindAside(Match<Reporting> word) {
        boolean noun =
                !cues.isEmpty() && lastCue().frame() == Frame.NOUN && lastCue().to() < word.from() - 1;
        return noun && sentence.isMark(lastCue().to(), ",") && sentence.isMark(word.from() - 1, ",");
    }

    /** Said could not confirm, mengaku belum bisa memastikan: a denial or doubt right behind a verb of saying has its subject. */
    private boolean isBare(Match<Reporting> word, int window) {
        boolean behind = window > 0 && window <= word.from() && sentence.isThin(window, word.from());
        return behind && word.value().frame() == Frame.VERB && word.value().stance() != Stance.ASSERTED;
    }

    /** The army, which has sent 300 men, accuses X of …: the subject before a clause on it, where the verb goes on behind who follows it; null elsewhere. */
    private Reference outerSubject(Match<Reporting> word, Reference behind) {
        int aside = speakers.relativeBefore(sentence, word.from());
        int end = behind.to();
        boolean goesOn = aside >= 0
                && end < sentence.size()
                && sentence.tokens().isWord(end)
                && !sentence.facts().isDate(end)
                && !sentence.is(end, Particle.TOWARDS)
                && !sentence.is(end, Particle.CLAUSE);
        return goesOn ? speakers.subject(sentence, free(), aside, 0) : behindCircumstances(word, behind);
    }

    /** The director, in a study of May, puts the army's strength at …: whoever is told first, before an aside that tells where or when. */
    private Reference behindCircumstances(Match<Reporting> word, Reference behind) {
        int aside = cues.isEmpty() ? speakers.circumstancesBefore(sentence, named, word.from()) : -1;
        int end = behind.to();
        boolean goesOn = aside > 0 && end < sentence.size() && sentence.tokens().isWord(end);
        return goesOn && !sentence.has(0, aside, ",;:“\"”") ? speakers.subject(sentence, free(), aside, 0) : null;
    }

    private List<Reference> free() {
        return asides.without(named);
    }

    /** Whether the cue right before says more of a noun that is the subject now: a map that it released shows. */
    boolean isOfRelative(Match<Reporting> word, int window, Reference last) {
        boolean behind = last != null && window == word.from() && !cues.isEmpty();
        return behind && sentence.is(lastCue().from() - 1, Particle.RELATIVE);
    }

    Cue lastCue() {
        return cues.get(cues.size() - 1);
    }

    /** Who is told right before a word that says more of them: Peskov, who rejected it; null where it is no such word, or nobody who speaks. */
    private Reference head(int relative) {
        int end = sentence.isMark(relative - 1, ",") ? relative - 1 : relative;
        return !sentence.is(relative, Particle.RELATIVE)
                ? null
                : named.stream()
                        .filter(each -> each.to() == end && each.isPerson())
                        .findFirst()
                        .orElse(null);
    }

    /** Ruritania's dead, by its own count, were 13: the state or body that the sentence opens with, or is about; null where it is about none. */
    Reference beforeAccount(Match<Reporting> word) {
        Reference before = beforeRelative(word);
        return before != null
                ? before
                : named.stream()
                        .filter(each -> each.from() == 0 && each.to() < word.from())
                        .filter(each -> each.is(Form.BODY) || each.is(Form.COUNTRY))
                        .findFirst()
                        .orElse(null);
    }

    /** The body or state that the sentence is about before the word: the group, which by its own count has lost 300 men; null where none is. */
    Reference beforeRelative(Match<Reporting> word) {
        return named.stream()
                .filter(each -> each.to() <= word.from() && !sentence.isLed(each.from()))
                .filter(each -> each.is(Form.BODY) || each.is(Form.INSTITUTION) || each.is(Form.COUNTRY))
                .filter(each ->
                        IntStream.range(each.to(), word.from()).anyMatch(at -> sentence.is(at, Particle.RELATIVE)))
                .findFirst()
                .orElse(null);
    }

    /** Citing the army, X said: where the sentence opens with the word, who stands behind the first comma is the one who cites. */
    Reference cited(Match<Reporting> word) {
        int comma = word.from() > 0 ? -1 : sentence.phraseEnd(word.to());
        List<Reference> before = comma < 0 || !sentence.isMark(comma, ",")
                ? List.of()
                : named.stream().filter(each -> each.to() <= comma).toList();
        Reference first = before.isEmpty() ? null : speakers.behind(sentence, before, word.to(), CITED_REACH);
        return first != null ? first : speakers.behind(sentence, named, word.to(), CITED_REACH);
    }
}
