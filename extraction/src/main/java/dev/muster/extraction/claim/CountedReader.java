package dev.muster.extraction.claim;

import static dev.muster.extraction.claim.Uncounted.none;

import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Token;

/** Finds what a figure counts. Immutable and thread safe. */
final class CountedReader {
    private static final int REACH = 12;
    private static final int OWNER_REACH = 4;
    private static final int LOSS_REACH = 3;

    /** Behind “under” and “over” a smaller number without a noun is an age. */
    private static final int OLDEST = 100;

    /** Fewer without a noun may be anything. */
    static final int LEAST_BARE = 20;

    private final SharedData shared;

    CountedReader(SharedData shared) {
        this.shared = shared;
    }

    /**
     * What the figure counts, or why it counts no force.
     *
     * @param before what the figures before counted
     */
    Counting read(Scene scene, Figure figure, CountsBefore before) {
        if (isOneOf(scene, figure)) {
            return none(NoClaim.ONE_OF);
        }
        if (isInsideName(scene, figure)) {
            return none(NoClaim.DESIGNATION);
        }
        if (before.isRepeated(figure) && isKnownWhole(scene, figure)) {
            return none(NoClaim.POINTS_BACK);
        }
        if (isIncrement(scene, figure)) {
            return new Counted(null, null, figure.from(), figure.to(), By.PART, true, "claim:increment");
        }
        Counting named = withNounBehind(scene, figure);
        return named != null ? named : bare(scene, figure, before);
    }

    /** What the noun behind the figure says; null where none stands there. */
    private Counting withNounBehind(Scene scene, Figure figure) {
        int at = figure.to();
        while (at < scene.size() && at < figure.to() + REACH) {
            Match<CountNoun> noun = scene.nounAt(at);
            if (noun != null && noun.from() >= figure.to()) {
                if (strength(noun) == Strength.NONE || strength(noun) == Strength.CIVILIAN) {
                    return none(strength(noun) == Strength.NONE ? NoClaim.OTHER_NOUN : NoClaim.CIVILIAN, noun);
                }
                if (strength(noun) == Strength.PART) {
                    return at <= figure.to() + 1 && !isOfOther(scene, figure) ? part(scene, figure, noun) : null;
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
                return doesOtherwise(scene, name.to()) ? none(NoClaim.NOTHING_SAID) : people(figure, name);
            }
            if (name != null && at == figure.to() && isGroup(scene, name)) {
                return people(figure, name);
            }
            if (!isInsidePhrase(scene, figure, at, name)) {
                break;
            }
            at = name == null ? at + 1 : name.to();
        }
        return null;
    }

    /** Afghans who had overrun an airport: what they do is nothing that is said of a force. */
    private static boolean doesOtherwise(Scene scene, int at) {
        int verb = at;
        while (verb < scene.size() && (scene.is(verb, Particle.VERB) || scene.is(verb, Particle.ADVERB))) {
            verb++;
        }
        boolean plain =
                verb > at && verb < scene.size() && scene.tokens().get(verb).isWord();
        return plain
                && scene.measureAt(verb) == null
                && !scene.isGrammar(verb)
                && !scene.tokens().get(verb).isCapitalized()
                && !scene.facts().isDate(verb);
    }

    /** Observers, 60 of them so far: what is counted stands right before, and no lexicon knows it. */
    private static boolean isOfOther(Scene scene, Figure figure) {
        int comma = figure.from() - 1;
        Token token = comma < 1 ? null : scene.tokens().get(comma - 1);
        return token != null
                && scene.tokens().get(comma).isMark(',')
                && token.isWord()
                && !token.isCapitalized()
                && scene.nounAt(comma - 1) == null
                && scene.measureAt(comma - 1) == null
                && !scene.isGrammar(comma - 1)
                && !scene.facts().isDate(comma - 1);
    }

    /** Three Brotherhood Alliance, Leopard 2 tanks: the number is part of a name. */
    private static boolean isInsideName(Scene scene, Figure figure) {
        NameMention name = scene.nameAt(figure.to() - 1);
        return (name != null && name.to() > figure.to()) || isModel(scene, figure);
    }

    private static boolean isModel(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        Match<CountNoun> noun = before < 0 ? null : scene.nounAt(before);
        return noun != null
                && noun.value().kind() == null
                && strength(noun) == Strength.STRONG
                && scene.tokens().get(before).isCapitalized()
                && scene.tokens().get(figure.from()).isNumber();
    }

    /** An armed group that stands for its people: 75,000 Taliban. */
    private boolean isGroup(Scene scene, NameMention name) {
        return name.body() != null
                && shared.group(name.body()) != null
                && scene.nounAt(name.to()) == null
                && isFreeStanding(scene, name.to());
    }

    /** Three of the six generals: the six are known. */
    private static boolean isKnownWhole(Scene scene, Figure figure) {
        int of = figure.from() - 1;
        return of > 0 && scene.is(of, Particle.OF) && scene.isFigure(of - 1);
    }

    /** What a list adds to its count, in parentheses behind it: Tanks: 4,262 (+8). */
    private static boolean isIncrement(Scene scene, Figure figure) {
        int plus = figure.from() - 1;
        return plus > 0
                && scene.tokens().get(plus).isMark('+')
                && scene.tokens().get(plus - 1).isMark('(');
    }

    /** One of the people in the room, every one of them: no count. */
    private static boolean isOneOf(Scene scene, Figure figure) {
        boolean one = Long.valueOf(1).equals(figure.best());
        return one && scene.is(figure.to(), Particle.OF);
    }

    private static Strength strength(Match<CountNoun> noun) {
        return noun.value().strength();
    }

    private static boolean isInsidePhrase(Scene scene, Figure figure, int at, NameMention name) {
        if (name != null) {
            return true;
        }
        Token token = scene.tokens().get(at);
        boolean adjectives = token.isMark(',') && at > figure.to();
        boolean bridge = adjectives
                || isHyphenated(scene, at)
                || token.isMarkOf("-“”\"'")
                || token.norm().equals("'s");
        boolean owned = scene.is(at, Particle.OF) && !scene.isFigure(at + 1);
        boolean grammar = scene.is(at, Particle.TOWARDS)
                || scene.is(at, Particle.CLAUSE)
                || scene.is(at, Particle.VERB)
                || scene.is(at, Particle.AND)
                || scene.is(at, Particle.RATE)
                || scene.is(at, Particle.OF);
        boolean word = token.isWord()
                && !grammar
                && scene.measureAt(at) == null
                && !scene.facts().isDate(at);
        boolean compound = token.kind() != Token.Kind.MARK
                && token.glued()
                && scene.tokens().get(at - 1).isMark('-');
        boolean adjectival = word || compound || (scene.measureAt(at) != null && scene.nounAt(at + 1) != null);
        return (bridge || owned || adjectival) && !(scene.isFigure(at) && at >= figure.to());
    }

    /** Well-trained: the word before a hyphen may look like something else. */
    private static boolean isHyphenated(Scene scene, int at) {
        return at + 1 < scene.size()
                && scene.tokens().get(at + 1).isMark('-')
                && scene.tokens().get(at + 1).glued();
    }

    private static Counting withNoun(Scene scene, Figure figure, Match<CountNoun> noun) {
        if (figure.yearLike() && noun.from() > figure.to() + 1) {
            return none(NoClaim.YEAR);
        }
        Match<CountNoun> owner = strength(noun) == Strength.WEAK ? otherOwner(scene, noun) : null;
        if (owner != null) {
            return none(NoClaim.CIVILIAN, owner);
        }
        Match<CountNoun> narrowest = noun;
        Match<CountNoun> next = scene.nounAt(noun.to());
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

    /** Members of their families: a noun that says the people are no force. */
    private static Match<CountNoun> otherOwner(Scene scene, Match<CountNoun> noun) {
        if (!scene.is(noun.to(), Particle.OF)) {
            return null;
        }
        for (int at = noun.to() + 1; at < noun.to() + OWNER_REACH; at++) {
            if (scene.tokens().size() > at && scene.is(at + 1, Particle.JOINT)) {
                return null;
            }
            Match<CountNoun> owner = scene.nounAt(at);
            if (scene.isFigure(at) || scene.is(at, Particle.FORCE) || scene.is(at, Particle.JOINT)) {
                return null;
            }
            if (owner != null && !scene.is(at, Particle.OF)) {
                return strength(owner) == Strength.CIVILIAN || strength(owner) == Strength.NONE ? owner : null;
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
            return withNounBefore(figure, said);
        }
        return new Counted(null, null, figure.from(), noun.to(), By.PART, true, noun.source());
    }

    private static Counted people(Figure figure, NameMention name) {
        return new Counted(Unit.PERSONS, ForceKind.TROOPS, figure.from(), name.to(), By.PEOPLE, true, name.source());
    }

    /** A figure whose noun is left out, “more than 10,000 were in Russia”, or stands before it. */
    private Counting bare(Scene scene, Figure figure, CountsBefore counts) {
        Match<CountNoun> before = nounBefore(scene, figure);
        if (before != null && isEntry(scene, figure, before)) {
            return withNounBefore(figure, before);
        }
        Match<CountNoun> said = nounSaid(scene, figure);
        if (said != null) {
            return withNounBefore(figure, said);
        }
        if (isBody(scene, figure)) {
            return sizeOfBody(figure);
        }
        Match<CountNoun> numbered = nounNumbered(scene, figure);
        if (numbered != null) {
            return withNounBefore(figure, numbered);
        }
        if (scene.is(figure.to(), Particle.OF)) {
            Counting share = share(scene, figure, counts);
            if (share != null) {
                return share;
            }
        }
        Counted ofCountry = ofCountry(scene, figure, counts);
        if (ofCountry != null) {
            return ofCountry;
        }
        Counting joined = joined(scene, figure);
        if (joined != null && !isNamed(scene, figure)) {
            return joined;
        }
        NoClaim reason = notBare(scene, figure, counts);
        return reason != null
                ? none(reason)
                : new Counted(null, null, figure.from(), figure.to(), By.NOTHING, true, "claim:noun-left-out");
    }

    /** 31 of 93 health centres, 26 of the accused: what the whole counts; null where that is not told. */
    private Counting share(Scene scene, Figure figure, CountsBefore counts) {
        int at = figure.to() + 1;
        Figure whole = scene.figureFrom(at);
        if (whole == null && scene.is(at, Particle.DEFINITE)) {
            whole = scene.figureFrom(at + 1);
        }
        if (whole != null && !whole.yearLike()) {
            Counting counting = withNounBehind(scene, whole);
            return counting instanceof Counted counted ? counted.from(figure) : none(NoClaim.OTHER_NOUN);
        }
        boolean known = counts.isInSentence(scene) || !scene.is(at, Particle.DEFINITE) || at + 1 >= scene.size();
        return known || scene.nameAt(at + 1) != null ? null : none(NoClaim.OTHER_NOUN);
    }

    /** Put at 12,000 the number of its dead: the noun that the word for a number leads to. */
    private static Match<CountNoun> nounNumbered(Scene scene, Figure figure) {
        int at = scene.is(figure.to(), Particle.DEFINITE) ? figure.to() + 1 : figure.to();
        if (!scene.is(at, Particle.NUMBER_OF)) {
            return null;
        }
        for (int behind = scene.particleEnd(at); behind < at + REACH && behind < scene.size(); behind++) {
            Match<CountNoun> noun = scene.nounAt(behind);
            if (noun != null
                    || scene.isFigure(behind)
                    || scene.tokens().get(behind).isMarkOf(".,;:")) {
                boolean counts = noun != null && (strength(noun) == Strength.STRONG || strength(noun) == Strength.WEAK);
                return counts ? noun : null;
            }
        }
        return null;
    }

    /** 1,100 Britons and 350 French: a country's adjective beside another count; null where it is none. */
    private static Counted ofCountry(Scene scene, Figure figure, CountsBefore counts) {
        NameMention name = scene.nameAt(figure.to());
        boolean country = name != null && name.country() != null && isFreeStanding(scene, name.to());
        return country && counts.isInSentence(scene) ? people(figure, name) : null;
    }

    /** 300 and 2,700 soldiers: two figures share the noun behind the second. */
    private Counting joined(Scene scene, Figure figure) {
        int at = figure.to();
        if (figure.yearLike() || at >= scene.size() || !scene.is(at, Particle.AND)) {
            return null;
        }
        Figure next = scene.figureFrom(at + 1);
        Counting counting = next == null ? null : withNounBehind(scene, next);
        return counting instanceof Counted counted ? counted.from(figure) : null;
    }

    private static Counted sizeOfBody(Figure figure) {
        return new Counted(
                Unit.PERSONS, ForceKind.TROOPS, figure.from(), figure.to(), By.BODY, true, "claim:size-of-body");
    }

    /** A force of 3,000, a staff of around 150. */
    private static boolean isBody(Scene scene, Figure figure) {
        int of = figure.from() - 1;
        return of > 0
                && !figure.yearLike()
                && isFreeStanding(scene, figure.to())
                && (scene.is(of, Particle.BODY) || (scene.is(of, Particle.OF) && scene.is(of - 1, Particle.BODY)));
    }

    /** Why a figure without a noun counts nothing; null where it may. */
    private static NoClaim notBare(Scene scene, Figure figure, CountsBefore counts) {
        if (figure.yearLike()) {
            return NoClaim.YEAR;
        }
        if (figure.low() != null && figure.low() < LEAST_BARE) {
            if (scene.is(figure.from(), Particle.DEFINITE) && !isKnown(scene, figure)) {
                return NoClaim.POINTS_BACK;
            }
            if (!isTold(scene, figure, counts)) {
                return NoClaim.TOO_SMALL;
            }
        }
        if (scene.is(figure.to(), Particle.DEFINITE)) {
            return NoClaim.POINTS_BACK;
        }
        if (isYears(scene, figure, counts)) {
            return NoClaim.AGE;
        }
        if (isNamed(scene, figure)) {
            return isAge(scene, figure) ? NoClaim.AGE : NoClaim.DESIGNATION;
        }
        if (isOfUnknown(scene, figure)) {
            return NoClaim.NO_NOUN;
        }
        boolean stands = isFreeStanding(scene, figure.to())
                || isNumbered(scene, figure)
                || (counts.isInSentence(scene) && isKnown(scene, figure));
        return stands ? null : NoClaim.NO_NOUN;
    }

    /** Everybody under 60; a corporal of 38. */
    private static boolean isYears(Scene scene, Figure figure, CountsBefore counts) {
        boolean bound = figure.qualifier() == Qualifier.AT_MOST || figure.qualifier() == Qualifier.AT_LEAST;
        boolean of = scene.is(figure.from() - 1, Particle.OF) && !isNumbered(scene, figure);
        Long number = figure.best();
        return number != null
                && number < OLDEST
                && (bound || of)
                && (bound ? isAgeBound(scene, figure) : !counts.isInSentence(scene))
                && scene.measureAt(figure.to()) == null
                && !scene.is(figure.to(), Particle.VERB)
                && !isLossBefore(scene, figure);
    }

    /** Everybody under 60, but: lost at least 70 of its citizens. */
    private static boolean isAgeBound(Scene scene, Figure figure) {
        return !scene.is(figure.to(), Particle.OF) && scene.measureAt(figure.from() - 1) == null;
    }

    /** A small number means a force where another of the sentence does, or where it stands by the word for a loss: four wounded. */
    private static boolean isTold(Scene scene, Figure figure, CountsBefore counts) {
        boolean loss = isLoss(scene.measureAt(figure.to()))
                || (scene.is(figure.to(), Particle.RELATIVE) && isLoss(scene.measureAt(figure.to() + 1)))
                || isLossBefore(scene, figure);
        return loss
                || isSubject(scene, figure, counts)
                || (counts.isInSentence(scene) && !Long.valueOf(1).equals(figure.best()));
    }

    /** 30 were sent. Eleven arrived: a small number opens the sentence behind the one that tells what is counted. */
    private static boolean isSubject(Scene scene, Figure figure, CountsBefore counts) {
        boolean opens = figure.qualifier() == Qualifier.VAGUE;
        for (int at = 0; at <= figure.from() && !opens; at++) {
            opens = at == figure.from();
            if (scene.tokens().get(at).isWord()) {
                break;
            }
        }
        boolean says = scene.is(figure.to(), Particle.VERB)
                || scene.is(figure.to(), Particle.PREDICATE)
                || scene.measureAt(figure.to()) != null;
        return opens && says && counts.isInMind(scene);
    }

    /** Malawi lost three; their own dead came to five. */
    private static boolean isLossBefore(Scene scene, Figure figure) {
        for (int at = figure.from() - 1; at >= 0 && at >= figure.from() - LOSS_REACH; at--) {
            if (isLoss(scene.measureAt(at))) {
                return at == figure.from() - 1 || !scene.isCut(at + 1, figure.from());
            }
        }
        return false;
    }

    private static boolean isLoss(Match<MeasureWord> word) {
        return word != null && ForceReader.isLoss(word.value().measure());
    }

    /** Not the 900 it had spoken of: a figure that is known already, or put right. */
    private static boolean isKnown(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        boolean many = figure.low() != null && figure.low() >= LEAST_BARE;
        return (many && scene.is(figure.from(), Particle.DEFINITE))
                || scene.is(before, Particle.NOT)
                || scene.is(before, Particle.FROM);
    }

    /** A first run of 3,000: the word before counts something that is no force. */
    private static boolean isOfUnknown(Scene scene, Figure figure) {
        int head = figure.from() - 2;
        Token token = head < 1 ? null : scene.tokens().get(head);
        return token != null
                && scene.is(head + 1, Particle.OF)
                && !scene.is(head + 1, Particle.FROM)
                && token.isWord()
                && !token.isCapitalized()
                && !isLeading(scene, head)
                && scene.nounAt(head) == null
                && scene.measureAt(head) == null
                && !scene.is(figure.to(), Particle.CLAUSE)
                && scene.tokens().get(head - 1).isWord()
                && !scene.is(head - 1, Particle.VERB);
    }

    private static boolean isLeading(Scene scene, int at) {
        return scene.is(at, Particle.OF)
                || scene.is(at, Particle.TOWARDS)
                || scene.is(at, Particle.VERB)
                || (scene.is(at, Particle.PREDICATE) && scene.is(at + 1, Particle.WITH))
                || scene.is(at, Particle.AND)
                || scene.is(at, Particle.BODY)
                || scene.is(at, Particle.NUMBER_OF);
    }

    /** A count of 125, its total of 900. */
    private static boolean isNumbered(Scene scene, Figure figure) {
        int of = figure.from() - 1;
        return of > 0 && scene.is(of, Particle.OF) && scene.is(of - 1, Particle.NUMBER_OF);
    }

    /** A noun that the figure is a list's entry for, “Tanks: 4,262”, or that “the number of” says is counted. */
    private static Match<CountNoun> nounBefore(Scene scene, Figure figure) {
        Match<CountNoun> found = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean before = noun.to() <= figure.from() && strength(noun) == Strength.STRONG;
            boolean counted = before && isNumberOf(scene, noun);
            boolean listed = before && found == null && isListed(scene, figure, noun);
            found = listed || counted ? noun : found;
        }
        return found;
    }

    /** An entry of a list, “Tanks and guns: 4,262”, which takes the first noun named; or the whole, “of the aircraft, 37”. */
    private static boolean isListed(Scene scene, Figure figure, Match<CountNoun> noun) {
        int mark = figure.from() - 1;
        Token token = scene.tokens().get(mark);
        boolean entry = token.isMarkOf(":–—") && mark - noun.to() < OWNER_REACH && noun.from() <= 1;
        return entry || isWhole(scene, figure, noun);
    }

    private static boolean isWhole(Scene scene, Figure figure, Match<CountNoun> noun) {
        int mark = figure.from() - 1;
        int led = noun.from() - 1;
        return scene.tokens().get(mark).isMark(',')
                && noun.to() == mark
                && (scene.is(led, Particle.OF)
                        || ((scene.is(led, Particle.DEFINITE) || scene.isFigure(led))
                                && scene.is(led - 1, Particle.OF)));
    }

    /** The number of U.S. troops: the word for a number, and no more than names and adjectives before the noun. */
    private static boolean isNumberOf(Scene scene, Match<CountNoun> noun) {
        for (int at = noun.from() - 1; at >= 0 && at >= noun.from() - OWNER_REACH; at--) {
            if (scene.is(at, Particle.NUMBER_OF)) {
                return true;
            }
            if (scene.isGrammar(at) && !scene.is(at, Particle.OF)
                    || scene.isFigure(at)
                    || scene.measureAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEntry(Scene scene, Figure figure, Match<CountNoun> noun) {
        Match<CountNoun> unit = scene.nounAt(figure.to());
        boolean classified = unit != null && strength(unit) == Strength.CLASSIFIER;
        int behind = classified ? unit.to() : figure.to();
        return !figure.yearLike() && (isWhole(scene, figure, noun) || isFreeStanding(scene, behind));
    }

    /** What a verb says that they are: of them 500 are officers. */
    private static Match<CountNoun> nounSaid(Scene scene, Figure figure) {
        boolean verb = figure.to() < scene.size() && scene.is(figure.to(), Particle.VERB);
        Match<CountNoun> noun = verb ? scene.nounAt(figure.to() + 1) : null;
        return noun != null && strength(noun) == Strength.STRONG ? noun : null;
    }

    private static Counted withNounBefore(Figure figure, Match<CountNoun> noun) {
        Unit unit = noun.value().unit();
        return new Counted(unit, noun.value().kind(), figure.from(), figure.to(), By.NOUN, false, noun.source());
    }

    /** A number behind a name is part of it: Hermes 450, Battalion 528. */
    private static boolean isNamed(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        boolean digits = before >= 0 && scene.tokens().get(figure.from()).isNumber();
        boolean name = digits
                && scene.tokens().get(before).isCapitalized()
                && scene.measureAt(before) == null
                && !scene.isGrammar(before)
                && !isCountry(scene, before)
                && !scene.facts().sentence().headline();
        return name || (digits && isAge(scene, figure));
    }

    /** El Salvador 78 and Jamaica 24: who sent so many of what was counted before. */
    private static boolean isCountry(Scene scene, int at) {
        NameMention name = scene.nameAt(at);
        return name != null && name.country() != null;
    }

    /** A bare number between commas behind a name: Craig, 52, walked. */
    private static boolean isAge(Scene scene, Figure figure) {
        int comma = figure.from() - 1;
        return comma > 0
                && figure.to() < scene.size()
                && scene.tokens().get(comma).isMark(',')
                && scene.tokens().get(figure.to()).isMarkOf(",.")
                && (scene.tokens().get(comma - 1).isCapitalized() || isPerson(scene, figure));
    }

    /** A fisherman, 44, whom: a word that nothing is known of, and commas on both sides. */
    private static boolean isPerson(Scene scene, Figure figure) {
        int noun = figure.from() - 2;
        Long number = figure.best();
        return number != null
                && number < OLDEST
                && scene.tokens().get(figure.to()).isMark(',')
                && scene.tokens().get(noun).isWord()
                && scene.nounAt(noun) == null
                && scene.measureAt(noun) == null
                && !scene.isGrammar(noun);
    }

    private static boolean isFreeStanding(Scene scene, int at) {
        if (at >= scene.size()) {
            return true;
        }
        Token token = scene.tokens().get(at);
        boolean mark = token.kind() == Token.Kind.MARK && !token.isMarkOf("-%°$/");
        return mark
                || scene.facts().isDate(at)
                || scene.measureAt(at) != null
                || scene.is(at, Particle.TOWARDS)
                || scene.is(at, Particle.VERB)
                || scene.is(at, Particle.PREDICATE)
                || scene.is(at, Particle.CLAUSE)
                || scene.is(at, Particle.AND)
                || scene.is(at, Particle.OF)
                || scene.is(at, Particle.NOT);
    }
}
