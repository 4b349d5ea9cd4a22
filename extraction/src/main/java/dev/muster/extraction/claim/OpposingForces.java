package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** Finds who stands against a force, and whose the other nouns of a sentence are. Thread safe. */
final class OpposingForces {
    /** Between fighters and the place that they are said to be in stand no more than so many tokens. */
    private static final int INTO = 3;

    private final ForceNames names;
    private final ForceFocus focus;
    private final ForceSoFar soFar;

    OpposingForces(ForceNames names, ForceFocus focus, ForceSoFar soFar) {
        this.names = names;
        this.focus = focus;
        this.soFar = soFar;
    }

    /** The force that stands against another: one spoken of in the sentence, right before, else in the article. */
    String of(ForceQuestion question, String force) {
        if (question.isFighters() && focus.group() != null && !names.isGroup(force)) {
            return isElsewhere(question, focus.group()) ? null : focus.group();
        }
        if (question.isSoldiers() && names.isGroup(force)) {
            String there = names.hasEnemyOfItsOwn(force) ? null : onlyState(question.scene());
            return there != null ? there : state(force);
        }
        String near = besideAnyNoun(question);
        if (near != null && !near.equals(force)) {
            return near;
        }
        String named = soFar.enemy(question.scene(), force);
        if (named != null) {
            return named;
        }
        boolean before = question.before() != null && !question.before().equals(force);
        String state = names.stateAgainst(force);
        return before ? question.before() : state != null ? state : otherOrRival(question, force);
    }

    /** The force that the article speaks of most beside the one told, unless that is no enemy and the rival of the state is known. */
    private String otherOrRival(ForceQuestion question, String force) {
        String other = focus.other(force);
        String rival = question.isFighters() ? null : names.rivalOf(force);
        boolean fights = other != null && (names.isGroup(other) || focus.has(other) || names.areEnemies(force, other));
        return fights || rival == null ? other : rival;
    }

    /**
     * The one state whose army the sentence names, or that it leads to, or names a place in: a group that is at home in one state may kill the
     * soldiers of another. Null where it names none or several.
     */
    private static String onlyState(Scene scene) {
        List<String> states = scene.facts().names().stream()
                .map(name -> state(scene, name))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return states.size() == 1 ? states.get(0) : null;
    }

    private static String state(Scene scene, NameMention name) {
        if (name.country() != null) {
            boolean army = scene.is(name.to(), Particle.FORCE) || scene.nounAt(name.to()) != null;
            return army || SubjectReader.isLed(scene, name.from())
                    ? name.country().code()
                    : null;
        }
        return name.site() == null ? null : name.site().country();
    }

    /** Whether they are said to be in another state than the group's own. */
    boolean isElsewhere(ForceQuestion question, String group) {
        String home = names.homeOf(group);
        int to = question.counted().to();
        for (NameMention name : question.scene().facts().names()) {
            boolean at = name.from() > to
                    && name.from() - to <= INTO
                    && question.scene().is(name.from() - 1, Particle.TOWARDS);
            String there = !at
                    ? null
                    : name.isCountry(CountryName.Role.NAME) ? name.country().code() : site(name);
            if (home != null && there != null) {
                return !home.equals(there);
            }
        }
        return false;
    }

    private static String site(NameMention name) {
        return name.site() == null ? null : name.site().country();
    }

    /** The armed group that the article speaks of most; null where it speaks of none. */
    String group() {
        return focus.group();
    }

    /** Under a Ruritanian general: who commands soldiers need not be of their state. */
    private static boolean isUnder(Scene scene, int noun) {
        return scene.has(Particle.UNDER)
                && IntStream.range(Math.max(0, noun - INTO), noun).anyMatch(at -> scene.is(at, Particle.UNDER));
    }

    /** South Africans are a people of one state, whatever Africans are. */
    private static boolean isPeople(Scene scene, Match<CountNoun> noun) {
        NameMention name = scene.nameAt(noun.from());
        return name != null && name.isCountry(CountryName.Role.PEOPLE);
    }

    /** Whether a force is that of a state, told by its country's code. */
    static boolean isState(String force) {
        return force != null && force.indexOf('-') < 0 && force.equals(force.toUpperCase(Locale.ROOT));
    }

    /** The state whose soldiers a group fights: that of its country, else the one that the article is about. */
    String state(String group) {
        String state = names.stateAgainst(group);
        return state != null ? state : focus.government(null);
    }

    /** The force of another noun of the sentence, the nearest first. */
    String besideAnyNoun(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (Match<CountNoun> noun : scene.nouns()) {
            int distance = Math.abs(noun.from() - counted.from());
            boolean counts =
                    noun.value().strength() == Strength.STRONG || noun.value().strength() == Strength.WEAK;
            counts &= noun.value().unit() == counted.unit()
                    && !isUnder(scene, noun.from())
                    && distance < least
                    && !isPeople(scene, noun)
                    && !question.isCue().test(noun.from());
            String force = counts ? scene.force(names, noun) : null;
            if (force != null) {
                nearest = force;
                least = distance;
            }
        }
        for (Match<MeasureWord> word : scene.measures()) {
            int distance = Math.abs(word.from() - counted.from());
            boolean counts = word.value().role() != Role.BESIDE && distance < least;
            String force = counts ? names.loss(scene, word) : null;
            if (force != null) {
                nearest = force;
                least = distance;
            }
        }
        return nearest;
    }
}
