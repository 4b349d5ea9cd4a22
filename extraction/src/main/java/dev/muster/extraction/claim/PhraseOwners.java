package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.Set;

/** Tells whose a figure is by what stands in apposition to its phrase, in a clause on it, or in the whole that it is a part of. Thread safe. */
final class PhraseOwners {
    private static final int APPOSED = 6;
    private static final int ADVERBS = 3;
    private static final int ASIDE = 10;

    /** What somebody does with people of their own. */
    private static final Set<Measure> OWN_ACTS = EnumSet.of(
            Measure.DEPLOYED,
            Measure.PLANNED,
            Measure.REINFORCED,
            Measure.RECRUITED,
            Measure.WITHDRAWN,
            Measure.CASUALTIES,
            Measure.SUPPLIED,
            Measure.LAUNCHED,
            Measure.PRODUCED,
            Measure.STRENGTH);

    private final ForceNames names;
    private final SubjectReader subjects;

    PhraseOwners(ForceNames names) {
        this.names = names;
        this.subjects = new SubjectReader(names);
    }

    /** The country or group; null where no such words tell it. */
    Whose read(Scene scene, Counted counted) {
        String all = all(scene, counted.to());
        if (all != null) {
            return Whose.of(all, "all of them");
        }
        String actor = whoActs(scene, counted.to());
        if (actor != null) {
            return Whose.of(actor, "whoever sent them");
        }
        String body = body(scene, counted);
        if (body != null) {
            return Whose.of(body, "the body's");
        }
        return Whose.of(whole(scene, counted), "the whole's");
    }

    /** 40 soldiers, all Ruritanian; 40 soldiers, all of them from Ruritania; semuanya dari Rusia: whose all of them are. */
    private String all(Scene scene, int to) {
        int word = to < scene.size() && scene.tokens().isMarkOf(to, ",(–—") ? to + 1 : scene.size();
        if (!scene.is(word, Particle.ALL)) {
            return null;
        }
        for (int at = scene.particleEnd(word); at < Math.min(scene.size(), word + APPOSED); at++) {
            NameMention name = scene.nameAt(at);
            if (name != null) {
                return names.subject(scene, name);
            }
            if (!scene.isGrammar(at) && scene.nounAt(at) == null) {
                return null;
            }
        }
        return null;
    }

    /** The soldiers whom Ruritania sent; the drones that the Ruritanian army fired: who acts in the clause on those who are counted. */
    private String whoActs(Scene scene, int to) {
        boolean led = scene.is(to, Particle.RELATIVE);
        int start = led ? behindAside(scene, to + 1) : to;
        NameMention name = scene.nameAt(scene.is(start, Particle.DEFINITE) ? start + 1 : start);
        boolean it = scene.is(start, Particle.PRONOUN) && !SubjectReader.isOfOthers(scene, start);
        String named = name == null || name.isCountry(CountryName.Role.PEOPLE) ? null : names.subject(scene, name);
        String force = it ? subjects.leading(scene, to) : named;
        if (force == null) {
            return null;
        }
        int at = it ? start + 1 : Math.max(name.to(), actorEnd(scene, name));
        for (int skipped = 0; skipped < ADVERBS && isAuxiliary(scene, at); skipped++) {
            at++;
        }
        Match<MeasureWord> word = scene.measureAt(at);
        boolean has = (led || it) && scene.is(at - 1, Particle.HAVE) && word == null;
        boolean acts = word != null
                && word.from() == at
                && word.value().role() != MeasureWord.Role.NOUN
                && OWN_ACTS.contains(word.value().measure());
        return has || acts ? force : null;
    }

    /** Whom, by somebody's reckoning, Ruritania has sent: where the clause goes on behind an aside; the token where none opens. */
    private static int behindAside(Scene scene, int at) {
        boolean opens = at < scene.size() && scene.tokens().isMark(at, ',');
        for (int end = at + 2; opens && end < Math.min(scene.size() - 1, at + ASIDE); end++) {
            if (scene.tokens().isMark(end, ',')) {
                return end + 1;
            }
        }
        return at;
    }

    private static int actorEnd(Scene scene, NameMention name) {
        var actor = ForceNames.actorAt(scene, name.from());
        return actor == null ? name.to() : actor.to();
    }

    private static boolean isAuxiliary(Scene scene, int at) {
        return scene.is(at, Particle.VERB) || scene.is(at, Particle.ADVERB) || scene.is(at, Particle.HAVE);
    }

    /** The Ruritanian battalion, some 750 soldiers, …: the size of a body right before the comma that names its owner. */
    private String body(Scene scene, Counted counted) {
        int comma = counted.from() - 1;
        boolean apposed = comma > 0
                && scene.tokens().isMarkOf(comma, ",(–—")
                && counted.to() < scene.size()
                && scene.tokens().isMarkOf(counted.to(), ",)–—");
        Match<MeasureWord> size = comma < 1 ? null : scene.measureAt(comma);
        boolean sized = size != null
                && size.to() == counted.from()
                && size.value().measure() == Measure.STRENGTH
                && size.value().role() == MeasureWord.Role.COUNTS;
        if (sized) {
            return sizedBody(scene, size.from());
        }
        boolean body = apposed && isBody(scene, comma - 1);
        String owner = body ? names.before(scene, comma - 1) : null;
        return body && owner == null ? origin(scene, counted.to() + 1) : owner;
    }

    /** The largest contingent, 90 soldiers, comes from Ruritania. */
    private static String origin(Scene scene, int at) {
        int from = at;
        while (from < at + ADVERBS && !scene.is(from, Particle.FROM)) {
            from++;
        }
        NameMention name = scene.is(from, Particle.FROM) ? scene.nameAt(from + 1) : null;
        return name != null && name.isCountry(CountryName.Role.NAME)
                ? name.country().code()
                : null;
    }

    /** A Ruritanian battalion numbering 750, batalion Rusia berkekuatan 750: whose the body is that ends at the token. */
    private String sizedBody(Scene scene, int end) {
        if (isBody(scene, end - 1)) {
            return names.before(scene, end - 1);
        }
        NameMention name = end < 1 ? null : scene.nameAt(end - 1);
        boolean owner = name != null && name.to() == end && isBody(scene, name.from() - 1);
        return owner ? names.subject(scene, name) : null;
    }

    private static boolean isBody(Scene scene, int at) {
        return scene.is(at, Particle.BODY) || scene.is(at, Particle.FORCE);
    }

    /** 33 of the 2,700 drones launched by Ruritania: whose the whole is. */
    private String whole(Scene scene, Counted counted) {
        Figure whole = wholeOf(scene, counted);
        Match<CountNoun> noun = whole == null ? null : scene.nounAt(whole.to());
        if (noun == null) {
            NameMention people = whole == null ? null : scene.nameAt(whole.to());
            return people != null && people.isCountry(CountryName.Role.PEOPLE)
                    ? people.country().code()
                    : null;
        }
        String beside = names.beside(scene, whole.from(), noun.to());
        String launcher = beside == null ? new SizedForces(names).launcher(scene, noun.to()) : beside;
        return launcher == null ? whoActs(scene, noun.to()) : launcher;
    }

    private static Figure wholeOf(Scene scene, Counted counted) {
        Figure figure = scene.figureFrom(counted.from());
        int of = figure == null ? scene.size() : figure.to();
        int at = scene.is(of, Particle.OF) ? scene.particleEnd(of) : scene.size();
        Figure whole = scene.figureFrom(at);
        return whole != null || !scene.is(at, Particle.DEFINITE) ? whole : scene.figureFrom(at + 1);
    }
}
