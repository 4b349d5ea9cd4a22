package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Token;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds whose people or materiel a figure counts. One for each article; not thread safe. */
final class ForceReader {
    private static final int BESIDE = 3;
    private static final int OWNED = 5;
    private static final int BY_NOUN = 6;
    private static final int BY_PEOPLE = 3;
    private static final int BY_MATERIEL = 2;
    private static final int CLEAR = 12;

    /** What an institution announces of its own people. */
    private static final Set<Measure> OWN_ACTS = EnumSet.of(
            Measure.DEPLOYED,
            Measure.PLANNED,
            Measure.RECRUITED,
            Measure.REINFORCED,
            Measure.WITHDRAWN,
            Measure.TRAINING,
            Measure.SUPPLIED);

    private static final Set<Measure> LOSSES = EnumSet.of(
            Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES, Measure.CAPTURED, Measure.DESERTED, Measure.MISSING);

    private final SharedData shared;
    private final String dominant;
    private final String named;
    private final boolean clear;

    /** A reader for the article of these scenes. */
    ForceReader(SharedData shared, List<Scene> scenes) {
        this.shared = shared;
        Map<String, Integer> weights = weights(scenes);
        String heaviest = heaviest(weights);
        this.clear = heaviest != null && weights.get(heaviest) >= CLEAR;
        this.dominant = heaviest;
        this.named = heaviest(named(scenes));
    }

    /**
     * The country or group; null where the article tells none.
     *
     * @param measureAt the word that tells the measure; −1 where none does
     * @param measure what is said of the force
     * @param actor who answers for the figure
     * @param isCue tells the tokens of reporting words and their speakers
     * @param before the force that was spoken of right before; null where none was
     */
    String read(
            Scene scene,
            Counted counted,
            int measureAt,
            Measure measure,
            Actor actor,
            IntPredicate isCue,
            String before) {
        String beside = beside(scene, counted.from(), counted.to());
        if (beside != null && !isPlaceLeft(scene, counted, measure)) {
            return beside;
        }
        String own = countryOf(actor.id());
        String subject = subject(scene, counted, measureAt, isCue);
        if (isOwned(scene, counted) && (subject != null || own != null)) {
            return subject != null ? subject : own;
        }
        if (subject != null) {
            return subject;
        }
        String agent = agent(scene, counted, measureAt, measure);
        if (agent != null) {
            return agent;
        }
        if (own != null && isOwnAct(scene, counted, measureAt, measure, isCue)) {
            return own;
        }
        String near = besideAnyNoun(scene, counted);
        if (near != null) {
            return near;
        }
        String spokenOf = before != null ? before : dominant;
        boolean people = counted.unit() == Unit.PERSONS;
        return spokenOf != null || !people ? spokenOf : own;
    }

    /** Withdrawn from Niger: the name behind the noun is where they left. */
    private static boolean isPlaceLeft(Scene scene, Counted counted, Measure measure) {
        return measure == Measure.WITHDRAWN && counted.to() < scene.size() && scene.is(counted.to(), Particle.FROM);
    }

    /** The country that the article names most: the last resort for a figure that somebody answers for; null where none. */
    String mostNamed() {
        return named;
    }

    static boolean isLoss(Measure measure) {
        return LOSSES.contains(measure);
    }

    /** Their own: its soldiers, tentaranya. */
    private static boolean isOwned(Scene scene, Counted counted) {
        for (int at = Math.max(0, counted.from() - BESIDE); at < counted.to(); at++) {
            Token token = scene.tokens().get(at);
            Match<CountNoun> noun = token.stem() == null ? null : scene.nounAt(at);
            boolean owned = noun != null && noun.value().strength() == Strength.STRONG;
            if (scene.is(at, Particle.OWN) || owned) {
                return true;
            }
        }
        return false;
    }

    /** What the speaker says that it does itself: the ministry announced that it would send 65 soldiers. */
    private static boolean isOwnAct(Scene scene, Counted counted, int measureAt, Measure measure, IntPredicate isCue) {
        if (measure == Measure.RECRUITED) {
            return true;
        }
        if (measureAt < 0 || measureAt > counted.from() || !OWN_ACTS.contains(measure)) {
            return false;
        }
        int cue = measureAt;
        while (cue >= 0 && !isCue.test(cue)) {
            cue--;
        }
        int after = cue;
        return cue >= 0
                && scene.facts().names().stream().noneMatch(name -> name.from() > after && name.to() <= measureAt)
                && scene.nouns().stream().noneMatch(noun -> noun.from() > after && noun.to() <= measureAt);
    }

    /** A name inside the phrase, right behind it or its owner right before it. */
    private String beside(Scene scene, int from, int to) {
        String country = null;
        for (NameMention name : scene.facts().names()) {
            boolean inside = name.from() >= from && (name.to() <= to || isArmy(name, to));
            boolean behind = name.from() >= to && isBehind(scene, name, to);
            boolean owner = name.to() <= from && isOwner(scene, name.to(), from);
            String force = inside || behind || owner ? force(scene, name, inside || owner) : null;
            if (force != null && shared.group(force) != null) {
                return force;
            }
            country = country == null ? force : country;
        }
        return country;
    }

    /** An army's name may begin with the noun that is counted and go on behind it: 300 tentara Sudan. */
    private boolean isArmy(NameMention name, int to) {
        return name.from() < to && name.body() != null && shared.group(name.body()) == null;
    }

    /** Right behind the noun, or behind it and a word for of, with no more than adjectives between. */
    private static boolean isBehind(Scene scene, NameMention name, int to) {
        boolean owned = to < scene.size() && scene.is(to, Particle.OF);
        int reach = to + (owned ? OWNED : 1);
        for (int at = to; at < name.from(); at++) {
            Token token = scene.tokens().get(at);
            boolean adjective = token.isWord() && scene.measureAt(at) == null && !scene.isFigure(at);
            boolean blocks = !adjective
                    || (token.isCapitalized() && scene.nameAt(at) == null)
                    || scene.is(at, Particle.TOWARDS)
                    || scene.is(at, Particle.CLAUSE)
                    || scene.is(at, Particle.VERB)
                    || scene.is(at, Particle.AND)
                    || (scene.is(at, Particle.OF) && at > to);
            if (blocks || at > reach) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwner(Scene scene, int nameEnd, int from) {
        boolean possessive =
                nameEnd < scene.size() && scene.tokens().get(nameEnd).norm().equals("'s");
        return possessive && from - nameEnd <= BESIDE;
    }

    private String force(Scene scene, NameMention name, boolean possible) {
        if (name.country() != null && name.country().role() != CountryName.Role.CAPITAL) {
            return name.country().code();
        }
        if (name.body() != null && shared.group(name.body()) != null) {
            return name.body();
        }
        if (name.body() != null && countryOf(name.body()) != null) {
            return countryOf(name.body());
        }
        if (!possible) {
            return null;
        }
        ActorMention actor = actorAt(scene, name.from());
        boolean owns = actor != null && actor.form() != ActorMention.Form.COUNTRY && scene.nounAt(name.from()) == null;
        return owns ? countryOf(actor.actor().id()) : null;
    }

    private static ActorMention actorAt(Scene scene, int token) {
        for (ActorMention actor : scene.facts().actors()) {
            if (actor.from() <= token && token < actor.to()) {
                return actor;
            }
        }
        return null;
    }

    private String countryOf(String actor) {
        int dash = actor.indexOf('-');
        String code = dash == 2 ? actor.substring(0, 2).toUpperCase(Locale.ROOT) : null;
        if (shared.group(actor) != null) {
            return actor;
        }
        return code != null && shared.country(code) != null ? code : null;
    }

    /** The subject of the verb that tells the measure: North Korea has sent …, Russia lost … */
    private String subject(Scene scene, Counted counted, int measureAt, IntPredicate isCue) {
        boolean behind = measureAt > counted.from() && measureAt >= counted.to();
        if (behind) {
            return null;
        }
        boolean active = measureAt >= 0 && measureAt < counted.from() && !scene.isCut(measureAt, counted.from());
        int verb = active ? measureAt : counted.from();
        String nearest = null;
        for (NameMention name : scene.facts().names()) {
            boolean before = name.to() <= verb && !isCue.test(name.from());
            boolean led = name.from() > 0
                    && (scene.is(name.from() - 1, Particle.TOWARDS) || scene.is(name.from() - 1, Particle.OF));
            if (before && !led && !name.isCountry(CountryName.Role.ADJECTIVE)) {
                boolean apart = name.country() == null && scene.isCut(name.to(), verb);
                String force = apart ? null : subjectForce(scene, name);
                nearest = force != null ? force : nearest;
            }
        }
        return nearest != null ? nearest : subjectNoun(scene, verb, isCue);
    }

    /** A force that is the subject itself: North Korean forces have suffered … */
    private String subjectNoun(Scene scene, int verb, IntPredicate isCue) {
        String nearest = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean before = noun.to() <= verb && !isCue.test(noun.from());
            boolean strong = before && noun.value().strength() == Strength.STRONG;
            String force = strong ? phrase(scene, noun.from(), noun.to()) : null;
            nearest = force != null ? force : nearest;
        }
        return nearest;
    }

    /** Who does it in the passive: sent by Russia, diberangkatkan Korea Utara. */
    private String agent(Scene scene, Counted counted, int measureAt, Measure measure) {
        boolean sent = measureAt >= counted.to() && (OWN_ACTS.contains(measure) || measure == Measure.LAUNCHED);
        Match<MeasureWord> word = sent ? scene.measureAt(measureAt) : null;
        for (NameMention name :
                word == null ? List.<NameMention>of() : scene.facts().names()) {
            boolean led = name.from() == word.to() + 1 && scene.is(word.to(), Particle.OF);
            if ((name.from() == word.to() || led) && subjectForce(scene, name) != null) {
                return subjectForce(scene, name);
            }
        }
        return null;
    }

    private String subjectForce(Scene scene, NameMention name) {
        if (name.country() != null) {
            return name.country().code();
        }
        ActorMention actor = actorAt(scene, name.from());
        if (actor != null && actor.isPerson()) {
            return countryOf(actor.actor().id());
        }
        return name.body() != null && shared.group(name.body()) != null ? name.body() : null;
    }

    /** The force of another noun of the sentence, the nearest first. */
    private String besideAnyNoun(Scene scene, Counted counted) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (Match<CountNoun> noun : scene.nouns()) {
            int distance = Math.abs(noun.from() - counted.from());
            boolean counts =
                    noun.value().strength() == Strength.STRONG || noun.value().strength() == Strength.WEAK;
            counts &= noun.value().unit() == counted.unit();
            String force = counts ? phrase(scene, noun.from(), noun.to()) : null;
            if (force != null && distance < least) {
                nearest = force;
                least = distance;
            }
        }
        for (Match<MeasureWord> word : scene.measures()) {
            int distance = Math.abs(word.from() - counted.from());
            String force = lossPhrase(scene, word);
            if (force != null && distance < least) {
                nearest = force;
                least = distance;
            }
        }
        return nearest;
    }

    /** Whose loss a word tells: Russian casualties, kerugian Korut; behind a verb in the passive stands who inflicts it. */
    private String lossPhrase(Scene scene, Match<MeasureWord> word) {
        if (!LOSSES.contains(word.value().measure())) {
            return null;
        }
        return word.value().measure() == Measure.CASUALTIES
                ? phrase(scene, word.from(), word.to())
                : nameBefore(scene, word.from());
    }

    /** The force of a noun by the names beside it. */
    private String phrase(Scene scene, int from, int to) {
        String behind = beside(scene, from, to);
        return behind != null ? behind : nameBefore(scene, from);
    }

    private static String nameBefore(Scene scene, int from) {
        for (int at = Math.max(0, from - BESIDE); at < from; at++) {
            NameMention name = scene.nameAt(at);
            boolean adjective = name != null
                    && name.country() != null
                    && name.country().role() != CountryName.Role.CAPITAL
                    && !scene.isCut(name.to(), from)
                    && from - name.to() <= 1;
            if (adjective) {
                return name.country().code();
            }
        }
        return null;
    }

    /** Whether the article speaks of one force often enough to know whom a figure without a noun counts. */
    boolean isClear() {
        return clear;
    }

    /** The force that the article's nouns name most; where they name none, the one whose people or country it names most. */
    private Map<String, Integer> weights(List<Scene> scenes) {
        Map<String, Integer> counts = new HashMap<>();
        for (Scene scene : scenes) {
            for (Match<CountNoun> noun : scene.nouns()) {
                boolean strong = noun.value().strength() == Strength.STRONG;
                int weight = noun.value().unit() == Unit.PERSONS ? BY_NOUN : BY_MATERIEL;
                weigh(counts, strong ? phrase(scene, noun.from(), noun.to()) : null, weight);
            }
            for (Match<MeasureWord> word : scene.measures()) {
                weigh(counts, lossPhrase(scene, word), BY_NOUN);
            }
            for (NameMention name : scene.facts().names()) {
                boolean people = name.isCountry(CountryName.Role.PEOPLE);
                weigh(counts, people ? name.country().code() : null, BY_PEOPLE);
            }
        }
        return counts;
    }

    private static Map<String, Integer> named(List<Scene> scenes) {
        Map<String, Integer> counts = new HashMap<>();
        scenes.stream()
                .flatMap(scene -> scene.facts().names().stream())
                .filter(name -> name.isCountry(CountryName.Role.NAME) || name.isCountry(CountryName.Role.ADJECTIVE))
                .forEach(name -> weigh(counts, name.country().code(), 1));
        return counts;
    }

    private static void weigh(Map<String, Integer> counts, String force, int weight) {
        if (force != null) {
            counts.merge(force, weight, Integer::sum);
        }
    }

    private static String heaviest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
