package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import java.util.ArrayList;
import java.util.List;

/** Reads the cues of one sentence from left to right. Not thread safe. */
final class SentenceCues {
    private static final int REACH = 8;
    private static final int AGENT_REACH = 1;

    private final Syntax sentence;
    private final List<Reference> named;
    private final SpeakerReader speakers;
    private final Antecedents antecedents;
    private final CuePhrase phrase;
    private final Judging judging;
    private final List<Cue> cues = new ArrayList<>();
    private final Asides asides;
    private final Participles participles;
    private final PlainSubject plainSubjects;
    private final UnnamedSubject unnamedSubjects;
    private final CueSubject subjects;
    private final NounOwners owners;
    private int window;
    private int lastWord;
    private Reference lastReference;
    private boolean unnamed;
    private int negated;

    SentenceCues(
            Syntax sentence,
            List<Reference> named,
            SpeakerReader speakers,
            Antecedents antecedents,
            CuePhrase phrase,
            PlainSubject plainSubjects,
            List<Verdict> verdicts) {
        this.sentence = sentence;
        this.named = named;
        this.speakers = speakers;
        this.antecedents = antecedents;
        this.phrase = phrase;
        this.judging = new Judging(phrase, verdicts);
        this.asides = new Asides(sentence, named);
        this.participles = new Participles(sentence);
        this.plainSubjects = plainSubjects;
        this.unnamedSubjects = new UnnamedSubject(sentence, named, speakers, phrase);
        this.subjects = new CueSubject(sentence, named, speakers, phrase, cues, asides);
        this.owners = new NounOwners(speakers);
    }

    List<Cue> cues() {
        return cues;
    }

    /** Adds the cue that the word makes, if it makes one. */
    void read(Match<Reporting> word) {
        for (Entry<Reporting> entry : word.entries()) {
            Cue cue = cue(word, entry);
            if (cue != null) {
                if (isTelling(cue)) {
                    cues.removeIf(act -> act.isAct() && !sentence.isEnded(act.to(), cue.from()));
                }
                cues.add(cue);
                window = cue.isHearsay() || cue.isCiting() || cue.isRelay() ? window : cue.to();
                break;
            }
        }
        lastWord = word.to();
    }

    private Cue cue(Match<Reporting> word, Entry<Reporting> entry) {
        return switch (entry.value().frame()) {
            case SILENT -> null;
            case HEARSAY -> hearsay(word, entry);
            case ACCORDING -> {
                Reference own = new OwnedSpeaker(sentence, named).behind(word.to());
                yield own != null ? said(word, entry, own) : orNobody(word, entry, behind(word, REACH));
            }
            case CITING -> said(word, entry, subjects.cited(word));
            case RELAY -> said(word, entry, behind(word, REACH));
            case BY -> by(word, entry);
            case NOUN -> said(word, entry, ownerOf(word));
            case SELF -> self(word, entry);
            case PARTICIPLE -> said(word, entry, along(word));
            case VERB -> phrase.isPurpose(word) ? null : verb(word, entry);
            case JUDGE -> judging.isJudging(word, entry) ? verb(word, entry) : null;
            case VERDICT -> null;
            case ACT -> phrase.isPurpose(word) || isToldByOther() ? null : verb(word, entry);
        };
    }

    /** Rwanda released 40 soldiers, the Congolese army said: whether somebody tells behind it of an act. */
    private static boolean isTelling(Cue cue) {
        return cue.frame() == Frame.VERB && cue.trailing() && cue.attribution().isNamed();
    }

    /** Officials said that Seoul offers 3,500: who tells of an act answers for it. */
    private boolean isToldByOther() {
        return cues.stream()
                .anyMatch(cue -> cue.frame() == Frame.VERB
                        && !cue.trailing()
                        && cue.attribution().isNamed());
    }

    private Cue verb(Match<Reporting> word, Entry<Reporting> entry) {
        asides.addTold(word);
        if (participles.isOfMedium(word)
                || participles.isToCome(word)
                || participles.isOfDeed(word)
                || participles.isOfGift(word, named)) {
            return null;
        }
        if (participles.isPassive(word)) {
            return passive(word, entry);
        }
        boolean negates = phrase.isNegated(word, negated);
        negated = negates ? word.to() : negated;
        return negates
                ? silent(word)
                : orNobodyTrailing(word, entry, subjects.of(word, judging.opening(word, window), lastReference));
    }

    /** Was described by NATO as: who does it; nobody where X is expected to do something, and no word of saying elsewhere. */
    private Cue passive(Match<Reporting> word, Entry<Reporting> entry) {
        Reference agent = phrase.ledAgent(word.to());
        if (agent != null) {
            return said(word, entry, Frame.ACCORDING, agent);
        }
        return participles.isOfAct(word) ? nobody(word, entry, Frame.HEARSAY) : null;
    }

    private Reference ownerOf(Match<Reporting> noun) {
        return isSpeakersOwn(noun) ? lastReference : owners.owner(sentence, named, noun.from(), noun.to(), lastWord);
    }

    /** Airwars wrote in its update: whether it is that of the name which speaks in the clause, of which nothing else tells that it is a body's. */
    private boolean isSpeakersOwn(Match<Reporting> noun) {
        boolean own =
                sentence.is(noun.from() - 1, Particle.OWN) && !sentence.is(noun.from() - 1, Particle.FIRST_PERSON);
        return own && lastReference != null && lastReference.is(Form.UNKNOWN) && isInComplement(noun.from());
    }

    private Reference behind(Match<Reporting> word, int reach) {
        return speakers.behind(sentence, named, word.to(), reach);
    }

    /** Who disclosed it; soldiers come from a country too, so that a country must have statements come from it. */
    private Cue by(Match<Reporting> word, Entry<Reporting> entry) {
        Reference named = behind(word, REACH);
        boolean along = !cues.isEmpty() && subjects.lastCue().frame().isVerb();
        if (along && participles.isOfMedium(word)) {
            return said(word, entry, Frame.RELAY, named);
        }
        Reference agent = named != null && phrase.isInverted(word, named) ? named : null;
        Reference led = agent == null ? phrase.ledAgent(word.to()) : null;
        if (led != null) {
            return said(word, entry, Frame.PARTICIPLE, led);
        }
        boolean from = sentence.is(word.to() - 1, Particle.FROM);
        boolean country = from && agent != null && agent.is(Form.COUNTRY);
        return country && !phrase.isOfStatement(word.from()) ? null : said(word, entry, agent);
    }

    /** Nobody, unless the word is a passive whose agent stands right behind it. */
    private Cue hearsay(Match<Reporting> word, Entry<Reporting> entry) {
        Reference agent = behind(word, AGENT_REACH);
        boolean led = agent != null && (agent.from() == word.to() || sentence.is(word.to(), Particle.OF));
        boolean body = agent != null && agent.named() != null && !agent.is(Form.COUNTRY) && !agent.is(Form.UNKNOWN);
        return led && body ? said(word, entry, Frame.BY, agent) : nobody(word, entry, Frame.HEARSAY);
    }

    /** Whoever spoke last. */
    private Cue self(Match<Reporting> word, Entry<Reporting> entry) {
        Reference subject = lastReference == null && sentence.is(word.from() + 1, Particle.OWN)
                ? subjects.beforeAccount(word)
                : null;
        if (subject != null) {
            return said(word, entry, subject);
        }
        Antecedent last = antecedents.last(word.from(), entry.source());
        if (last == null) {
            return nobody(word, entry, Frame.SELF);
        }
        Attribution said = last.says(entry, "attribution:last-speaker " + last.span());
        return new Cue(
                word.from(), word.to(), Frame.SELF, null, true, true, Told.NOTHING, phrase.isQuoted(word.from()), said);
    }

    /** The speaker of the verb before, or else the subject of the sentence. */
    private Reference along(Match<Reporting> word) {
        if (lastReference != null) {
            return lastReference;
        }
        return named.stream()
                .filter(each -> each.to() <= word.from() && !sentence.isLed(each.from()))
                .findFirst()
                .orElse(null);
    }

    /** No statement, but what follows may point back to whom the sentence is about. */
    private Cue silent(Match<Reporting> word) {
        Reference subject = subjects.of(word, window, lastReference);
        if (subject != null) {
            antecedents.heard(subject);
        }
        return null;
    }

    private Cue orNobody(Match<Reporting> word, Entry<Reporting> entry, Reference speaker) {
        if (sentence.is(word.to(), Particle.FIRST_PERSON) && phrase.isQuoted(word.from())) {
            // According to our data: whoever is quoted says so.
            return null;
        }
        Cue said = said(word, entry, speaker);
        boolean anybody = sentence.is(word.to(), Particle.INDEFINITE) || phrase.isCommonPhrase(word.to());
        return said != null || !anybody
                ? said
                : nobody(word, entry, entry.value().frame());
    }

    /** A trailing verb whose subject nothing names: analysts said; somebody speaks, but nobody is named. */
    private Cue orNobodyTrailing(Match<Reporting> word, Entry<Reporting> entry, Reference speaker) {
        int plain = plainSubjects.before(word, window);
        if (plain >= 0) {
            return ofPlain(word, entry, plain);
        }
        int from = unnamedSubjects.of(word, window, speaker, lastReference, unnamed);
        if (from >= 0) {
            return unnamed(word, entry, from);
        }
        Cue said = said(word, entry, speaker);
        if (said == null && isOffice(speaker)) {
            return unnamed(word, entry, speaker.from());
        }
        boolean ends = word.to() >= sentence.size() || sentence.isMark(word.to(), ".,;”\"");
        boolean common = said == null && ends && phrase.isTrailing(word.from()) && phrase.isCommonBefore(word.from());
        return common ? nobody(word, entry, entry.value().frame()) : said;
    }

    /** Two diplomats, the group: an office or a body of which nothing tells whose or which it is. */
    private boolean isOffice(Reference speaker) {
        boolean told = speaker != null && speaker.pointer() != null && !speaker.isPronoun();
        return told && (speaker.pointer().isInstitution() || antecedents.isStateSpeaking());
    }

    /** Somebody of whom only a common noun is told, whom he and she stand for from now on. */
    private Cue unnamed(Match<Reporting> word, Entry<Reporting> entry, int from) {
        antecedents.heardUnnamed(from);
        return ofPlain(word, entry, from);
    }

    private Cue ofPlain(Match<Reporting> word, Entry<Reporting> entry, int from) {
        unnamed = true;
        lastReference = null;
        int first = Math.min(from, word.from());
        return Cue.ofUnnamed(word, entry, from, phrase.isTrailing(first), phrase.isQuoted(word.from()));
    }

    private Cue nobody(Match<Reporting> word, Entry<Reporting> entry, Frame frame) {
        return Cue.ofNobody(word, entry, frame, phrase.isTrailing(word.from()));
    }

    /** Rejects the agency's claim: a noun right behind a verb of saying stands in what that says. */
    private boolean isInComplement(int from) {
        return !cues.isEmpty()
                && subjects.lastCue().frame().isVerb()
                && subjects.lastCue().to() <= from
                && !sentence.has(subjects.lastCue().to(), from, ",;:”\"»—–");
    }

    private Cue said(Match<Reporting> word, Entry<Reporting> entry, Reference speaker) {
        return said(word, entry, entry.value().frame(), speaker);
    }

    private Cue said(Match<Reporting> word, Entry<Reporting> entry, Frame frame, Reference speaker) {
        Antecedent who = speaker == null ? null : antecedents.of(speaker);
        if (who == null) {
            return null;
        }
        boolean along = frame == Frame.PARTICIPLE || speaker == lastReference;
        int from = along ? word.from() : Math.min(antecedents.firstJoined(speaker), word.from());
        int to = along ? word.to() : Math.max(speaker.to(), word.to());
        if (frame == Frame.CITING || frame == Frame.RELAY) {
            asides.addRelay(speaker);
            if (frame == Frame.CITING) {
                // Whoever is cited has spoken, and is whom "the agency" means further on.
                antecedents.heard(speaker, who);
            }
        } else if (frame != Frame.NOUN || !isInComplement(from)) {
            // He rejected Kyiv's claim: it is he of whom the next sentence goes on to tell.
            lastReference = speaker;
            antecedents.heard(speaker, who);
        }
        boolean backward = frame == Frame.BY || phrase.before().pointsBack(word, entry);
        boolean inner = phrase.isInRelative(from, to);
        int start = subjects.isOfRelative(word, window, lastReference)
                ? subjects.lastCue().from() - 1
                : from;
        boolean trailing = phrase.trails(start, to) && !inner && !(frame == Frame.NOUN && isInComplement(from));
        boolean denied = entry.value().stance() == Stance.DENIED;
        Told told = denied && phrase.before().isBehindFigure(from)
                ? Told.FIGURE
                : denied && phrase.before().isOfAllBefore(from, to)
                        ? Told.STATEMENT
                        : phrase.before().told(word, entry, frame);
        Frame reaches = inner ? Frame.VERB : Cue.place(frame);
        Pointer pointer = speaker.pointer();
        Attribution said =
                who.says(entry, pointer == null ? null : pointer.source() + " attribution:antecedent " + who.span());
        return new Cue(from, to, reaches, speaker, trailing, backward, told, phrase.isQuoted(word.from()), said);
    }
}
