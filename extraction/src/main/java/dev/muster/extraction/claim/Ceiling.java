package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import java.util.ArrayList;
import java.util.List;

/** Turns a least number round behind a word for not: never had more than 2,200 is 2,200 at most. Stateless. */
final class Ceiling {
    /** So many words stand between the two at most: has never been known to have more than. */
    private static final int REACH = 4;

    private static final RoleSet VERBS =
            RoleSet.of(Particle.VERB, Particle.HAVE, Particle.PREDICATE, Particle.ADVERB, Particle.TOWARDS);

    private Ceiling() {}

    /** The figure, as one that is no more than so many where its verb is denied; it begins at the denial then, which denies nothing else. */
    static Figure of(Scene scene, Figure figure) {
        int not = figure.qualifier() == Qualifier.AT_LEAST && figure.best() != null ? denial(scene, figure.from()) : -1;
        if (not < 0) {
            return figure;
        }
        List<String> trace = new ArrayList<>(figure.trace());
        trace.add("figure:no-more");
        return new Figure(
                not, figure.to(), null, figure.best(), figure.best(), Qualifier.AT_MOST, figure.yearLike(), trace);
    }

    /** The word for not that stands before the figure with nothing but its verb between them; -1 where none does. */
    private static int denial(Scene scene, int figure) {
        for (int at = figure - 1; at >= Math.max(0, figure - REACH); at--) {
            if (scene.is(at, Particle.NOT)) {
                // It is not true that more than 300 came: several words deny all of it.
                return scene.is(at - 1, Particle.NOT) ? -1 : at;
            }
            if (!isVerb(scene, at)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isVerb(Scene scene, int at) {
        return scene.is(at, VERBS)
                || (scene.measureAt(at) != null && scene.measureAt(at).value().role() != MeasureWord.Role.NOUN);
    }
}
