package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what several countries have counted together from what each of them has. */
final class JointForces {
    /** Words that say which of several sides each figure is of. */
    private static final RoleSet OF_EACH = RoleSet.of(Particle.EACH, Particle.RESPECTIVELY);

    /** The rule that gives each of two sides its own claim. */
    static final String EACH_SIDE = "force:each side";

    private static final int REACH = 6;

    private JointForces() {}

    /** Whether the figure counts people of several countries together: of both countries, from 22 countries, from Malawi and Uruguay. */
    static boolean isTold(Scene scene, Counted counted) {
        return wordAt(scene, counted.from(), counted.to(), Particle.JOINT) >= 0
                || isListed(scene, counted.to())
                || (counted.bare() && isNumberOfBoth(scene, counted.from()))
                || isBrokenDown(scene, counted.to())
                || isMixed(scene, counted);
    }

    /** The number of dead on both sides at 4,000: whose they are stands between the word for a number and the figure. */
    private static boolean isNumberOfBoth(Scene scene, int figure) {
        if (!scene.has(Particle.NUMBER_OF)) {
            return false;
        }
        boolean joint = false;
        for (int at = figure - 1; at >= 0 && !scene.tokens().isMarkOf(at, ",.;:") && !scene.isFigure(at); at--) {
            joint |= scene.is(at, Particle.JOINT);
            if (scene.is(at, Particle.NUMBER_OF)) {
                return joint;
            }
        }
        return false;
    }

    /** The number of Ruritanian and Polish soldiers: whether names of two countries stand right before the noun at the token. */
    static boolean isOfBoth(Scene scene, int noun) {
        NameMention last = noun < 1 ? null : scene.nameAt(noun - 1);
        NameMention first =
                last != null && scene.is(last.from() - 1, Particle.AND) ? scene.nameAt(last.from() - 2) : null;
        return first != null
                && idOf(first) != null
                && idOf(last) != null
                && !idOf(first).equals(idOf(last));
    }

    /** Ruritania and Poland opened their exercise with 14,000 troops: of those who hold it together. */
    static boolean isOfExercise(Scene scene, int figure) {
        boolean with = scene.is(figure - 1, Particle.WITH)
                && scene.measures().stream().anyMatch(word -> word.to() < figure && SpokenMeasure.isExercise(word));
        return with
                && IntStream.range(1, figure)
                        .filter(at -> scene.is(at, Particle.AND))
                        .anyMatch(at -> country(scene, at + 1) != null && isCountry(scene.nameAt(at - 1)));
    }

    private static boolean isCountry(NameMention name) {
        return name != null && name.isCountry(CountryName.Role.NAME);
    }

    /** 14,000 troops (9,000 Americans and 5,000 Filipinos): what stands behind a mark counts each of several countries. */
    private static boolean isBrokenDown(Scene scene, int to) {
        Set<String> countries = new HashSet<>();
        boolean aside = to < scene.size() && scene.tokens().isMarkOf(to, "–—(:");
        for (int at = to + 1; aside && at < scene.size() && !scene.tokens().isMarkOf(at, ".;)–—"); at++) {
            NameMention name = scene.isFigure(at - 1) ? scene.nameAt(at) : null;
            if (name != null && name.country() != null) {
                countries.add(name.country().code());
            }
            if (scene.is(at, Particle.VERB) || scene.is(at, Particle.RELATIVE)) {
                break;
            }
        }
        return countries.size() > 1;
    }

    /** Hundreds of Russian and North Korean soldiers, ratusan tentara Rusia dan Korut. */
    private static boolean isMixed(Scene scene, Counted counted) {
        if (!scene.has(Particle.AND)) {
            return false;
        }
        boolean of = scene.is(counted.to(), Particle.OF);
        int start = of ? scene.particleEnd(counted.to()) : counted.to();
        for (NameMention name : scene.facts().names()) {
            NameMention next = scene.is(name.to(), Particle.AND) ? scene.nameAt(name.to() + 1) : null;
            boolean both = next != null && idOf(name) != null && idOf(next) != null;
            boolean inside = name.from() > counted.from() && both && next.to() <= counted.to();
            boolean led = of ? scene.nounAt(next == null ? start : next.to()) != null : counted.by() == Counted.By.NOUN;
            boolean behind = name.from() == start && both && led && !isFollowed(scene, next);
            boolean owners = of || name.isCountry(CountryName.Role.NAME);
            if ((inside || (behind && owners)) && !idOf(name).equals(idOf(next))) {
                return true;
            }
        }
        return false;
    }

    /** The country or the body that it names; null where it names neither. */
    private static String idOf(NameMention name) {
        return name.country() != null ? name.country().code() : name.body();
    }

    /** 300 soldiers from Ruritania and Poland 200: a figure of its own stands right behind the second name. */
    private static boolean isFollowed(Scene scene, NameMention name) {
        return name != null && name.to() < scene.size() && scene.isFigure(name.to());
    }

    /** The two sides of which each has so many: 307 soldiers on each side; empty where the text does not say so, or not who they are. */
    static List<String> sides(Scene scene, int figure) {
        if (!scene.has(OF_EACH)) {
            return List.of();
        }
        int each = wordAt(scene, figure, figure, Particle.EACH);
        if (each < 0) {
            List<String> both = eachOf(scene, figure);
            return both.isEmpty() ? inOrder(scene, figure) : both;
        }
        List<String> named = scene.facts().names().stream()
                .filter(name -> name.to() <= each && name.isCountry(CountryName.Role.NAME))
                .map(name -> name.country().code())
                .distinct()
                .toList();
        return named.size() == 2 ? named : List.of();
    }

    /** Each side handed over 300; the two sides each released 300; 300 from either side. */
    static boolean isOfEachSide(Scene scene, int figure) {
        if (!scene.has(Particle.EACH)) {
            return false;
        }
        int each = wordAt(scene, figure, figure, Particle.EACH);
        for (int at = figure - 1; each < 0 && at >= 0 && !isEnd(scene, at); at--) {
            each = scene.is(at, Particle.EACH) ? at : each;
        }
        boolean phrase = each > 0 && scene.is(each - 1, Particle.EACH) || scene.particleEnd(each) > each + 1;
        return each >= 0 && (phrase || isBehindBoth(scene, each));
    }

    private static boolean isBehindBoth(Scene scene, int each) {
        for (int at = each - 1; at >= 0 && !isEnd(scene, at); at--) {
            if (scene.is(at, Particle.JOINT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(Scene scene, int at) {
        return scene.isFigure(at) || scene.tokens().isMarkOf(at, ",.;:");
    }

    /** Ruritania and Poland each handed over 300: the two of the list right before the word; empty where none stands there. */
    private static List<String> eachOf(Scene scene, int figure) {
        int each = figure - 1;
        while (each > 0 && !scene.is(each, Particle.EACH) && !isEnd(scene, each)) {
            each--;
        }
        List<String> named = scene.is(each, Particle.EACH) ? listedBefore(scene, each) : List.of();
        return named.size() == 2 ? named : List.of();
    }

    /** Rusia dan Ukraina masing-masing 84: each; India dan Mali, masing-masing 40 dan 30: the one in the figure's place. */
    private static List<String> inOrder(Scene scene, int figure) {
        int word = figure - 1;
        while (word >= 0 && !scene.is(word, Particle.RESPECTIVELY)) {
            word--;
        }
        while (word > 0 && scene.is(word - 1, Particle.RESPECTIVELY)) {
            word--;
        }
        if (word < 0 && isRespectivelyBehind(scene, figure)) {
            return inOrderBefore(scene, figure);
        }
        List<String> named = word < 0 ? List.of() : listedBefore(scene, asideBefore(scene, word));
        List<Integer> figures = new ArrayList<>();
        for (Figure each : scene.figures()) {
            if (each.from() > word) {
                figures.add(each.from());
            }
        }
        int place = figures.indexOf(figure);
        if (named.size() < 2 || place < 0 || (figures.size() > 1 && figures.size() != named.size())) {
            return List.of();
        }
        return figures.size() > 1 ? List.of(named.get(place)) : named.size() == 2 ? named : List.of();
    }

    private static boolean isRespectivelyBehind(Scene scene, int figure) {
        int at = figure;
        while (at < scene.size()
                && !scene.is(at, Particle.RESPECTIVELY)
                && !scene.tokens().isMarkOf(at, ".;:")) {
            at++;
        }
        return at < scene.size() && scene.is(at, Particle.RESPECTIVELY);
    }

    /** Ruritania and Poland have 300 and 200 soldiers there respectively: the one in the figure's place. */
    private static List<String> inOrderBefore(Scene scene, int figure) {
        List<Integer> figures = scene.figures().stream().map(Figure::from).toList();
        Verb verb = scene.clauses().verbBefore(scene.clauses().at(figure), figure);
        List<String> named = verb == null ? List.of() : listedBefore(scene, verb.from());
        int place = figures.indexOf(figure);
        return named.size() == figures.size() && named.size() > 1 && place >= 0 ? List.of(named.get(place)) : List.of();
    }

    /** Where an aside begins that ends before the token: India and Pakistan, both with bombs, each; the token where none does. */
    private static int asideBefore(Scene scene, int end) {
        int close = end - 1;
        while (close > 0 && scene.isGrammar(close) && scene.tokens().isWord(close)) {
            close--;
        }
        for (int at = close - 1; at > 0 && scene.tokens().isMark(close, ','); at--) {
            if (scene.tokens().isMark(at, ',')) {
                return at;
            }
        }
        return end;
    }

    /** The countries of the list that ends at the token: A, B and C. */
    private static List<String> listedBefore(Scene scene, int end) {
        List<String> named = new ArrayList<>();
        int at = beforeDate(scene, end);
        boolean and = false;
        while (at > 0) {
            int before = scene.is(at - 1, Particle.AND) || scene.tokens().isMark(at - 1, ',') ? at - 1 : at;
            and |= before < at && scene.is(before, Particle.AND);
            NameMention name = country(scene, before - 1);
            if (name == null || (before == at && !named.isEmpty())) {
                break;
            }
            named.add(0, name.country().code());
            at = name.from();
        }
        return and ? named : List.of();
    }

    /** Where a day begins that ends at the token: Ruritania and Poland on Sunday; the token where none does. */
    private static int beforeDate(Scene scene, int end) {
        int at = end;
        while (at > 0 && scene.facts().isDate(at - 1)) {
            at--;
        }
        return at < end && at > 0 && scene.is(at - 1, Particle.TOWARDS) ? at - 1 : at;
    }

    /** Where such a word stands inside the phrase or shortly behind it; −1 where none does. */
    private static int wordAt(Scene scene, int from, int to, Particle particle) {
        int end = scene.has(particle) ? Math.min(scene.size(), to + REACH) : from;
        for (int at = from; at < end; at++) {
            if (scene.is(at, particle)) {
                return at;
            }
            boolean stops = at >= to && (scene.tokens().isMarkOf(at, ",.;:") || scene.is(at, Particle.VERB));
            if (stops) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a list of countries stands behind a word that means of: dari Malawi dan Uruguay. */
    private static boolean isListed(Scene scene, int to) {
        if (to >= scene.size() || !scene.is(to, Particle.OF)) {
            return false;
        }
        NameMention first = country(scene, scene.particleEnd(to));
        NameMention last = first;
        int named = 1;
        NameMention next = first == null ? null : country(scene, behindMark(scene, first.to()));
        boolean and = false;
        while (next != null) {
            int led = scene.is(next.from() - 1, Particle.DEFINITE) ? next.from() - 2 : next.from() - 1;
            and = and || scene.is(led, Particle.AND);
            last = next;
            named++;
            next = and ? null : country(scene, behindMark(scene, last.to()));
        }
        return and
                && (named > 2
                        || scene.clauses().isIn(last.from(), scene.clauses().at(first.from())))
                && Stream.of(first, last)
                                .map(name -> name.country().code())
                                .distinct()
                                .count()
                        > 1;
    }

    private static int behindMark(Scene scene, int at) {
        int next = at < scene.size() && scene.tokens().isMark(at, ',') ? at + 1 : at;
        return scene.is(next, Particle.AND) ? next + 1 : next;
    }

    private static NameMention country(Scene scene, int at) {
        NameMention name = scene.nameAt(scene.is(at, Particle.DEFINITE) ? at + 1 : at);
        return Objects.nonNull(name) && name.isCountry(CountryName.Role.NAME) ? name : null;
    }
}
