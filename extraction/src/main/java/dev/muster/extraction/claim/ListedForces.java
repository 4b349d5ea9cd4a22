package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads whose a figure is that stands in a list, a comparison or beside a body whose size it tells. Thread safe. */
final class ListedForces {
    private static final int ASIDE = 12;
    private static final int ORIGIN = 4;
    private static final int NUMBERED = 6;

    /** Words for of that open no whole. */
    private static final RoleSet OTHERS = RoleSet.of(Particle.AGENT, Particle.WITH, Particle.FROM);

    /** Stands for a number that two countries have together. */
    static final String JOINT = "";

    private final ForceNames names;

    ListedForces(ForceNames names) {
        this.names = names;
    }

    /** Who a figure in a row of countries belongs to: Ethiopia with 2,500, Australia (120 orang), Singapura 400. */
    String entry(Scene scene, int from, IntPredicate isCue) {
        boolean bracket = from > 0 && scene.tokens().isMark(from - 1, '(');
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
        // The institute credits Ruritania with 300.
        if (country && with && isCue.test(name.from() - 1)) {
            return name.country().code();
        }
        NameMention apart = first || name != null ? null : joined(scene, aside(scene, from - 1));
        if (apart != null) {
            return apart.country().code();
        }
        return free && (bracket || !first) ? name.country().code() : null;
    }

    /** Cost the rebels 84 dead and the Ruritanian army 47: the army right before a figure that leaves verb and noun out; null where none is. */
    String gapped(Scene scene, int from) {
        boolean later = scene.figures().stream().anyMatch(figure -> figure.to() <= from);
        boolean body = later && (scene.is(from - 1, Particle.FORCE) || scene.is(from - 1, Particle.BODY));
        NameMention whole = body ? scene.nameAt(from - 1) : null;
        NameMention name = whole == null && body && from > 1 ? scene.nameAt(from - 2) : whole;
        String force = name == null || name.isCountry(CountryName.Role.NAME) ? null : names.subject(scene, name);
        int led = name == null ? 0 : scene.is(name.from() - 1, Particle.DEFINITE) ? name.from() - 2 : name.from() - 1;
        return led > 0 && (scene.is(led, Particle.AND) || scene.tokens().isMarkOf(led, ",;")) ? force : null;
    }

    /** And Ruritania, a newcomer, 300: the country that ends at the token and goes on with a list; null where none does. */
    private static NameMention joined(Scene scene, int end) {
        NameMention name = end < 1 ? null : scene.nameAt(end);
        boolean country = name != null && name.isCountry(CountryName.Role.NAME) && name.to() == end + 1;
        int led = country && scene.is(name.from() - 1, Particle.DEFINITE)
                ? name.from() - 2
                : country ? name.from() - 1 : 0;
        return led > 0 && (scene.is(led, Particle.AND) || scene.tokens().isMarkOf(led, ",;")) ? name : null;
    }

    /** Among the Ruritanian prisoners freed were 300 officers: whose the whole is that the sentence opens with; null where it does not. */
    String among(Scene scene, int from) {
        boolean opens = scene.is(from - 1, Particle.VERB) && scene.is(0, Particle.OF) && !scene.is(0, OTHERS);
        for (Match<CountNoun> noun : opens ? scene.nouns() : List.<Match<CountNoun>>of()) {
            String force = noun.to() < from ? scene.force(names, noun) : null;
            if (force != null) {
                return isNamed(scene, noun.to(), from) ? null : force;
            }
        }
        NameMention first = opens ? scene.nameAt(scene.is(1, Particle.DEFINITE) ? 2 : 1) : null;
        boolean people = first != null && first.isCountry(CountryName.Role.PEOPLE);
        return people ? first.country().code() : null;
    }

    /** Of the mission's 10,000 soldiers, Ruritania has 300: whether a country stands between the tokens. */
    private static boolean isNamed(Scene scene, int from, int to) {
        return scene.facts().names().stream()
                .anyMatch(name -> name.from() >= from && name.to() < to && name.isCountry(CountryName.Role.NAME));
    }

    /** From Ruritania come 300 soldiers: where those come from whom a sentence or its part opens with; null where it does not. */
    static String opening(Scene scene, int from) {
        int at = from - 1;
        while (at > 0
                && (scene.is(at, Particle.VERB) || scene.is(at, Particle.PREDICATE) || scene.measureAt(at) != null)) {
            at--;
        }
        NameMention name = at < from - 1 && at > 0 ? scene.nameAt(at) : null;
        int led = name == null ? -1 : scene.is(name.from() - 1, Particle.DEFINITE) ? name.from() - 2 : name.from() - 1;
        boolean opens = led == 0 || (led > 0 && scene.tokens().isMarkOf(led - 1, ",;:"));
        return opens && scene.is(led, Particle.FROM) && name.isCountry(CountryName.Role.NAME)
                ? name.country().code()
                : null;
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
        boolean closes = end > 0 && scene.tokens().isMark(end, ',');
        for (int at = end - 1; closes && at > Math.max(0, end - ASIDE); at--) {
            if (scene.tokens().isMark(at, ',')) {
                return at - 1;
            }
        }
        return end;
    }

    /** Of the Ruritanians, some 300 crossed over: whose the whole is that stands before a comma; null where none does. */
    static String ofWhole(Scene scene, Counted counted) {
        int comma = counted.from() - 1;
        NameMention name = comma > 1 && scene.tokens().isMark(comma, ',') ? scene.nameAt(comma - 1) : null;
        boolean people = name != null && name.to() == comma && name.isCountry(CountryName.Role.PEOPLE);
        int led = people && scene.is(name.from() - 1, Particle.DEFINITE) ? name.from() - 2 : -1;
        return led >= 0 && scene.is(led, Particle.OF) ? name.country().code() : null;
    }

    /**
     * Whose people come from where they are said to: three of the dead came from Ruritania and one from Poland, tiga di antaranya berasal
     * dari Kenya; null where nothing says so.
     *
     * @param bare whether no noun stands between the figure and the token, so that the word for from may follow at once
     */
    static String origin(Scene scene, int to, boolean bare) {
        NameMention name = from(scene, to, bare);
        return name != null && name.isCountry(CountryName.Role.NAME)
                ? name.country().code()
                : null;
    }

    /** 1.900 di antaranya berasal dari TNI: the state whose army they come from; null where none is named. */
    String army(Scene scene, int to, boolean bare) {
        NameMention name = from(scene, to, bare);
        boolean joined = name != null && scene.is(name.to(), Particle.AND) && !scene.isFigure(name.to() + 1);
        String army = name == null || name.country() != null || joined ? null : names.subject(scene, name);
        return OpposingForces.isState(army) ? army : null;
    }

    private static NameMention from(Scene scene, int to, boolean bare) {
        int at = to;
        while (at < to + ORIGIN && isBetween(scene, at)) {
            at++;
        }
        int from = scene.is(at, Particle.FROM) && (bare || at > to) ? at + 1 : scene.size();
        return scene.nameAt(scene.is(from, Particle.DEFINITE) ? from + 1 : from);
    }

    /** What stands between those who are counted and the word for from: who were killed came from. */
    private static boolean isBetween(Scene scene, int at) {
        if (scene.is(at, Particle.VERB) || scene.is(at, Particle.PREDICATE) || scene.is(at, Particle.RELATIVE)) {
            return true;
        }
        Match<MeasureWord> word = scene.measureAt(at);
        boolean arrives = word != null && word.value().measure() == Measure.PRESENT;
        return arrives
                || (word != null && word.value().measure().isLoss())
                || scene.facts().isDate(at);
    }

    /** The tally of Ruritanian soldiers killed stands at 95,000: whose the noun is that a word for a number leads to; null where none is. */
    String numbered(Scene scene, Counted counted) {
        if (!scene.has(Particle.NUMBER_OF)) {
            return null;
        }
        int at = counted.from() - 1;
        while (at >= 0 && !scene.is(at, Particle.NUMBER_OF)) {
            if (scene.isFigure(at) || scene.tokens().isMarkOf(at, ".,;:“”\"")) {
                return null;
            }
            at--;
        }
        int last = Math.min(counted.from(), at + NUMBERED);
        for (int behind = at < 0 ? last : scene.particleEnd(at); behind < last; behind++) {
            Match<CountNoun> noun = scene.nounAt(behind);
            if (noun != null && ForceNames.isStrong(noun) && noun.to() <= counted.from()) {
                return JointForces.isOfBoth(scene, noun.from()) ? JOINT : names.phrase(scene, noun.from(), noun.to());
            }
        }
        return null;
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
}
