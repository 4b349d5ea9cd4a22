package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Clause.Kind;
import dev.muster.extraction.clause.Clauses;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.Set;

/** Finds the predicate that governs a figure's phrase. Stateless. */
final class PredicateReader {
    private static final int OWNED = 4;
    private static final int OUTER = 3;

    /** What has happened to people whose own name tells an earlier fate: prisoners who were released. */
    private static final Set<Measure> AFTERWARDS =
            EnumSet.of(Measure.RELEASED, Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED);

    /** Prisoners who are taken home or handed over are released. */
    static final Set<Measure> FREED = EnumSet.of(Measure.WITHDRAWN, Measure.SUPPLIED);

    /** What a word tells that names a body of people, and nothing that happens to it. */
    private static final Set<Measure> BODIES = EnumSet.of(Measure.PRESENT, Measure.STRENGTH, Measure.REINFORCED);

    /** What befalls people alone. */
    private static final Set<Measure> OF_PEOPLE = EnumSet.of(Measure.KILLED, Measure.WOUNDED);

    private static final Set<Measure> EARLIER = EnumSet.of(Measure.CAPTURED, Measure.DESERTED, Measure.MISSING);

    /** The predicate; null where the clauses of the sentence hold none for the figure. */
    Predicate read(Scene scene, Counted counted) {
        Clause clause = scene.clauses().at(counted.from());
        Predicate inside = inside(scene, counted, clause);
        Predicate apposed = apposed(scene, counted, clause);
        if (apposed != null) {
            return apposed;
        }
        Predicate nominal = nominal(scene, counted, clause);
        Predicate verbal = ofBody(scene, counted, verbal(scene, counted, clause));
        boolean strong = inside != null && inside.word().value().measure() == Measure.STRENGTH;
        if (inside != null && !isAfterwards(scene, inside, verbal) && !(strong && verbal != null)) {
            return inside;
        }
        return nominal != null && !isContainer(nominal, verbal) ? nominal : verbal;
    }

    /** Sent a contingent of 300, wiped out a garrison of 300: a word for a body of people tells less than the verb whose object it is. */
    private static boolean isContainer(Predicate nominal, Predicate verbal) {
        Role role = verbal == null || verbal.word() == null
                ? null
                : verbal.word().value().role();
        boolean tells = role == Role.WORD || role == Role.INTRANSITIVE || role == Role.ACT || role == Role.LOST;
        Measure body = nominal.word().value().measure();
        return tells && BODIES.contains(body) && !(body == Measure.REINFORCED && isMove(verbal));
    }

    /** Sent a contingent that was made up of 300: what tells how many a body of people are yields to the verb that has the body. */
    private static Predicate ofBody(Scene scene, Counted counted, Predicate size) {
        boolean attribute = size != null
                && size.word() != null
                && size.clause().isAttributive()
                && !isMark(scene, size.clause().from() - 1)
                && size.word().value().measure() == Measure.STRENGTH;
        Clause outer = attribute ? scene.clauses().parent(size.clause()) : null;
        if (outer == null) {
            return size;
        }
        int from = size.clause().from();
        Verb before = scene.clauses().verbBefore(outer, from);
        Verb verb = before != null ? before : scene.clauses().verbBehind(outer, counted.to());
        Relation relation = before != null ? Relation.OBJECT : Relation.SUBJECT;
        Predicate found = verb == null ? null : Attribute.predicate(scene, verb, relation, outer);
        return found != null && tellsMore(found) ? found : size;
    }

    private static boolean tellsMore(Predicate verbal) {
        Role role = verbal.word().value().role();
        boolean tells = role == Role.WORD || role == Role.INTRANSITIVE || role == Role.ACT || role == Role.LOST;
        return tells && verbal.word().value().measure() != Measure.STRENGTH;
    }

    private static boolean isMove(Predicate verbal) {
        return MeasureReader.CAN_BE_INCREMENT.contains(verbal.word().value().measure());
    }

    /** Prisoners and deserters tell what had befallen them before, and so do the wounded. */
    private static boolean isEarlier(Scene scene, Predicate inside) {
        Match<MeasureWord> word = inside.word();
        boolean wounded = word.value().measure() == Measure.WOUNDED
                && (scene.is(word.from(), Particle.DEFINITE) || scene.is(word.from() - 1, Particle.DEFINITE));
        return wounded || EARLIER.contains(word.value().measure());
    }

    private static boolean isAfterwards(Scene scene, Predicate inside, Predicate verbal) {
        boolean own = verbal != null
                && verbal.word() != null
                && verbal.relation() != Relation.COUNTED
                && verbal.relation() != Relation.OUTER;
        boolean freed = own
                && inside.word().value().measure() == Measure.CAPTURED
                && FREED.contains(verbal.word().value().measure());
        return freed
                || own
                        && isEarlier(scene, inside)
                        && AFTERWARDS.contains(verbal.word().value().measure());
    }

    private static Predicate inside(Scene scene, Counted counted, Clause clause) {
        for (Match<MeasureWord> word : scene.measures()) {
            boolean within = word.from() >= counted.from() && word.from() < counted.to();
            boolean tells = word.value().tells();
            boolean strong = word.value().measure() == Measure.STRENGTH && !isCountedAs(scene, word);
            // 300 trained soldiers have been through it, and train no more.
            boolean skilled = word.value().measure() == Measure.TRAINING && word.to() < counted.to();
            boolean number =
                    scene.is(word.from(), Particle.NUMBER_OF) && word.value().role() == Role.NOUN;
            if (within && tells && !strong && !skilled && !number && !isPartOfNoun(scene, word)) {
                return new Predicate(word, Relation.INSIDE, clause);
            }
        }
        return null;
    }

    /** Thirty others, dead or wounded, were flown out: a fate between marks right behind the phrase, whatever the verb says of them then. */
    private static Predicate apposed(Scene scene, Counted counted, Clause clause) {
        int at = counted.to();
        while (isMark(scene, at)) {
            at++;
        }
        Match<MeasureWord> word = at == counted.to() ? null : scene.measureAt(at);
        boolean fate = word != null
                && word.value().role() == Role.WORD
                && word.value().measure().isLoss();
        return fate && isMark(scene, word.to()) ? new Predicate(word, Relation.ATTRIBUTE, clause) : null;
    }

    private static boolean isMark(Scene scene, int at) {
        return at >= 0 && at < scene.size() && scene.tokens().isMarkOf(at, ",–—()“”\"");
    }

    /** Rocket launch systems, fighting vehicles: what the things are called says nothing of these. */
    private static boolean isPartOfNoun(Scene scene, Match<MeasureWord> word) {
        Match<CountNoun> noun = scene.nounAt(word.from());
        return noun != null && noun.value().unit() != Unit.PERSONS && noun.to() - noun.from() > word.to() - word.from();
    }

    /** Is 1.3 million strong: the word stands where a noun would. */
    private static boolean isCountedAs(Scene scene, Match<MeasureWord> word) {
        int from = word.from() - 1;
        while (from >= 0 && scene.isFigure(from)) {
            from--;
        }
        return scene.nounAt(word.from()) != null && scene.is(from, Particle.VERB);
    }

    /** A noun before the figure with no more than its owner, adjectives and a word for of between. */
    private static Predicate nominal(Scene scene, Counted counted, Clause clause) {
        for (int at = counted.from() - 1; at >= Math.max(clause.from(), counted.from() - OWNED); at--) {
            Match<MeasureWord> word = scene.measureAt(at);
            if (word != null && word.value().role() == Role.NOUN) {
                return new Predicate(word, Relation.NOMINAL, clause);
            }
            boolean named = scene.nameAt(at) != null || scene.is(at, Particle.OF);
            if (word != null || (!named && !isAdjective(scene, at))) {
                return null;
            }
        }
        return null;
    }

    private static boolean isAdjective(Scene scene, int at) {
        return scene.tokens().isWord(at) && !scene.isGrammar(at) && !scene.isFigure(at) && scene.nounAt(at) == null;
    }

    private Predicate verbal(Scene scene, Counted counted, Clause innermost) {
        Clauses clauses = scene.clauses();
        Clause clause = innermost;
        for (int depth = 0; clause != null && depth < OUTER; depth++) {
            Predicate found = depth == 0 ? own(scene, counted, clause) : outer(scene, counted, clause);
            if (found != null) {
                return found;
            }
            clause = innermost.kind() == Kind.SUBORDINATE ? null : clauses.parent(clause);
        }
        return null;
    }

    private Predicate own(Scene scene, Counted counted, Clause clause) {
        Verb before = scene.clauses().verbBefore(clause, counted.from());
        boolean acts = scene.is(counted.from() - 1, Particle.AGENT) && !isChange(scene, before);
        Verb governs = acts ? null : before;
        boolean whole = before == null && scene.is(counted.from() - 1, Particle.OF);
        Predicate more = whole ? Attribute.read(scene, counted, clause) : null;
        if (more != null) {
            return more;
        }
        Predicate found = before == null ? subject(scene, counted, clause) : object(scene, governs, clause);
        if (found != null && (before == null || !yields(found))) {
            return found;
        }
        Predicate fate = found == null ? null : fate(scene, counted, clause);
        if (fate != null) {
            return fate;
        }
        Predicate attribute = Attribute.read(scene, counted, clause);
        boolean left = attribute != null && before != null && isLeft(scene, counted, before, attribute);
        if (attribute != null && !left) {
            return attribute;
        }
        if (found != null) {
            return RolePredicate.of(scene, found, counted);
        }
        return before == null ? placed(scene, counted, clause) : owned(scene, counted, before, clause);
    }

    /** Will increase its army by 300: how much more or fewer they become, and nobody who does it. */
    private static boolean isChange(Scene scene, Verb verb) {
        return verb != null
                && scene.measures().stream()
                        .anyMatch(word -> word.from() >= verb.from()
                                && word.from() < verb.to()
                                && MeasureReader.CHANGES.contains(word.value().measure()));
    }

    /** There are two soldiers dead, ada dua prajurit gugur: what befell them, right behind the phrase; null where nothing did. */
    private static Predicate fate(Scene scene, Counted counted, Clause clause) {
        Match<MeasureWord> word = scene.measureAt(counted.to());
        boolean fate = word != null
                && word.value().role() != Role.NOUN
                && word.value().measure().isLoss();
        return fate ? new Predicate(word, Relation.ATTRIBUTE, clause) : null;
    }

    /** A verb that says that there are some, or how many, yields to what says more of them. */
    private static boolean yields(Predicate found) {
        Role role = found.word().value().role();
        return role == Role.COUNTS || role == Role.EXISTS || role == Role.INTRANSITIVE || role == Role.OVERRIDE;
    }

    private static Predicate subject(Scene scene, Counted counted, Clause clause) {
        Verb verb = scene.clauses().verbBehind(clause, counted.to());
        boolean none = verb == null || hasPart(scene, counted, verb);
        Predicate found = none ? null : Attribute.predicate(scene, verb, Relation.SUBJECT, clause);
        return found == null || found.word().value().role() == Role.COUNTS ? null : found;
    }

    /** Losses of 4,700, 600 of them killed: the verb is that of the part. */
    private static boolean hasPart(Scene scene, Counted counted, Verb verb) {
        for (int at = counted.to(); at < verb.from(); at++) {
            Match<CountNoun> noun = scene.isFigure(at - 1) ? scene.nounAt(at) : null;
            if (noun != null && noun.value().strength() == CountNoun.Strength.PART && at > counted.to()) {
                return true;
            }
        }
        return false;
    }

    private static Predicate object(Scene scene, Verb verb, Clause clause) {
        return verb == null ? null : Attribute.predicate(scene, verb, Relation.OBJECT, clause);
    }

    /** Has 300 men left: the word behind tells nothing but that there are no more. */
    private static boolean isLeft(Scene scene, Counted counted, Verb before, Predicate attribute) {
        return attribute.word().value().role() == Role.INTRANSITIVE
                && attribute.word().from() == counted.to()
                && scene.is(before.to() - 1, Particle.HAVE);
    }

    /** An auxiliary alone, with a place behind it: 300 are in the city. */
    private static Predicate placed(Scene scene, Counted counted, Clause clause) {
        Verb verb = scene.clauses().verbBehind(clause, counted.to());
        boolean bare = verb != null && verb.auxiliary() && scene.is(verb.to() - 1, Particle.VERB);
        return bare && scene.is(verb.to(), Particle.TOWARDS) ? new Predicate(null, Relation.PLACED, clause) : null;
    }

    /** Has, memiliki: right before the figure. */
    private static Predicate owned(Scene scene, Counted counted, Verb verb, Clause clause) {
        boolean near = verb.to() == counted.from() || (verb.to() == counted.from() - 1 && !isDeed(scene, verb.to()));
        boolean has = scene.is(verb.to() - 1, Particle.HAVE) && near;
        return has ? new Predicate(null, Relation.OWNED, clause) : null;
    }

    /** Has taken 300: a word that is neither one of grammar nor a noun tells what was done. */
    private static boolean isDeed(Scene scene, int at) {
        return isAdjective(scene, at) && scene.nameAt(at) == null;
    }

    private static Predicate outer(Scene scene, Counted counted, Clause clause) {
        Verb verb = scene.clauses().verbBefore(clause, counted.from());
        verb = verb != null ? verb : scene.clauses().verbBehind(clause, counted.to());
        Predicate found = verb == null ? null : Attribute.predicate(scene, verb, Relation.OUTER, clause);
        return found == null || yields(found) || isOfPeople(found.word(), counted) ? null : found;
    }

    /** Men were wounded by those who came with two tanks: an outer verb that tells the fate of people tells nothing of things. */
    static boolean isOfPeople(Match<MeasureWord> word, Counted counted) {
        return counted.unit() != Unit.PERSONS && OF_PEOPLE.contains(word.value().measure());
    }
}
