package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.Name;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which forces a text speaks of, and how often. Not thread safe while sentences are added. */
final class ForceFocus {
    static final int BY_NOUN = 6;
    static final int BY_PEOPLE = 3;
    private static final int BY_MATERIEL = 2;
    static final int BY_GROUP = 2;
    private static final int BY_HEADLINE = 2;
    private static final int CLEAR = 12;

    /** A unit stands no more words behind the name of its country. */
    private static final int UNIT = 3;

    /** What is done with one's own soldiers. */
    private static final Set<Measure> SENDING =
            EnumSet.of(Measure.DEPLOYED, Measure.REINFORCED, Measure.WITHDRAWN, Measure.EN_ROUTE);

    private final ForceNames names;
    private final SubjectReader subjects;
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Integer> forces = new HashMap<>();
    private final Map<String, Integer> materiel = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> missions = new HashMap<>();

    ForceFocus(ForceNames names, List<Scene> scenes) {
        this.names = names;
        this.subjects = new SubjectReader(names);
        scenes.forEach(this::weigh);
    }

    /** The force that the article's nouns name most; null where they name none. */
    String dominant() {
        return heaviest(weights, force -> true);
    }

    /** The force that the article names most beside what is counted in that unit, else beside anything. */
    String dominant(Unit unit) {
        String own = unit == Unit.PERSONS ? null : heaviest(materiel, force -> true);
        return own != null ? own : dominant();
    }

    /**
     * The state whose government's soldiers fight the article's armed group, of several the one that it names most; else the one that it names most. A group abroad fights another
     * government than that of its enemy: then it is the one named most beside that of who tells of them.
     *
     * @param speaker null where nobody is known to
     */
    String government(String speaker) {
        String state = names.stateAgainst(group());
        if (state == null) {
            String side = heaviest(named, country -> names.wars().areSides(group(), country));
            return side != null ? side : mostNamed();
        }
        boolean isThere = state.equals(names.homeOf(group())) || named.containsKey(state);
        String other = isThere ? null : heaviest(named, country -> !country.equals(speaker));
        return other != null ? other : state;
    }

    /** Whether the article names no force by a noun. */
    boolean isEmpty() {
        return forces.isEmpty();
    }

    /** The country that the article names most: the last resort for a figure that somebody answers for; null where none. */
    String mostNamed() {
        return heaviest(named, force -> true);
    }

    /** The country that the article names most beside the one told; null where it names no other. */
    String mostNamedBeside(String country) {
        return heaviest(named, each -> !each.equals(country));
    }

    /** Whether the article speaks of one force often enough to know whom a figure without a noun counts. */
    boolean isClear() {
        String dominant = dominant();
        return dominant != null && isClear(weights.get(dominant));
    }

    /** Whether so much is told of a force that a figure without a noun can be known to count it. */
    static boolean isClear(int weight) {
        return weight >= CLEAR;
    }

    /** Whether the article speaks of anybody's force at all; scouts and supporters are troops and armies of nobody. */
    boolean isOfForces() {
        return !forces.isEmpty() || group() != null;
    }

    /** Whether the article speaks of a force of the country or group. */
    boolean has(String force) {
        return forces.containsKey(force);
    }

    /** The armed group that the article speaks of most; null where it speaks of none. */
    String group() {
        return heaviest(weights, names::isFighters);
    }

    /** The mission or body of many states that the article names most; null where it names none. */
    String mission() {
        return heaviest(missions, force -> true);
    }

    /** The force that the article speaks of most beside the one told. */
    String other(String force) {
        String most = heaviest(weights, each -> !each.equals(force));
        Set<String> enemies = names.wars().enemies(force);
        String enemy =
                most == null || names.wars().haveFought(force, most) ? null : heaviest(weights, enemies::contains);
        String other = enemy != null ? enemy : most;
        return other != null ? other : mostNamedBeside(force);
    }

    /** Counts the forces of one more sentence, and the bodies of states that it names. */
    void readOn(Scene scene) {
        weigh(scene);
        for (ActorMention actor : scene.facts().actors()) {
            weigh(weights, isBody(actor) ? names.warring(actor.actor().id()) : null, 1);
        }
    }

    /** Whether a body of a state is named, and no person or country. */
    static boolean isBody(ActorMention actor) {
        return actor.form() == Form.BODY || actor.form() == Form.INSTITUTION;
    }

    /** Counts a force that a figure was read to count, as much as a noun of its own. */
    void told(String force) {
        weigh(weights, force, BY_NOUN);
    }

    private void weigh(Scene scene) {
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean strong = ForceNames.isStrong(noun);
            int weight = noun.value().unit() == Unit.PERSONS ? BY_NOUN : BY_MATERIEL;
            String told = strong ? scene.force(names, noun) : null;
            String force = told == null && strong ? sender(scene, noun) : told;
            weigh(weights, force, weight);
            weigh(forces, force, weight);
            weigh(materiel, noun.value().unit() == Unit.PERSONS ? null : force, 1);
        }
        for (Match<MeasureWord> word : scene.measures()) {
            String loser = names.loss(scene, word);
            weigh(weights, loser, BY_NOUN);
            weigh(forces, loser, BY_NOUN);
        }
        for (NameMention name : scene.facts().names()) {
            Name.OfCountry country = name.country();
            boolean people = name.isCountry(CountryName.Role.PEOPLE);
            weigh(weights, people ? country.code() : null, BY_PEOPLE);
            weigh(forces, people ? country.code() : null, BY_PEOPLE);
            String unit = isOfUnit(scene, name) ? country.code() : null;
            weigh(weights, unit, BY_NOUN);
            weigh(forces, unit, BY_NOUN);
            boolean group = names.isGroup(name.body()) && !ForceNames.isBacking(scene, name);
            weigh(weights, group ? name.body() : null, BY_GROUP);
            weigh(missions, names.isOfMission(name.body()) ? name.body() : null, 1);
            boolean counts = name.isCountry(CountryName.Role.NAME) || name.isCountry(CountryName.Role.ADJECTIVE);
            weigh(
                    named,
                    counts ? country.code() : null,
                    scene.facts().sentence().headline() ? BY_HEADLINE : 1);
            boolean acts = counts && !(name.from() > 0 && scene.is(name.from() - 1, Particle.TOWARDS));
            weigh(weights, acts ? country.code() : null, 1);
        }
    }

    /** A Ruritanian engineer regiment: whether a unit of the country is told, which no list knows by its name. */
    private static boolean isOfUnit(Scene scene, NameMention name) {
        if (!name.isCountry(CountryName.Role.ADJECTIVE)) {
            return false;
        }
        int end = Math.min(scene.size(), name.to() + UNIT);
        for (int at = name.to(); at < end && scene.tokens().isWord(at); at++) {
            if (scene.is(at, Particle.BODY)) {
                return scene.nameAt(at) == null;
            }
        }
        return false;
    }

    /** Who sends soldiers whom nobody else is said to have: Ruritania sent troops to the front; null where nobody does. */
    private String sender(Scene scene, Match<CountNoun> noun) {
        if (sending(scene, noun, 0, noun.from()) == null) {
            return null;
        }
        Clause clause = scene.clauses().at(noun.from());
        Verb verb = scene.clauses().verbBefore(clause, noun.from());
        boolean sends = verb != null && sending(scene, noun, verb.from(), verb.to()) != null;
        return sends ? subjects.subject(scene, clause, noun.from(), token -> false) : null;
    }

    /** The first word between the tokens that tells of sending what the noun names; null where none does. */
    private static Match<MeasureWord> sending(Scene scene, Match<CountNoun> noun, int from, int to) {
        boolean persons = noun.value().unit() == Unit.PERSONS;
        for (Match<MeasureWord> word : scene.measures()) {
            Measure told = word.value().measure();
            boolean sends = persons ? SENDING.contains(told) : told == Measure.LAUNCHED;
            if (sends && word.from() >= from && word.from() < to) {
                return word;
            }
        }
        return null;
    }

    private static void weigh(Map<String, Integer> counts, String force, int weight) {
        if (force != null) {
            counts.merge(force, weight, Integer::sum);
        }
    }

    private static String heaviest(Map<String, Integer> counts, Predicate<String> fits) {
        String heaviest = null;
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            String force = count.getKey();
            int weight = count.getValue();
            boolean more = heaviest == null || weight > most || (weight == most && force.compareTo(heaviest) > 0);
            if (more && fits.test(force)) {
                heaviest = force;
                most = weight;
            }
        }
        return heaviest;
    }
}
