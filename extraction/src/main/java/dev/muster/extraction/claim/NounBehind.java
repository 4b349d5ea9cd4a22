package dev.muster.extraction.claim;

import static dev.muster.extraction.claim.Uncounted.none;

import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Unit;

/** Finds the noun behind a figure that says what it counts: 300 well-trained North Korean soldiers. Immutable and thread safe. */
final class NounBehind {
    private static final int REACH = 12;
    private static final int OWNER_REACH = 4;

    /** Words that stand in no noun phrase. */
    private static final RoleSet OUTSIDE =
            RoleSet.of(Particle.TOWARDS, Particle.CLAUSE, Particle.VERB, Particle.RATE, Particle.OF);

    private final SharedData shared;

    NounBehind(SharedData shared) {
        this.shared = shared;
    }

    /** What the noun behind the figure says; null where none stands there. */
    Counting read(Scene scene, Figure figure) {
        int at = figure.to();
        boolean headed = false;
        while (at < scene.size() && at < figure.to() + REACH) {
            Match<CountNoun> noun = scene.nounAt(at);
            headed |= isHead(scene, figure, at);
            if (noun != null && noun.from() >= figure.to()) {
                if (headed) {
                    return none(NoClaim.OTHER_NOUN);
                }
                if (strength(noun) == Strength.NONE || Civilians.isCivil(noun.value())) {
                    return none(strength(noun) == Strength.NONE ? NoClaim.OTHER_NOUN : NoClaim.CIVILIAN, noun);
                }
                if (strength(noun) == Strength.PART) {
                    return at <= figure.to() + 1 && !isOfOther(scene, figure) ? part(scene, figure, noun) : null;
                }
                if (strength(noun) != Strength.CLASSIFIER && isOwner(scene, noun.to())) {
                    return none(NoClaim.OTHER_NOUN, noun);
                }
                if (strength(noun) != Strength.CLASSIFIER) {
                    return withNoun(scene, figure, noun);
                }
                at = noun.to();
                continue;
            }
            NameMention name = scene.nameAt(at);
            if (name != null && name.isCountry(CountryName.Role.PEOPLE)) {
                Match<CountNoun> narrower = scene.nounAt(name.to());
                if (narrower != null && strength(narrower) == Strength.STRONG) {
                    return withNoun(scene, figure, narrower);
                }
                boolean otherwise =
                        !isSizeOfBody(scene, figure) && (doesOtherwise(scene, name.to()) || isOfPolled(scene, figure));
                return otherwise ? none(NoClaim.NOTHING_SAID) : Counted.of(figure, name);
            }
            if (name != null && at == figure.to() && isGroup(scene, name)) {
                return Counted.of(figure, name);
            }
            if (!isInsidePhrase(scene, figure, at, name)) {
                break;
            }
            at = name == null ? at + 1 : name.to();
        }
        return null;
    }

    /** 1,340 calls from former soldiers: what is counted stands before the word for of, and no lexicon knows it. */
    private static boolean isHead(Scene scene, Figure figure, int of) {
        int head = of - 1;
        return head >= figure.to()
                && scene.is(of, Particle.OF)
                && scene.tokens().isWord(head)
                && !scene.tokens().isCapitalized(head)
                && scene.nounAt(head) == null
                && scene.measureAt(head) == null
                && scene.nameAt(head) == null
                && !scene.isGrammar(head)
                && !scene.facts().isDate(head);
    }

    /** Five soldiers' families: what the noun owns is counted. */
    private static boolean isOwner(Scene scene, int at) {
        boolean owns = scene.is(at, Particle.POSSESSIVE)
                || (at + 1 < scene.size()
                        && scene.tokens().isMarkOf(at, "'’")
                        && scene.tokens().isGlued(at)
                        && !scene.tokens().isGlued(at + 1));
        return owns
                && at + 1 < scene.size()
                && scene.tokens().isWord(at + 1)
                && (scene.nounAt(at + 1) == null || strength(scene.nounAt(at + 1)) != Strength.STRONG);
    }

    /** A battalion of 900: a body of people that has a size is a force. */
    static boolean isSizeOfBody(Scene scene, Figure figure) {
        int of = figure.from() - 1;
        int body = scene.is(of, Particle.OF) ? of - 1 : of;
        return scene.is(body, Particle.BODY) && scene.is(body, Particle.FORCE);
    }

    /** A survey of 1,000 South Koreans: what nothing is known of, and no verb, has so many. */
    private static boolean isOfPolled(Scene scene, Figure figure) {
        int head = figure.from() - 2;
        return StandingAlone.isOfUnknown(scene, figure)
                && scene.clauses().verbs(scene.clauses().at(head)).stream()
                        .noneMatch(verb -> verb.from() <= head && head < verb.to());
    }

    /** Afghans who had overrun an airport: what they do is nothing that is said of a force. */
    private static boolean doesOtherwise(Scene scene, int at) {
        int verb = at;
        while (verb < scene.size() && (scene.is(verb, Particle.VERB) || scene.is(verb, Particle.ADVERB))) {
            verb++;
        }
        boolean plain = verb > at && verb < scene.size() && scene.tokens().isWord(verb);
        return plain
                && scene.measureAt(verb) == null
                && !scene.isGrammar(verb)
                && !scene.tokens().isCapitalized(verb)
                && !scene.facts().isDate(verb);
    }

    /** Observers, 60 of them so far: what is counted stands right before, and no lexicon knows it. */
    private static boolean isOfOther(Scene scene, Figure figure) {
        int comma = figure.from() - 1;
        return comma >= 1
                && scene.tokens().isMark(comma, ',')
                && scene.tokens().isWord(comma - 1)
                && !scene.tokens().isCapitalized(comma - 1)
                && scene.nounAt(comma - 1) == null
                && scene.measureAt(comma - 1) == null
                && !scene.isGrammar(comma - 1)
                && !scene.facts().isDate(comma - 1);
    }

    /** An armed group that stands for its people: 75,000 Taliban. */
    private boolean isGroup(Scene scene, NameMention name) {
        return name.body() != null
                && shared.group(name.body()) != null
                && scene.nounAt(name.to()) == null
                && StandingAlone.isFreeStanding(scene, name.to());
    }

    static Strength strength(Match<CountNoun> noun) {
        return noun.value().strength();
    }

    private static boolean isInsidePhrase(Scene scene, Figure figure, int at, NameMention name) {
        if (name != null) {
            return true;
        }
        boolean adjectives = scene.tokens().isMark(at, ',') && at > figure.to();
        boolean bridge = adjectives
                || isHyphenated(scene, at)
                || scene.tokens().isMarkOf(at, "-“”\"'")
                || scene.is(at, Particle.POSSESSIVE);
        boolean owned = scene.is(at, Particle.OF) && !scene.isFigure(at + 1);
        boolean another = scene.is(at, Particle.DEFINITE) && at > figure.to() && !scene.is(at - 1, Particle.OF);
        boolean grammar =
                another || scene.is(at, OUTSIDE) || (scene.is(at, Particle.AND) && !isBetweenCountries(scene, at));
        boolean word = scene.tokens().isWord(at)
                && !grammar
                && scene.measureAt(at) == null
                && !scene.facts().isDate(at);
        boolean compound = !scene.tokens().isMark(at)
                && scene.tokens().isGlued(at)
                && scene.tokens().isMark(at - 1, '-');
        boolean adjectival = word || compound || (scene.measureAt(at) != null && isNounPhrase(scene, at + 1));
        return (bridge || owned || adjectival) && !(scene.isFigure(at) && at >= figure.to());
    }

    /** Captured fighters, captured Ruritanian fighters: a noun, or a name and its noun. */
    private static boolean isNounPhrase(Scene scene, int at) {
        NameMention whose = scene.nameAt(at);
        return scene.nounAt(whose == null ? at : whose.to()) != null;
    }

    /** 300 Ruritanian and Polish soldiers, 350 army and air force personnel: the noun behind is that of both. */
    private static boolean isBetweenCountries(Scene scene, int at) {
        NameMention before = scene.nameAt(at - 1);
        NameMention behind = scene.nameAt(at + 1);
        boolean countries = before != null && before.country() != null && behind != null && behind.country() != null;
        boolean bodies = before != null && before.body() != null && behind != null && behind.body() != null;
        boolean forces = scene.is(at - 1, Particle.FORCE) && scene.is(at + 1, Particle.FORCE);
        return countries || bodies || forces || (isBodyOrInstitution(before) && isBodyOrInstitution(behind));
    }

    private static boolean isBodyOrInstitution(NameMention name) {
        return name != null && (name.institution() != null || name.body() != null);
    }

    /** Well-trained: the word before a hyphen may look like something else; luka-luka is one word that says what befell them. */
    private static boolean isHyphenated(Scene scene, int at) {
        Match<MeasureWord> word = scene.measureAt(at);
        return at + 1 < scene.size()
                && (word == null || word.to() <= at + 1 || scene.nounAt(word.to()) != null)
                && scene.tokens().isMark(at + 1, '-')
                && scene.tokens().isGlued(at + 1);
    }

    private static Counting withNoun(Scene scene, Figure figure, Match<CountNoun> noun) {
        if (figure.yearLike() && noun.from() > figure.to() + 1) {
            return none(NoClaim.YEAR);
        }
        Match<CountNoun> owner = strength(noun) == Strength.WEAK ? otherOwner(scene, noun) : null;
        owner = owner == null && isCompound(scene, figure, noun) ? otherBody(scene, noun) : owner;
        owner = owner == null ? settled(scene, figure, noun) : owner;
        owner = owner == null ? joined(scene, noun) : owner;
        if (owner != null) {
            return none(NoClaim.CIVILIAN, owner);
        }
        Match<CountNoun> narrowest = noun;
        Match<CountNoun> next = scene.nounAt(noun.to());
        NameMention whose = next == null && strength(noun) == Strength.WEAK ? scene.nameAt(noun.to()) : null;
        next = whose == null ? next : scene.nounAt(whose.to());
        while (next != null
                && strength(next) == Strength.STRONG
                && next.value().unit() == noun.value().unit()) {
            narrowest = isNarrower(next, narrowest) ? next : narrowest;
            next = scene.nounAt(next.to());
        }
        ForceKind kind = narrowest.value().kind();
        Unit unit = narrowest.value().unit();
        int to = Math.max(noun.to(), narrowest.to());
        boolean weak = strength(narrowest) == Strength.WEAK;
        ForceKind told = unit == Unit.PERSONS && kind == null ? ForceKind.TROOPS : kind;
        return new Counted(unit, told, figure.from(), to, By.NOUN, weak, narrowest.source());
    }

    /** A 600-member battalion: a hyphen joins the figure and the noun. */
    private static boolean isCompound(Scene scene, Figure figure, Match<CountNoun> noun) {
        return noun.from() == figure.to() + 1 && scene.tokens().isMark(figure.to(), '-');
    }

    /** A five-member committee: the body behind that is no force, or none that is known; null where it is a force. */
    private static Match<CountNoun> otherBody(Scene scene, Match<CountNoun> noun) {
        Match<CountNoun> other = scene.is(noun.from(), Particle.MEMBER) ? noun : null;
        for (int at = noun.to(); at < Math.min(scene.size(), noun.to() + OWNER_REACH); at++) {
            Match<CountNoun> body = scene.nounAt(at);
            if (scene.is(at, Particle.FORCE) || scene.is(at, Particle.BODY)) {
                return null;
            }
            if (body != null || !scene.tokens().isWord(at)) {
                return body != null && strength(body) == Strength.NONE ? body : other;
            }
        }
        return other;
    }

    /** A country of 1.3 million people: who lives in what is no force; null where the figure tells no such size. */
    private static Match<CountNoun> settled(Scene scene, Figure figure, Match<CountNoun> noun) {
        int of = figure.from() - 1;
        boolean anybody = strength(noun) == Strength.WEAK && scene.is(noun.to() - 1, Particle.ANYBODY);
        Match<CountNoun> whole = anybody && scene.is(of, Particle.OF) ? scene.nounAt(of - 1) : null;
        return whole != null && strength(whole) == Strength.NONE ? whole : null;
    }

    /** 4,000 soldiers and members of their families: one figure for both; null where no civilians are joined to the noun. */
    private static Match<CountNoun> joined(Scene scene, Match<CountNoun> noun) {
        NameMention whose = scene.nameAt(noun.to());
        int and = whose != null && whose.country() != null ? whose.to() : noun.to();
        Match<CountNoun> other = scene.is(and, Particle.AND) ? scene.nounAt(scene.particleEnd(and)) : null;
        boolean people = noun.value().unit() == Unit.PERSONS && other != null;
        return people && Civilians.isCivil(other.value()) ? other : null;
    }

    /** Members of their families: a noun that says the people are no force. */
    private static Match<CountNoun> otherOwner(Scene scene, Match<CountNoun> noun) {
        // Men with their families: who comes along is no owner.
        if (!scene.is(noun.to(), Particle.OF) || scene.is(noun.to(), Particle.WITH)) {
            return null;
        }
        for (int at = noun.to() + 1; at < noun.to() + OWNER_REACH; at++) {
            Match<CountNoun> owner = scene.nounAt(at);
            if (scene.isFigure(at) || scene.is(at, Particle.FORCE) || scene.is(at, Particle.JOINT)) {
                return null;
            }
            if (owner != null && !scene.is(at, Particle.OF)) {
                return Civilians.isCivil(owner.value()) || strength(owner) == Strength.NONE ? owner : null;
            }
        }
        return null;
    }

    private static boolean isNarrower(Match<CountNoun> a, Match<CountNoun> b) {
        boolean general = b.value().kind() == null || b.value().kind() == ForceKind.TROOPS;
        return general && a.value().kind() != null;
    }

    private static Counted part(Scene scene, Figure figure, Match<CountNoun> noun) {
        Match<CountNoun> said = scene.nounAt(noun.to());
        if (said != null && strength(said) == Strength.STRONG) {
            return Counted.of(figure, said);
        }
        return new Counted(null, null, figure.from(), noun.to(), By.PART, true, noun.source());
    }
}
