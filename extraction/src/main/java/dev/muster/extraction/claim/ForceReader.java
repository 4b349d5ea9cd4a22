package dev.muster.extraction.claim;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** Finds whose people or materiel a figure counts. One for each article; not thread safe. */
final class ForceReader {
    private static final int BESIDE = 3;

    private final SharedData shared;
    private final String dominant;

    /** A reader for the article of these scenes. */
    ForceReader(SharedData shared, List<Scene> scenes) {
        this.shared = shared;
        this.dominant = dominant(scenes);
    }

    /** The country or group; null where the article tells none. */
    String read(Scene scene, Counted counted, int measureAt, IntPredicate isCue, String before) {
        String beside = beside(scene, counted.from(), counted.to());
        if (beside != null) {
            return beside;
        }
        String subject = subject(scene, counted, measureAt, isCue);
        if (subject != null) {
            return subject;
        }
        String near = besideAnyNoun(scene, counted);
        if (near != null) {
            return near;
        }
        return before != null ? before : dominant;
    }

    /** A name inside the phrase, right behind it or its owner right before it. */
    private String beside(Scene scene, int from, int to) {
        for (NameMention name : scene.facts().names()) {
            boolean inside = name.from() >= from && name.to() <= to;
            boolean behind = name.from() >= to && isBehind(scene, name, to);
            boolean owner = name.to() <= from && isOwner(scene, name.to(), from);
            String force = inside || behind || owner ? force(scene, name, inside || owner) : null;
            if (force != null) {
                return force;
            }
        }
        return null;
    }

    private static boolean isBehind(Scene scene, NameMention name, int to) {
        if (name.from() == to) {
            return true;
        }
        for (int at = to; at < name.from(); at++) {
            Token token = scene.tokens().get(at);
            boolean adjective = token.isWord() && !token.isCapitalized() && scene.measureAt(at) == null;
            boolean blocks = !adjective
                    || scene.is(at, Particle.TOWARDS)
                    || scene.is(at, Particle.CLAUSE)
                    || scene.is(at, Particle.VERB)
                    || scene.is(at, Particle.AND);
            if (blocks || at > to + 1) {
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
        if (!possible) {
            return null;
        }
        ActorMention actor = actorAt(scene, name.from());
        return actor == null || actor.form() == ActorMention.Form.COUNTRY
                ? null
                : countryOf(actor.actor().id());
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
        if (measureAt < 0 || measureAt > counted.from()) {
            return null;
        }
        String nearest = null;
        for (NameMention name : scene.facts().names()) {
            boolean before = name.to() <= measureAt && !isCue.test(name.from());
            boolean led = name.from() > 0
                    && (scene.is(name.from() - 1, Particle.TOWARDS) || scene.is(name.from() - 1, Particle.OF));
            if (before && !led && !name.isCountry(CountryName.Role.ADJECTIVE)) {
                String force = subjectForce(name);
                nearest = force != null ? force : nearest;
            }
        }
        return nearest;
    }

    private String subjectForce(NameMention name) {
        if (name.country() != null) {
            return name.country().code();
        }
        return name.body() != null && shared.group(name.body()) != null ? name.body() : null;
    }

    /** The force of another noun of the sentence, the nearest first. */
    private String besideAnyNoun(Scene scene, Counted counted) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (Match<CountNoun> noun : scene.nouns()) {
            int distance = Math.abs(noun.from() - counted.from());
            String force = noun.value().strength() == Strength.STRONG ? phrase(scene, noun) : null;
            if (force != null && distance < least) {
                nearest = force;
                least = distance;
            }
        }
        return nearest;
    }

    /** The force of a noun by the names beside it. */
    private String phrase(Scene scene, Match<CountNoun> noun) {
        String behind = beside(scene, noun.from(), noun.to());
        if (behind != null) {
            return behind;
        }
        for (int at = Math.max(0, noun.from() - BESIDE); at < noun.from(); at++) {
            NameMention name = scene.nameAt(at);
            boolean adjective = name != null
                    && name.country() != null
                    && name.country().role() != CountryName.Role.CAPITAL
                    && !scene.isCut(name.to(), noun.from())
                    && noun.from() - name.to() <= 1;
            if (adjective) {
                return name.country().code();
            }
        }
        return null;
    }

    private String dominant(List<Scene> scenes) {
        Map<String, Integer> counts = new HashMap<>();
        for (Scene scene : scenes) {
            for (Match<CountNoun> noun : scene.nouns()) {
                String force = noun.value().strength() == Strength.STRONG ? phrase(scene, noun) : null;
                if (force != null) {
                    counts.merge(force, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
