package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import java.util.function.IntPredicate;

/** Finds where what a figure counts is or goes. Thread safe. */
final class PlaceReader {
    private static final int BEFORE_FIGURE = 4;
    private static final int NOT_LED = 6;
    private static final int COUNTRY_ONLY = 2;
    private static final int ACROSS_FIGURE = 10;

    private final SharedData shared;

    PlaceReader(SharedData shared) {
        this.shared = shared;
    }

    /** The place; {@link Place#UNKNOWN} where the sentence ties none to the figure. */
    Place read(Scene scene, Counted counted, String force, IntPredicate isCue) {
        NameMention best = null;
        int least = Integer.MAX_VALUE;
        for (NameMention name : scene.facts().names()) {
            int cost = isCue.test(name.from()) || !isPlace(scene, name, force) ? -1 : cost(scene, counted, name);
            if (cost >= 0 && cost < least) {
                best = name;
                least = cost;
            }
        }
        return best == null ? Place.UNKNOWN : place(best);
    }

    private boolean isPlace(Scene scene, NameMention name, String force) {
        boolean inPhrase = name.country() != null && !isLed(scene, name);
        if (name.site() != null) {
            return name.country() == null || isLed(scene, name);
        }
        return name.country() != null
                && !inPhrase
                && (name.country().role() == CountryName.Role.NAME
                        || name.country().role() == CountryName.Role.CAPITAL)
                && !name.country().code().equals(force);
    }

    /** Whether a word such as to or in leads to the name, at most two words before it. */
    private static boolean isLed(Scene scene, NameMention name) {
        for (int at = name.from() - 1; at >= Math.max(0, name.from() - 3); at--) {
            if (scene.is(at, Particle.TOWARDS)) {
                return true;
            }
            if (!scene.tokens().get(at).isWord() || scene.nameAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    private static int cost(Scene scene, Counted counted, NameMention name) {
        boolean behind = name.from() >= counted.to();
        int from = behind ? counted.to() : name.to();
        int to = behind ? name.from() : counted.from();
        int cost = Math.max(0, to - from);
        cost += behind ? 0 : BEFORE_FIGURE;
        cost += isLed(scene, name) ? 0 : NOT_LED;
        cost += name.site() == null ? COUNTRY_ONLY : 0;
        boolean crosses = scene.figures().stream().anyMatch(figure -> figure.from() >= from && figure.to() <= to);
        return cost + (crosses ? ACROSS_FIGURE : 0);
    }

    private Place place(NameMention name) {
        if (name.site() != null) {
            return new Place(name.site().name(), name.site().country());
        }
        SharedData.Country country = shared.country(name.country().code());
        return new Place(country == null ? null : country.name(), name.country().code());
    }
}
