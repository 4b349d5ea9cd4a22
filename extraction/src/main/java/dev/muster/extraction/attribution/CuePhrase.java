package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import java.util.List;

/** Tells what stands around the reporting words of one sentence. Immutable. */
final class CuePhrase {
    private static final int REACH = 8;
    private static final int NEGATION_REACH = 2;
    private static final int OBJECT_REACH = 4;
    private static final int PHRASE = 9;
    private static final RoleSet NO_SUBJECT =
            RoleSet.of(Particle.CLAUSE, Particle.PRONOUN, Particle.NUMBER_OF, Particle.RELATIVE);

    private final Syntax sentence;
    private final List<Reference> named;
    private final ReferenceReader references;
    private final ToldBefore before;

    CuePhrase(Syntax sentence, List<Reference> named, ReferenceReader references, Lexicon<Reporting> reporting) {
        this.before = new ToldBefore(sentence, references, reporting);
        this.sentence = sentence;
        this.named = named;
        this.references = references;
    }

    /** What the reporting words say of what was told before them. */
    ToldBefore before() {
        return before;
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

    /** Whether the speaker and the word from one token up to another speak of what stands before them. */
    boolean trails(int from, int to) {
        return isTrailing(from) || before.isAsTold(from, to) || before.isOfFigureBefore(from);
    }

    /** Whether nothing but the speaker's own words stand between a comma or a closing quotation mark and the cue. */
    boolean isTrailing(int from) {
        for (int at = from - 1; at >= Math.max(0, from - PHRASE); at--) {
            if (sentence.isMark(at, ",”\"»—–")) {
                return before.saysAnything(at);
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
