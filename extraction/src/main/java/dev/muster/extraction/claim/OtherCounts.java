package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;

/** Tells the figures without a noun behind them that the words before or beside them say to count something else. Stateless. */
final class OtherCounts {
    private OtherCounts() {}

    /** A private earns 300 euros and a sergeant gets 450: a sum before, and nothing counted. */
    static boolean isSum(Scene scene, Figure figure, CountsBefore counts) {
        int behind = figure.to();
        boolean ends = behind >= scene.size() || scene.tokens().isMark(behind);
        return ends
                && !counts.isInSentence(scene)
                && scene.others().stream()
                        .anyMatch(other -> other.reason() == NoClaim.MONEY && other.to() <= figure.from());
    }

    /** A private would earn some 3.3 million; the bonus went from 1.6 million to one: a sum, though no currency is told. */
    static boolean isPay(Scene scene, Figure figure, CountsBefore counts) {
        int behind = figure.to();
        return scene.has(Particle.PAY)
                && !counts.isInSentence(scene)
                && !scene.is(behind, Particle.VERB)
                && scene.measureAt(behind) == null
                && !SmallCounts.isLossBefore(scene, figure);
    }

    /** 190 in favour and 42 against: nothing follows that it would be against. */
    static boolean isVote(Scene scene, int at) {
        int behind = scene.particleEnd(at);
        return at < scene.size()
                && scene.is(at, Particle.VERSUS)
                && (behind >= scene.size() || scene.tokens().isMark(behind) || scene.is(behind, Particle.AND));
    }

    /** The number of visitors rose to 3,000: a word that no lexicon knows behind that for a number, and nothing else that is counted. */
    static boolean isNumberOfOther(Scene scene, Figure figure, CountsBefore counts) {
        if (scene.is(figure.from(), Particle.DEFINITE) && counts.isInSentence(scene)) {
            // A figure well above the 617,000 he had named: a number held against one that is known.
            return false;
        }
        for (int at = figure.from() - 1; at >= 0 && !scene.isCut(at, at + 1); at--) {
            if (scene.is(at, Particle.NUMBER_OF)) {
                return isUnknownNoun(scene, scene.particleEnd(at), figure.from());
            }
            if (mayBeCounted(scene, at)) {
                return false;
            }
        }
        return false;
    }

    private static boolean mayBeCounted(Scene scene, int at) {
        NameMention name = scene.nameAt(at);
        boolean people = name != null && (name.isCountry(CountryName.Role.PEOPLE) || name.body() != null);
        return people || scene.isFigure(at) || (scene.nounAt(at) != null && !isOther(scene.nounAt(at)));
    }

    private static boolean isOther(Match<CountNoun> noun) {
        return noun.value().strength() == Strength.NONE || Civilians.isCivil(noun.value());
    }

    private static boolean isUnknownNoun(Scene scene, int from, int to) {
        int at = scene.is(from, Particle.OF) ? from + 1 : from;
        return at + 1 < to
                && scene.tokens().isWord(at)
                && scene.nameAt(at) == null
                && (scene.nounAt(at) == null || isOther(scene.nounAt(at)))
                && scene.measureAt(at) == null
                && !scene.isGrammar(at)
                && scene.clauses().verbs(scene.clauses().at(at)).stream()
                        .noneMatch(verb -> verb.from() <= at && at < verb.to());
    }
}
