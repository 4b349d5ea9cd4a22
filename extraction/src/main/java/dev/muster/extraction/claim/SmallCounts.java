package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.text.Token;

/** Tells which small numbers without a noun count people or materiel: four were wounded, two of them officers. Stateless. */
final class SmallCounts {
    private static final int LOSS_REACH = 3;

    private SmallCounts() {}

    /** Of whom 2,200 belong to a unit; of the dead, six served in the army: parts of those who were told, whatever is said of them. */
    static boolean isPart(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        int comma = before > 0 && scene.tokens().isMark(before, ',') ? before - 1 : before;
        Match<CountNoun> whole = comma < 0 ? null : scene.nounAt(comma);
        boolean part = whole != null && whole.value().strength() == Strength.PART && whole.to() == figure.from();
        return (part || isOfTheLostBefore(scene, comma))
                && figure.to() < scene.size()
                && scene.tokens().isWord(figure.to())
                && scene.nounAt(figure.to()) == null;
    }

    /** Of the dead, six belonged to the army. */
    private static boolean isOfTheLostBefore(Scene scene, int lost) {
        return lost > 1 && isLoss(scene.measureAt(lost)) && isOfTheLost(scene, lost - 2);
    }

    /** A small number means a force where another of the sentence does, or where it stands by the word for a loss: four wounded. */
    static boolean isTold(Scene scene, Figure figure, CountsBefore counts) {
        int behind = figure.to();
        while (behind < scene.size() && (scene.is(behind, Particle.ADVERB) || scene.is(behind, Particle.VERB))) {
            behind++;
        }
        boolean loss = isLoss(scene.measureAt(behind))
                || (scene.is(figure.to(), Particle.RELATIVE) && isLoss(scene.measureAt(figure.to() + 1)))
                || isLossBefore(scene, figure)
                || isToll(scene, figure)
                || isPart(scene, figure)
                || isOfTheLost(scene, figure.to());
        boolean more = scene.is(figure.to(), Particle.VERB) && isMore(scene, figure) && counts.isInMind(scene);
        boolean admitted = scene.is(figure.from() - 1, Particle.ADMITS) && counts.isInMind(scene);
        return loss
                || admitted
                || ((isSaid(scene, figure) || isNumber(scene, figure)) && counts.isInMind(scene))
                || more
                || (counts.isInSentence(scene) && isEntryOfCountry(scene, figure))
                || isSubject(scene, figure, counts)
                || (counts.isInSentence(scene) && !Long.valueOf(1).equals(figure.best()));
    }

    /** Four of the injured. */
    private static boolean isOfTheLost(Scene scene, int of) {
        return scene.is(of, Particle.OF) && scene.is(of + 1, Particle.DEFINITE) && isLoss(scene.measureAt(of + 2));
    }

    /** His first message had said twelve; boasted of 18: a number is all that is said. */
    private static boolean isSaid(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        int verb = scene.is(before, Particle.OF) ? before - 1 : before;
        return verb >= 0 && scene.isReported(verb) && StandingAlone.isFreeStanding(scene, figure.to());
    }

    /** There had been 14; he put the figure at five: how many they are is all that is said. */
    private static boolean isNumber(Scene scene, Figure figure) {
        if (!StandingAlone.isFreeStanding(scene, figure.to())) {
            return false;
        }
        int verb = figure.from() - 1;
        while (verb > 0 && scene.is(verb, Particle.VERB)) {
            verb--;
        }
        boolean there = verb < figure.from() - 1 && scene.is(verb, Particle.THERE);
        boolean put = scene.is(figure.from() - 1, Particle.TOWARDS) && isNumberBefore(scene, figure.from() - 1);
        return there || put;
    }

    private static boolean isNumberBefore(Scene scene, int to) {
        for (int at = to - 1; at >= Math.max(0, to - LOSS_REACH); at--) {
            if (scene.is(at, Particle.NUMBER_OF)) {
                return true;
            }
        }
        return false;
    }

    /** Another 15 would go too: more of those who were counted before. */
    private static boolean isMore(Scene scene, Figure figure) {
        Match<MeasureWord> word = scene.measureAt(figure.from());
        return word != null && word.value().role() == MeasureWord.Role.BESIDE;
    }

    /** Malawi lost three and Uruguay one: a country before the figure, and nothing that one could be of behind it; one from Uruguay. */
    private static boolean isEntryOfCountry(Scene scene, Figure figure) {
        int behind = figure.to();
        boolean ends =
                behind >= scene.size() || scene.tokens().isMarkOf(behind, ",.;:)") || scene.is(behind, Particle.AND);
        boolean origin = ListedForces.origin(scene, figure.to(), true) != null;
        return (ends && isCountry(scene, figure.from() - 1)) || origin;
    }

    /** 30 were sent. Eleven arrived: a small number opens the sentence behind the one that tells what is counted. */
    private static boolean isSubject(Scene scene, Figure figure, CountsBefore counts) {
        boolean opens = figure.qualifier() == Qualifier.VAGUE
                || scene.tokens().subList(0, figure.from()).stream().noneMatch(Token::isWord);
        boolean says = scene.is(figure.to(), Particle.VERB)
                || scene.is(figure.to(), Particle.PREDICATE)
                || scene.measureAt(figure.to()) != null;
        return opens && says && counts.isInMind(scene);
    }

    /** The toll had risen to 13: a verb that says how many, and the noun for a loss as its subject. */
    private static boolean isToll(Scene scene, Figure figure) {
        Match<MeasureWord> counts = scene.measureAt(figure.from() - 1);
        if (counts == null || counts.value().role() != MeasureWord.Role.COUNTS) {
            return false;
        }
        for (int at = counts.from() - 1; at >= Math.max(0, counts.from() - LOSS_REACH); at--) {
            if (isLoss(scene.measureAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Malawi lost three; their own dead came to five. */
    static boolean isLossBefore(Scene scene, Figure figure) {
        for (int at = figure.from() - 1; at >= 0 && at >= figure.from() - LOSS_REACH; at--) {
            if (isLoss(scene.measureAt(at))) {
                boolean near = at == figure.from() - 1 || !scene.isCut(at + 1, figure.from());
                return near && !isDefeat(figure, scene.measureAt(at));
            }
        }
        return false;
    }

    /** Lost 2-5: a match. */
    private static boolean isDefeat(Figure figure, Match<MeasureWord> word) {
        return figure.qualifier() == Qualifier.RANGE && word.value().role() == MeasureWord.Role.LOST;
    }

    private static boolean isLoss(Match<MeasureWord> word) {
        return word != null && word.value().measure().isLoss();
    }

    /** El Salvador 78 and Jamaica 24: who sent so many of what was counted before. */
    static boolean isCountry(Scene scene, int at) {
        NameMention name = scene.nameAt(at);
        return name != null && name.country() != null;
    }
}
