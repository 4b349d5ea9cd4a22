package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the words for the speaker of a reporting word in its sentence. Immutable and thread safe. */
final class SpeakerReader {
    /** A subject stands no further from its verb than so many tokens. */
    private static final int SUBJECT_REACH = 45;
    /** A country speaks only close to its verb; further off it is spoken of. */
    private static final int COUNTRY_REACH = 6;

    private static final int PRONOUN_REACH = 8;
    private static final int APPOSED = 2;

    private static final int NONE = 0;
    private static final int LED = 1;
    private static final int OF_COUNTRY = 2;
    private static final int FREE = 3;
    private static final int APPOSITION = 4;
    private static final int NAMED = 5;
    private static final int PRONOUN = 6;

    /** The subject of a verb: the best that stands before it; null where none does. */
    Reference subject(Syntax sentence, List<Reference> references, int verb, int window) {
        int aside = asideBefore(sentence, verb);
        boolean coordinated = isCoordinated(sentence, verb);
        Reference best = null;
        int bestRank = NONE;
        for (Reference each : references) {
            boolean near = each.from() >= window
                    && each.to() <= verb
                    && verb - each.to() <= SUBJECT_REACH
                    && !Bystanders.isOne(sentence, each);
            int rank = near ? rank(sentence, each, verb, aside, coordinated) : NONE;
            if (rank > bestRank || (rank == bestRank && rank > NONE && !coordinated)) {
                best = each;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(Syntax sentence, Reference each, int verb, int aside, boolean coordinated) {
        if (each.isPronoun()) {
            boolean beside = verb - each.to() <= PRONOUN_REACH && sentence.isThin(each.to(), verb);
            // It overran the town on Friday and claimed: the subject of both verbs.
            boolean goesOn = coordinated && each.from() == 0 && !sentence.isEnded(each.to(), verb);
            return beside ? PRONOUN : goesOn ? FREE : NONE;
        }
        boolean outside = isOutsideClause(sentence, each, verb);
        if (outside && hasOwnSubject(sentence, each, verb)) {
            return NONE;
        }
        boolean led = outside || sentence.isLed(each.from());
        if (each.is(Form.COUNTRY)) {
            boolean apart = aside == each.to() && sentence.is(aside + 1, Particle.RELATIVE);
            boolean far = !apart && sentence.words(each.to(), verb) > COUNTRY_REACH;
            return led || far || isOfPrivate(sentence, each, verb) ? NONE : OF_COUNTRY;
        }
        boolean left = led && Offices.isFormer(sentence, each.from());
        boolean apposed = aside >= each.to() && aside - each.to() <= 1 && !left;
        boolean name = aside >= 0
                && each.is(Form.BODY)
                && isNameAlone(sentence, aside + 1, each)
                && verb - each.to() <= APPOSED;
        return name ? NAMED : apposed ? APPOSITION : led ? LED : FREE;
    }

    /** Lithuania's opposition said: people of a country who do not speak for it. */
    private static boolean isOfPrivate(Syntax sentence, Reference country, int verb) {
        boolean owns = sentence.is(country.to(), Particle.POSSESSIVE);
        return owns && IntStream.range(country.to(), verb).anyMatch(at -> sentence.is(at, Particle.PRIVATE));
    }

    /** The SBU: no more than an article before the name. */
    private static boolean isNameAlone(Syntax sentence, int from, Reference name) {
        return name.from() == from || (name.from() == from + 1 && sentence.is(from, Particle.DEFINITE));
    }

    /** Where one comma stands between a name and the verb, with words behind it, the verb has another subject: in Kyiv, officials said. */
    private static boolean isOutsideClause(Syntax sentence, Reference each, int verb) {
        if (sentence.has(each.to(), verb, ";:")) {
            return true;
        }
        int comma = -1;
        boolean apposed = sentence.isMark(each.to(), ",") && sentence.has(each.from(), each.to(), ",");
        for (int at = apposed ? each.to() + 1 : each.to(); at < verb; at++) {
            if (sentence.isMark(at, ",") && !sentence.facts().isDate(at)) {
                if (comma >= 0) {
                    return false;
                }
                comma = at;
            }
        }
        return comma >= 0
                && !sentence.isThin(comma + 1, verb)
                && !sentence.is(comma + 1, Particle.AND)
                && !(comma == each.to() && sentence.is(comma + 1, Particle.RELATIVE));
    }

    /** Kenyan officers landed there, the security mission said: a certain subject of its own stands between the comma and the verb. */
    private static boolean hasOwnSubject(Syntax sentence, Reference each, int verb) {
        int comma = verb - 1;
        while (comma > each.to() && !sentence.isMark(comma, ",")) {
            comma--;
        }
        return sentence.isMark(comma, ",") && comma + 2 < verb && sentence.is(comma + 1, Particle.DEFINITE);
    }

    /** The comma that opens a clause on the subject which ends right before the verb: X, which counts its dead, has found; −1 where there is none. */
    int relativeBefore(Syntax sentence, int verb) {
        int aside = asideBefore(sentence, verb);
        return sentence.is(aside + 1, Particle.RELATIVE) ? aside : -1;
    }

    /** The comma that opens an aside of circumstances which ends right before the verb: X, in a briefing, has found; −1 where there is none. */
    int circumstancesBefore(Syntax sentence, List<Reference> references, int verb) {
        int aside = asideBefore(sentence, verb);
        // Who opens the sentence may have anything told of them: X, quoting people who know, reports.
        boolean opens = aside > 0
                && !sentence.tokens().isCapitalized(aside + 1)
                && references.stream().anyMatch(each -> each.from() == 0 && each.to() == aside);
        return opens || sentence.is(aside + 1, Particle.TOWARDS) ? aside : -1;
    }

    /** The comma that opens the aside which ends right before the verb: Lee, who heads the panel, said; −1 where there is none. */
    private static int asideBefore(Syntax sentence, int verb) {
        int close = verb - 1;
        while (close > 0 && (sentence.is(close, Particle.VERB) || sentence.is(close, Particle.NOT))) {
            close--;
        }
        if (!sentence.isMark(close, ",")) {
            return -1;
        }
        for (int at = close - 1; at > Math.max(0, close - SUBJECT_REACH); at--) {
            if (sentence.isMark(at, ",") && !sentence.facts().isDate(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the verb goes on with the subject of a verb before: met Kim and said. */
    boolean isCoordinated(Syntax sentence, int verb) {
        int before = verb - 1;
        while (before > 0 && sentence.is(before, Particle.VERB)) {
            before--;
        }
        return sentence.is(before, Particle.AND);
    }

    /** The first that stands behind a word, a name apposed to it preferred: said the spokesman, Lee. */
    Reference behind(Syntax sentence, List<Reference> references, int from, int reach) {
        Reference first = null;
        for (Reference each : references) {
            boolean near = each.from() >= from && each.from() <= from + reach && !isCut(sentence, from, each, first);
            boolean there =
                    each.is(Form.COUNTRY) && each.from() > from && sentence.is(each.from() - 1, Particle.TOWARDS);
            boolean told = each.from() > from && sentence.is(each.from() - 1, Particle.TELLS);
            if (near
                    && !there
                    && !told
                    && !Bystanders.isOne(sentence, each)
                    && (first == null || isNearer(sentence, first, each))) {
                first = each;
            }
        }
        return first;
    }

    private static boolean isCut(Syntax sentence, int from, Reference each, Reference first) {
        boolean person = each.isPerson() || each.is(Form.UNKNOWN);
        int title = Offices.titled(sentence, each.from());
        boolean apposed = person && sentence.isMark(title - 1, ",");
        int end = apposed ? title - 1 : each.from();
        return sentence.isEnded(from, each.from()) || (first == null && sentence.has(from, end, ","));
    }

    private static boolean isNearer(Syntax sentence, Reference first, Reference each) {
        boolean apposed = each.from() <= first.to() + APPOSED && each.named() != null;
        boolean ofCountry = first.is(Form.COUNTRY) && each.from() <= first.to() + 1;
        boolean person = !first.isPerson() && each.isPerson();
        boolean known = first.pointer() != null && !first.isPronoun() && each.isPerson();
        boolean named = isNamedSo(first, each);
        boolean holds = known && Offices.isApposed(sentence, first, each);
        return named || holds || (apposed && (ofCountry || person || known));
    }

    /** Whether a body's name stands right behind a noun for such bodies: the research group X. */
    private static boolean isNamedSo(Reference noun, Reference name) {
        return noun.pointer() != null
                && noun.pointer().role() == Anaphor.BODY
                && name.from() == noun.to()
                && name.is(Form.BODY);
    }
}
