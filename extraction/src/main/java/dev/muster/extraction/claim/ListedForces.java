package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;

/** Reads whose a figure is that stands in a list, a comparison or beside a body whose size it tells. Thread safe. */
final class ListedForces {
    private static final int ASIDE = 12;

    private final ForceNames names;

    ListedForces(ForceNames names) {
        this.names = names;
    }

    /** Who a figure in a row of countries belongs to: Ethiopia with 2,500, Australia (120 orang), Singapura 400. */
    String entry(Scene scene, int from) {
        boolean bracket = from > 0 && scene.tokens().get(from - 1).isMark('(');
        boolean with = from > 0 && scene.is(from - 1, Particle.WITH);
        int end = from - (bracket || with ? 2 : 1);
        NameMention name = from == 0 ? null : scene.nameAt(with ? aside(scene, end) : end);
        NameMention opens = with && name == null && end > 0 ? scene.nameAt(end - 1) : null;
        if (opens != null && opens.from() == 0 && opens.isCountry(CountryName.Role.NAME)) {
            return opens.country().code();
        }
        boolean country = name != null && name.isCountry(CountryName.Role.NAME);
        boolean free = country && (name.from() == 0 || bracket || !scene.is(name.from() - 1, Particle.TOWARDS));
        boolean first = scene.figures().isEmpty() || scene.figures().get(0).from() >= from;
        return free && (bracket || !first) ? name.country().code() : null;
    }

    /** Against 89,000 on the Taiwanese side, berbanding 124,300 di Kemboja: whose the other count is; null where nothing says so. */
    String compared(Scene scene, int from, int to) {
        boolean led = scene.is(from - 1, Particle.VERSUS) && scene.is(to, Particle.TOWARDS);
        int at = led && scene.is(to + 1, Particle.DEFINITE) ? to + 2 : to + 1;
        NameMention name = led ? scene.nameAt(at) : null;
        return name == null || name.country() == null ? null : name.country().code();
    }

    /** The token before an aside that ends at the token: Japan, for the first time, with 150; the token itself where none does. */
    private static int aside(Scene scene, int end) {
        boolean closes = end > 0 && scene.tokens().get(end).isMark(',');
        for (int at = end - 1; closes && at > Math.max(0, end - ASIDE); at--) {
            if (scene.tokens().get(at).isMark(',')) {
                return at - 1;
            }
        }
        return end;
    }

    /** Whose people a figure is said to be: 9,000 are Americans, 1.231 merupakan prajurit TNI; null where there are none. */
    String predicated(Scene scene, int to) {
        boolean verb = scene.is(to, Particle.VERB);
        Match<CountNoun> noun = verb ? scene.nounAt(to + 1) : null;
        if (noun != null && ForceNames.isStrong(noun)) {
            return names.beside(scene, noun.from(), noun.to());
        }
        NameMention name = verb ? scene.nameAt(to + 1) : null;
        return name != null && name.isCountry(CountryName.Role.PEOPLE)
                ? name.country().code()
                : null;
    }

    /** Whose all members of a list are by the owner of the last: 30 tanks and six launchers of the Armenian side; null where it has none. */
    String shared(Scene scene, int to) {
        Figure next = scene.is(to, Particle.AND) ? scene.figureFrom(to + 1) : null;
        Match<CountNoun> noun = next == null ? null : scene.nounAt(next.to());
        boolean owned = noun != null && scene.is(noun.to(), Particle.OF);
        return owned ? names.beside(scene, next.from(), noun.to()) : null;
    }

    /** A Ruritanian contribution of some 5,000: whose the body is that the figure tells the size of; null where nothing says so. */
    String ofBody(Scene scene, int figure) {
        boolean body = scene.is(figure - 1, Particle.OF) && scene.is(figure - 2, Particle.BODY);
        return body ? names.before(scene, figure - 2) : null;
    }
}
