package dev.muster.extraction.claim;

import dev.muster.extraction.figure.NoFigure;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Particle;

/** Tells figures that are so many in each of many periods: 1,200 soldiers a day. Stateless. */
final class Rates {
    /** A word for the period stands no farther behind what is counted. */
    private static final int REACH = 12;

    /** What ends the words that tell of the count. */
    private static final RoleSet ENDS =
            RoleSet.of(Particle.RELATIVE, Particle.SUBORDINATE, Particle.COMPLEMENT, Particle.AND);

    private Rates() {}

    /** 1,200 soldiers a day; hundreds of soldiers surrender in the south every week; every month 30,000 men. */
    static boolean isOne(Scene scene, Counted counted) {
        return scene.has(Particle.RATE) && (isBehind(scene, counted) || isBefore(scene, counted));
    }

    private static boolean isBehind(Scene scene, Counted counted) {
        int end = Math.min(scene.size(), counted.to() + REACH);
        boolean said = true;
        for (int at = counted.to(); at < end && !isEnd(scene, at); at++) {
            if (scene.is(at, Particle.EACH_PERIOD) || (said && isRate(scene, at))) {
                return true;
            }
            said &= scene.is(at, Particle.VERB) || scene.measureAt(at) != null;
        }
        return false;
    }

    /** Each month 30,000 men sign up: the period opens the sentence. */
    private static boolean isBefore(Scene scene, Counted counted) {
        return counted.from() > 0 && scene.is(0, Particle.EACH_PERIOD) && scene.particleEnd(0) == counted.from();
    }

    private static boolean isRate(Scene scene, int at) {
        return scene.is(at, Particle.RATE) && !scene.facts().isDate(at);
    }

    private static boolean isEnd(Scene scene, int at) {
        return scene.tokens().isMark(at) || scene.isFigure(at) || scene.is(at, ENDS) || isOther(scene, at);
    }

    /** For 300 euros a month: the period is that of another number. */
    private static boolean isOther(Scene scene, int at) {
        for (NoFigure other : scene.others()) {
            if (other.from() <= at && at < other.to()) {
                return true;
            }
        }
        return false;
    }
}
