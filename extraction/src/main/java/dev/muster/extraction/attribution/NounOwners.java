package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.Set;

/** Finds whose a noun for what was said is: the agency's estimate, Ukrainian estimates, its own count. Immutable and thread safe. */
final class NounOwners {
    private static final int POSSESSED = 3;
    private static final int GIVEN = 3;
    private static final int REACH = 4;
    private static final Set<String> OFFICIALS = Set.of("officials");

    private final SpeakerReader speakers;

    NounOwners(SpeakerReader speakers) {
        this.speakers = speakers;
    }

    /** The owner of a noun: the agency's estimate, perkiraan NIS; null where nothing tells. */
    Reference owner(Syntax sentence, List<Reference> references, int from, int to, int window) {
        Reference people = people(sentence, references, from, window);
        if (people != null) {
            return people;
        }
        for (Reference each : references) {
            boolean before = each.to() <= from && isOwner(sentence, each, from) && !isSeat(sentence, references, each);
            // Estimate the group's strength: whose strength it is does not estimate it.
            boolean behind = each.from() == to && !sentence.is(each.to(), Particle.POSSESSIVE);
            if (before || behind) {
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
        Reference behind = isGiving(sentence, led) ? speakers.behind(sentence, references, led + 1, REACH) : null;
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
    private static Reference people(Syntax sentence, List<Reference> references, int noun, int window) {
        for (NameMention name : sentence.facts().names()) {
            boolean beside = name.to() <= noun && noun - name.to() <= 1 && !sentence.has(name.to(), noun, ",;:()");
            boolean free = !sentence.isLed(name.from()) || name.from() == window || isCounted(sentence, name.from());
            // Turkish army figures: the army's.
            free &= references.stream().noneMatch(each -> each.to() == noun && each.from() <= name.to());
            if (beside && free && name.country() != null && !isNameOf(name)) {
                Pointer officials = new Pointer(
                        Anaphor.BODY, OFFICIALS, null, name.country().code(), true, name.source());
                return new Reference(name.from(), name.to(), null, officials);
            }
        }
        return null;
    }

    /** By Malian reckoning: whether the word by opens a clause before the token. */
    private static boolean isCounted(Syntax sentence, int at) {
        return sentence.is(at - 1, Particle.AGENT)
                && (at == 1 || !sentence.tokens().isWord(at - 2));
    }

    /** A country's own name speaks for its government, not for officials. */
    private static boolean isNameOf(NameMention name) {
        return name.isCountry(CountryName.Role.CAPITAL) || name.isCountry(CountryName.Role.NAME);
    }

    /** Diplomats in Minsk estimate that: where those sit who are told right before. */
    private static boolean isSeat(Syntax sentence, List<Reference> references, Reference each) {
        int led = each.from() - 1;
        return each.is(Form.COUNTRY)
                && sentence.is(led, Particle.TOWARDS)
                && references.stream().anyMatch(other -> other.to() == led);
    }

    private static boolean isOwner(Syntax sentence, Reference owner, int noun) {
        boolean possessive = owner.to() < noun && sentence.is(owner.to(), Particle.POSSESSIVE);
        boolean pronoun = owner.isPronoun();
        return !pronoun && noun - owner.to() <= (possessive ? POSSESSED : 0);
    }
}
