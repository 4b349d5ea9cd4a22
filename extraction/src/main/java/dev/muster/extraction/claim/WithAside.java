package dev.muster.extraction.claim;

import dev.muster.extraction.pack.Particle;

/** An aside that tells what the name before it has: The United States, with 900 soldiers in the north-east, struck 75 targets. Stateless. */
final class WithAside {
    /** An aside is no longer than so many tokens. */
    private static final int REACH = 20;

    private WithAside() {}

    /** The comma that opens the aside whose first figure begins at the token; −1 where it opens none. */
    static int opening(Scene scene, int figure) {
        int comma = figure - 2;
        boolean aside = comma > 0
                && scene.is(figure - 1, Particle.WITH)
                && scene.tokens().isMark(comma, ',')
                && scene.nameAt(comma - 1) != null;
        return aside ? comma : -1;
    }

    /** Whether the word stands outside the aside of the figure, whose verb tells nothing of what is counted in it. */
    static boolean isOutside(Scene scene, int figure, int word) {
        int comma = opening(scene, figure);
        if (comma < 0) {
            return false;
        }
        for (int at = figure; at < Math.min(scene.size(), figure + REACH); at++) {
            if (scene.tokens().isMark(at, ',')) {
                return word < comma || word > at;
            }
        }
        return false;
    }
}
