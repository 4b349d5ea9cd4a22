package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the words for the speaker of a reporting word in its sentence. Immutable and thread safe. */
final class SpeakerReader {
    /** A subject stands no further from its verb than so many tokens. */
    private static final int SUBJECT_REACH = 45;
    /** A country speaks only close to its verb; further off it is spoken of. */
    private static final int COUNTRY_REACH = 6;

    private static final int PRONOUN_REACH = 8;
    private static final int APPOSED = 2;
    private static final int POSSESSED = 3;
    private static final int ARTICLE = 1;
    private static final int GIVEN = 3;
    private static final int REACH = 4;
    private static final Set<String> OFFICIALS = Set.of("officials");

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
                    && !isBacker(sentence, each);
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
                    && !isBacker(sentence, each)
                    && (first == null || isNearer(sentence, first, each))) {
                first = each;
            }
        }
        return first;
    }

    /** A Kremlin-linked think tank, a blogger affiliated with the army: whoever stands behind somebody does not speak. */
    static boolean isBacker(Syntax sentence, Reference each) {
        if (!sentence.has(Particle.BACKED)) {
            return false;
        }
        boolean hyphen =
                sentence.isMark(each.from() - 1, "-") && sentence.tokens().isGlued(each.from() - 1);
        int led = hyphen ? each.from() - 2 : each.from() - 1;
        int word = sentence.is(led, Particle.DEFINITE) ? led - 1 : led;
        boolean behind = sentence.is(word, Particle.BACKED)
                ? each.is(Form.COUNTRY)
                : (sentence.is(word, Particle.WITH)
                                || sentence.is(word, Particle.TOWARDS)
                                || sentence.is(word, Particle.AGENT))
                        && sentence.is(word - 1, Particle.BACKED);
        boolean joined = sentence.isMark(each.to(), "-")
                && sentence.tokens().isGlued(each.to())
                && sentence.is(each.to() + 1, Particle.BACKED);
        return behind || joined;
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

    /** The owner of a noun: the agency's estimate, perkiraan NIS. */
    Reference owner(Syntax sentence, List<Reference> references, int from, int to, int window) {
        Reference people = people(sentence, from, window);
        if (people != null) {
            return people;
        }
        for (Reference each : references) {
            boolean before = each.to() <= from && isOwner(sentence, each, from);
            if (before || each.from() == to) {
                return each;
            }
        }
        Reference giver = giver(sentence, references, to);
        if (giver != null) {
            return giver;
        }
        boolean own = sentence.is(from - 1, Particle.OWN);
        Reference subject = own ? ownersBefore(sentence, references, from - 1) : null;
        if (subject != null) {
            return subject;
        }
        Anaphor whose = sentence.is(from - 1, Particle.FIRST_PERSON) ? Anaphor.SPEAKERS : Anaphor.IT;
        Pointer body = new Pointer(whose, Set.of(), null, null, true, "attribution:own");
        return own ? new Reference(from - 1, from, null, body) : null;
    }

    /** The ministry has raised its estimate: who stands before the word for own in its clause; null where nobody does, or somebody else goes on. */
    private static Reference ownersBefore(Syntax sentence, List<Reference> references, int own) {
        Reference last = null;
        boolean goesOn = sentence.isLed(own) || sentence.is(own, Particle.FIRST_PERSON);
        for (Reference each : goesOn ? List.<Reference>of() : references) {
            boolean before =
                    each.to() <= own && !sentence.isLed(each.from()) && !sentence.has(each.to(), own, ",;:“”\"–—");
            last = before && each.named() != null ? each : last;
        }
        return last;
    }

    /** An estimate of the institute, in the breakdown given by the ministry: whose the noun is by a word behind it; null where that leads to nobody. */
    private Reference giver(Syntax sentence, List<Reference> references, int noun) {
        int led = noun;
        while (led < noun + GIVEN && !isGiving(sentence, led) && isPlain(sentence, led)) {
            led++;
        }
        Reference behind = isGiving(sentence, led) ? behind(sentence, references, led + 1, REACH) : null;
        boolean speaks = behind != null && behind.named() != null && !behind.is(Form.COUNTRY);
        return speaks && isEnded(sentence, behind.to()) ? behind : null;
    }

    private static boolean isGiving(Syntax sentence, int at) {
        return sentence.is(at, Particle.OF) || sentence.is(at, Particle.AGENT);
    }

    private static boolean isPlain(Syntax sentence, int at) {
        return at < sentence.size()
                && sentence.tokens().isWord(at)
                && !sentence.tokens().isCapitalized(at);
    }

    /** Whether no noun follows whose adjective the name is: a count of UN troops. */
    private static boolean isEnded(Syntax sentence, int at) {
        return at >= sentence.size()
                || !sentence.tokens().isWord(at)
                || sentence.facts().isDate(at)
                || sentence.is(at, Particle.VERB)
                || sentence.is(at, Particle.TOWARDS)
                || sentence.is(at, Particle.CLAUSE)
                || sentence.is(at, Particle.AND);
    }

    /** The people or adjective of a state right before a noun: Ukrainian estimates, whose owner is officials of that state. */
    private static Reference people(Syntax sentence, int noun, int window) {
        for (NameMention name : sentence.facts().names()) {
            boolean beside = name.to() <= noun && noun - name.to() <= 1 && !sentence.has(name.to(), noun, ",;:()");
            boolean free = !sentence.isLed(name.from()) || name.from() == window;
            if (beside && free && name.country() != null && !isNameOf(name)) {
                Pointer officials = new Pointer(
                        Anaphor.BODY, OFFICIALS, null, name.country().code(), true, name.source());
                return new Reference(name.from(), name.to(), null, officials);
            }
        }
        return null;
    }

    /** A country's own name speaks for its government, not for officials. */
    private static boolean isNameOf(NameMention name) {
        return name.isCountry(CountryName.Role.CAPITAL) || name.isCountry(CountryName.Role.NAME);
    }

    /** Whether a body's name stands right behind a noun for such bodies: the research group X. */
    private static boolean isNamedSo(Reference noun, Reference name) {
        return noun.pointer() != null
                && noun.pointer().role() == Anaphor.BODY
                && name.from() == noun.to()
                && name.is(Form.BODY);
    }

    private static boolean isOwner(Syntax sentence, Reference owner, int noun) {
        boolean possessive = owner.to() < noun && sentence.is(owner.to(), Particle.POSSESSIVE);
        boolean pronoun = owner.isPronoun();
        return !pronoun && noun - owner.to() <= (possessive ? POSSESSED : 0);
    }

    /** Who joins in the statement: the NIS and the Pentagon said; A, B and C said. */
    List<Reference> joined(Syntax sentence, List<Reference> references, Reference speaker) {
        int at = references.indexOf(speaker);
        if (at < 0 || !speaker.isJoinable()) {
            return List.of();
        }
        List<Reference> others = new ArrayList<>();
        boolean and = false;
        for (int i = at;
                i + 1 < references.size() && isJoint(sentence, references.get(i), references.get(i + 1));
                i++) {
            others.add(references.get(i + 1));
            and |= isAnd(sentence, references.get(i).to());
        }
        for (int i = at; i > 0 && isJoint(sentence, references.get(i - 1), references.get(i)); i--) {
            others.add(references.get(i - 1));
            and |= isAnd(sentence, references.get(i - 1).to());
        }
        return and ? others : List.of();
    }

    private static boolean isJoint(Syntax sentence, Reference first, Reference second) {
        boolean alike = first.is(Form.COUNTRY) == second.is(Form.COUNTRY);
        int link = behindLink(sentence, first.to());
        boolean linked = link > first.to() && second.from() >= link && second.from() - link <= ARTICLE;
        return alike && linked && first.isJoinable() && second.isJoinable();
    }

    /** Behind the comma, the word for and, or both; the token itself where none stands there. */
    private static int behindLink(Syntax sentence, int at) {
        int behind = sentence.isMark(at, ",") ? at + 1 : at;
        return sentence.is(behind, Particle.AND) ? behind + 1 : behind;
    }

    private static boolean isAnd(Syntax sentence, int at) {
        return sentence.is(at, Particle.AND) || (sentence.isMark(at, ",") && sentence.is(at + 1, Particle.AND));
    }
}
