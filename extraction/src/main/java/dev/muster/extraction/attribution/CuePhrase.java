package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import java.util.List;

/** Tells what stands around the reporting words of one sentence. Immutable. */
final class CuePhrase {
    private static final int REACH = 8;
    private static final int NEGATION_REACH = 2;
    private static final int OBJECT_REACH = 4;
    private static final int PHRASE = 9;
    /** The words for a speaker before the name of the body that it is of: a spokesman for the. */
    private static final int SPEAKER = 5;

    /** Fewer words before a comma say nothing yet: a day later, on Friday, the agency said. */
    private static final int LEAST_SAID = 3;

    private static final RoleSet NO_SUBJECT =
            RoleSet.of(Particle.CLAUSE, Particle.PRONOUN, Particle.NUMBER_OF, Particle.RELATIVE);

    private final Syntax sentence;
    private final List<Reference> named;
    private final ReferenceReader references;
    private final Lexicon<Reporting> reporting;

    CuePhrase(Syntax sentence, List<Reference> named, ReferenceReader references, Lexicon<Reporting> reporting) {
        this.reporting = reporting;
        this.sentence = sentence;
        this.named = named;
        this.references = references;
    }

    boolean isOfStatement(int to) {
        for (int at = Math.max(0, to - OBJECT_REACH); at < to; at++) {
            Match<BackReference> match = references.at(sentence, at);
            boolean pointing = match != null
                    && (match.value().role() == Anaphor.FIGURE
                            || match.value().role() == Anaphor.STATEMENT
                            || (match.value().role() == Anaphor.CONTINUES && match.from() + 1 == to));
            if (pointing) {
                return true;
            }
        }
        return false;
    }

    /** 12,000 soldiers, who according to X have lost 4,000: said of the number behind, not of that before. */
    boolean isInRelative(int from, int to) {
        return sentence.is(from - 1, Particle.RELATIVE) && sentence.hasNumber(to, sentence.size());
    }

    /** Whether nothing but the words of one name phrase stand between the verb and the speaker behind it. */
    boolean isInverted(Match<Reporting> word, Reference speaker) {
        boolean subject = speaker.pointer() != null
                && (speaker.pointer().role() == Anaphor.IT || speaker.pointer().role() == Anaphor.SPEAKERS);
        int first = sentence.is(word.to(), Particle.DEFINITE) ? word.to() + 1 : word.to();
        // An official, speaking to reporters, said Ruritania had sent 300: who has a verb of their own is spoken of.
        boolean told = sentence.is(speaker.to(), Particle.VERB) && !sentence.isMark(word.from() - 1, "”\"»");
        if (told || subject || (speaker.is(Form.COUNTRY) && speaker.from() > first)) {
            return false;
        }
        for (int at = word.to(); at < speaker.from(); at++) {
            if (sentence.is(at, Particle.CLAUSE)
                    || sentence.is(at, Particle.AGENT)
                    || sentence.tokens().isNumber(at)) {
                return false;
            }
        }
        return true;
    }

    /** To identify the officers, untuk menyebut: what is to be said is not said. */
    boolean isPurpose(Match<Reporting> word) {
        return sentence.is(word.from() - 1, Particle.INFINITIVE);
    }

    /** Is put at 16,900 by X, ditaksir berjumlah 16.900 oleh lembaga X: who does it, behind the figure; null where nobody is named. */
    Reference ledAgent(int from) {
        for (int at = from; at < sentence.size() && at < from + PHRASE && !sentence.isMark(at, ";:”\"»"); at++) {
            if (sentence.is(at, Particle.AGENT)) {
                int first = at + 1;
                return named.stream()
                        .filter(each -> each.from() >= first && each.from() <= first + 1)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /**
     * Did not say, has not denied or confirmed, usually denies: no statement.
     *
     * @param negated the token behind a verb of saying before that is negated; 0 where there is none
     */
    boolean isNegated(Match<Reporting> word, int negated) {
        if (negated > 0 && negated == word.from() - 1 && sentence.is(negated, Particle.AND)) {
            return true;
        }
        for (int at = word.from() - 1; at >= Math.max(0, word.from() - NEGATION_REACH); at--) {
            if (sentence.is(at, Particle.NOT) || sentence.is(at, Particle.HABIT)) {
                return true;
            }
            if (!sentence.is(at, Particle.VERB)) {
                return false;
            }
        }
        return false;
    }

    /** Whether common nouns alone follow up to the next mark, none of them told before: according to two analysts. */
    boolean isCommonPhrase(int from) {
        for (int at = from; at < sentence.size() && at < from + REACH; at++) {
            if (!sentence.tokens().isWord(at)) {
                return at > from;
            }
            if (!isCommon(at) || references.at(sentence, at) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether common nouns alone stand between the mark before and the verb: analysts said. */
    boolean isCommonBefore(int verb) {
        int at = verb - 1;
        while (isCommon(at) && references.at(sentence, at) == null) {
            at--;
        }
        boolean opens = at == 0 && sentence.tokens().isWord(0) && named.stream().noneMatch(each -> each.from() == 0);
        return at < verb - 1 && (opens || sentence.isMark(at, ",;”\"»"));
    }

    /** Where a verb's own subject of common nouns begins that joins another statement: …, and Western estimates suggest; −1 where it has none. */
    int ownSubject(int verb, int window) {
        int at = verb - 1;
        int words = 0;
        while (at >= Math.max(window, verb - PHRASE)
                && sentence.tokens().isWord(at)
                && !sentence.is(at, Particle.AND)) {
            if (sentence.is(at, NO_SUBJECT) || references.at(sentence, at) != null || isNamed(at)) {
                return -1;
            }
            words += sentence.isThin(at, at + 1) || sentence.is(at, Particle.ADVERB) ? 0 : 1;
            at--;
        }
        boolean joins = window > 0 && sentence.is(at, Particle.AND) && sentence.isMark(at - 1, ",");
        return joins && words > 0 ? at + 1 : -1;
    }

    /** A name of somebody who may speak, but for the outlet that a statement was seen by. */
    private boolean isNamed(int at) {
        for (Reference each : named) {
            if (each.from() <= at
                    && at < each.to()
                    && !sentence.is(each.from() - 2, Particle.AGENT)
                    && !sentence.is(each.from() - 1, Particle.AGENT)) {
                return true;
            }
        }
        return false;
    }

    /** The subject that points back by a noun behind words that say more of it: the UN-backed mission said; null where it is none. */
    Reference modified(int verb) {
        int end = verb;
        while (sentence.is(end - 1, Particle.VERB) || sentence.is(end - 1, Particle.ADVERB)) {
            end--;
        }
        Reference pointing = references.modified(sentence, end);
        boolean taken = pointing != null
                && named.stream()
                        .anyMatch(each -> each.from() < pointing.to()
                                && each.to() > pointing.from()
                                && !Bystanders.isBacker(sentence, each));
        return taken ? null : pointing;
    }

    private boolean isCommon(int at) {
        return at >= 0 && sentence.tokens().isWord(at) && !sentence.tokens().isCapitalized(at);
    }

    boolean isQuoted(int at) {
        return sentence.tokens().isQuoted(at);
    }

    /** A verb with a pronoun for what is said glued to it: mengatakannya. */
    boolean pointsBack(Match<Reporting> word, Entry<Reporting> entry) {
        int last = word.to() - 1;
        String form = entry.form();
        return sentence.tokens().hasStem(last)
                && !sentence.tokens().norm(last).equals(form.substring(form.lastIndexOf(' ') + 1));
    }

    /** What told before the object of a denial, or the subject of a passive, points back to. */
    Told told(Match<Reporting> word, Entry<Reporting> entry, Frame frame) {
        boolean asserted = entry.value().stance() == Stance.ASSERTED;
        boolean denied = entry.value().stance() == Stance.DENIED;
        boolean subject = asserted || frame == Frame.BY;
        int from = subject ? Math.max(0, word.from() - OBJECT_REACH) : word.from();
        int to = subject ? word.from() : Math.min(sentence.size(), word.to() + OBJECT_REACH);
        Told told = denied && pointsBack(word, entry) ? Told.STATEMENT : Told.NOTHING;
        for (int at = from; at < to && (frame == Frame.BY || !asserted); at++) {
            if (references.figures().isFigure(sentence, at)) {
                return Told.FIGURE;
            }
            boolean behind = denied && (subject || at >= word.to());
            told = behind && (isStatement(at) || endsWithPronoun(at, word.to())) ? Told.STATEMENT : told;
        }
        return told;
    }

    /** Denied the claim; not the claim of something that follows. */
    private boolean isStatement(int at) {
        if (references.figures().isStatement(sentence, at)) {
            return true;
        }
        Match<Reporting> noun = VerdictReader.statement(reporting, sentence, at);
        return noun != null && VerdictReader.isAlone(sentence, noun, sentence.size());
    }

    /** Denied it, rejected this. */
    private boolean endsWithPronoun(int at, int verb) {
        boolean ends = at == verb && (at + 1 >= sentence.size() || sentence.isMark(at + 1, ".,;\"”»"));
        Match<BackReference> back = ends ? references.at(sentence, at) : null;
        boolean points = back != null && back.value().role() == Anaphor.CONTINUES;
        return ends && (sentence.is(at, Particle.PRONOUN) || points);
    }

    /** A figure that X rejects, klaim yang dibantah X: what stands before the cue points back to the figure. */
    boolean isBehindFigure(int cue) {
        return isRightBehindFigure(cue) || isRightBehindFigure(speakerFrom(cue));
    }

    /** 300 were killed, which X denied: whether all that stands before the mark is meant. */
    boolean isOfAllBefore(int cue, int to) {
        int from = speakerFrom(cue);
        boolean ends = to >= sentence.size() || sentence.isMark(to, ".,;");
        return ends && sentence.is(from - 1, Particle.RELATIVE) && sentence.isMark(from - 2, ",");
    }

    /** Where the words for a speaker begin of which the cue holds the end: a spokesman for the ministry. */
    private int speakerFrom(int cue) {
        int at = cue;
        while (at > Math.max(1, cue - SPEAKER)
                && sentence.tokens().isWord(at - 1)
                && !sentence.is(at - 1, Particle.RELATIVE)
                && !sentence.is(at - 1, Particle.COMPLEMENT)) {
            at--;
        }
        return at;
    }

    private boolean isRightBehindFigure(int cue) {
        int at = sentence.is(cue - 1, Particle.RELATIVE) || sentence.is(cue - 1, Particle.COMPLEMENT)
                ? cue - 2
                : cue - 1;
        return references.figures().endsFigure(sentence, at + 1)
                || references.figures().endsFigure(sentence, cue);
    }

    /** Whether what stands before the mark can be a statement: a number, a quotation, or more than when it was said. */
    private boolean saysAnything(int mark) {
        return sentence.hasNumber(0, mark)
                || sentence.words(0, mark) >= LEAST_SAID
                || sentence.has(0, mark + 1, "”\"»");
    }

    /** Whether nothing but the speaker's own words stand between a comma or a closing quotation mark and the cue. */
    boolean isTrailing(int from) {
        for (int at = from - 1; at >= Math.max(0, from - PHRASE); at--) {
            if (sentence.isMark(at, ",”\"»—–")) {
                return saysAnything(at);
            }
            boolean hyphen = sentence.isMark(at, "-") && sentence.tokens().isGlued(at);
            boolean own = (sentence.tokens().isWord(at)
                            || hyphen
                            || Offices.isTitle(sentence, at)
                            || (at == from - 1 && sentence.isMark(at, "(")))
                    && !sentence.is(at, Particle.AND)
                    && !sentence.is(at, Particle.CLAUSE)
                    && !sentence.is(at, Particle.VERB);
            if (!own) {
                return false;
            }
        }
        return false;
    }
}
