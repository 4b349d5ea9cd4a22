package dev.muster.extraction.claim;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Unit;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/** Reads whose a phrase is by the names inside it, right behind it and before it. Thread safe. */
final class ForceNames {
    private static final int BESIDE = 3;
    private static final String GOVERNMENT = "government";

    /** Words for what a name only backs or has made. */
    private static final RoleSet BACKERS = RoleSet.of(Particle.BACKED, Particle.MADE_BY);

    private final SharedData shared;
    private final Wars wars;

    ForceNames(SharedData shared) {
        this.shared = shared;
        this.wars = new Wars(shared);
    }

    /** A name inside the phrase, right behind it or its owner right before it; null where there is none. */
    String beside(Scene scene, int from, int to) {
        return beside(scene, from, to, token -> false);
    }

    /** The same, but for an owner who tells it: by Ruritania's reckoning 300 soldiers. */
    String beside(Scene scene, int from, int to, IntPredicate isCue) {
        String country = null;
        String mission = null;
        for (NameMention name : scene.facts().names()) {
            boolean inside = name.from() >= from && (name.to() <= to || isArmy(scene, name, to));
            boolean apart = name.from() > to && isOfMany(name.body()) && !isOwner(scene, name);
            boolean behind = name.from() >= to && !apart && NameBehind.isBehind(scene, name, to);
            boolean owner = name.to() <= from && !isCue.test(name.from()) && NameOwners.isOwner(scene, name, from);
            String seat = inside || name.from() == to ? seat(scene, name, to) : null;
            String force = seat != null ? seat : inside || behind || owner ? force(scene, name, inside || owner) : null;
            if (isGroup(force) && !isMission(force)) {
                return force;
            }
            // Ruritanian members of the mission are Ruritania's: it is states that send them.
            mission = mission == null && force != null && shared.group(force) != null ? force : mission;
            country = country == null && !Objects.equals(force, mission) ? force : country;
        }
        String told = country == null ? mission : country;
        return told == null ? UnknownGroups.of(scene, from, to) : told;
    }

    /** Whether a word for of leads to the name, with an article between or without. */
    private static boolean isOwner(Scene scene, NameMention name) {
        int led = scene.is(name.from() - 1, Particle.DEFINITE) ? name.from() - 2 : name.from() - 1;
        return scene.is(led, Particle.OF);
    }

    /** Serdadu Kyiv: a capital right behind soldiers is whose they are; null for other names. */
    private static String seat(Scene scene, NameMention name, int to) {
        Match<CountNoun> noun = to > 0 && name.from() == to ? scene.nounAt(to - 1) : null;
        boolean soldiers = noun != null && isStrong(noun) && noun.value().unit() == Unit.PERSONS;
        return soldiers && name.isCountry(CountryName.Role.CAPITAL)
                ? name.country().code()
                : null;
    }

    /** The first name inside the phrase whose force it tells; null where there is none. */
    String inside(Scene scene, int from, int to) {
        return scene.facts().names().stream()
                .filter(name -> name.from() >= from && name.to() <= to)
                .map(name -> force(scene, name, true))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Turkish-backed factions are not Turkish, nor militants linked to al Qaeda its own, nor jets of French make French. */
    static boolean isBacking(Scene scene, NameMention name) {
        if (!scene.has(BACKERS)) {
            return false;
        }
        int led = name.from() - 1;
        boolean before =
                (scene.is(led, RoleSet.LEADING) || scene.is(led, Particle.AGENT)) && scene.is(led - 1, Particle.BACKED);
        if (before || scene.is(led, Particle.MADE_BY)) {
            return true;
        }
        boolean joined = name.to() < scene.size() && scene.tokens().isMark(name.to(), '-');
        return scene.is(name.to(), Particle.BACKED) || (joined && scene.is(name.to() + 1, Particle.BACKED));
    }

    /** 103 servicemen from Russian captivity: whoever held them is not whose they are. */
    private static boolean isCaptor(Scene scene, NameMention name) {
        Match<MeasureWord> held = name.isCountry(CountryName.Role.ADJECTIVE) ? scene.measureAt(name.to()) : null;
        int led = name.from() - 1;
        return held != null
                && held.value().measure() == Measure.CAPTURED
                && (scene.is(led, Particle.TOWARDS) || scene.is(led, Particle.FROM));
    }

    /** Whose a phrase is by a name and a word for own before it: India's own dead; null where there are none. */
    String own(Scene scene, int from) {
        boolean own = from > 1 && scene.is(from - 1, Particle.OWN);
        for (NameMention name : own ? scene.facts().names() : List.<NameMention>of()) {
            if (name.to() < from && from - name.to() <= BESIDE - 1) {
                return subject(scene, name);
            }
        }
        return null;
    }

    /** An army's name may begin with the noun that is counted and go on behind it: 300 tentara Sudan, 18 anggota Tentara Pembebasan. */
    private boolean isArmy(Scene scene, NameMention name, int to) {
        boolean member = scene.is(name.from() - 1, Particle.MEMBER);
        return name.from() < to && name.body() != null && (member || shared.group(name.body()) == null);
    }

    private String force(Scene scene, NameMention name, boolean possible) {
        if (isBacking(scene, name) || isCaptor(scene, name)) {
            return null;
        }
        if (name.country() != null && name.country().role() != CountryName.Role.CAPITAL) {
            return name.country().code();
        }
        if (possible && name.office() != null) {
            return warring(name.office());
        }
        if (possible && name.country() != null && scene.is(name.to(), Particle.POSSESSIVE)) {
            return name.country().code();
        }
        boolean many = possible && name.body() != null && isOfMany(name.body());
        if (many || (name.body() != null && countryOf(name.body()) != null)) {
            return countryOf(name.body()) != null ? countryOf(name.body()) : name.body();
        }
        if (!possible) {
            return null;
        }
        ActorMention actor = actorAt(scene, name.from());
        boolean owns = actor != null && actor.form() != ActorMention.Form.COUNTRY && scene.nounAt(name.from()) == null;
        return owns ? countryOf(actor.actor().id()) : null;
    }

    /** A body of several states, whose forces carry its name: the UN, NATO. */
    private static boolean isOfMany(String body) {
        return body != null && body.indexOf('-') < 0;
    }

    static ActorMention actorAt(Scene scene, int token) {
        return scene.facts().actorAt(token);
    }

    /** The country or group that an actor speaks for; null where it is none. */
    String countryOf(String actor) {
        return shared.group(actor) != null ? actor : shared.stateOf(actor);
    }

    /** Whether it is an armed group whose people are fighters. */
    boolean isFighters(String force) {
        return isGroup(force) && shared.group(force).kind() == ForceKind.FIGHTERS;
    }

    /** Whether it is a company whose people are mercenaries. */
    boolean isHired(String force) {
        return isGroup(force) && shared.group(force).kind() == ForceKind.MERCENARIES;
    }

    boolean isGroup(String force) {
        return force != null && !isOfMany(force) && shared.group(force) != null;
    }

    /** The country or group that an actor speaks for, unless it is a body of many states. */
    String warring(String actor) {
        return isOfMany(actor) ? null : countryOf(actor);
    }

    /** Whether it is a body of many states with soldiers, or a mission. */
    boolean isOfMission(String body) {
        return isMission(body) || (isOfMany(body) && shared.group(body) != null);
    }

    /** Whether it is a mission that has an entry of its own, beside the body of many states that sends it. */
    static boolean isMissionOfItsOwn(String body) {
        return body != null && !isOfMany(body);
    }

    /** Whether they are known to fight each other: the two sides of a war, or a group and the state that it fights. */
    boolean areEnemies(String force, String other) {
        boolean group = (isFighters(force) && other.equals(stateAgainst(force)))
                || (isFighters(other) && force.equals(stateAgainst(other)));
        return group || wars().areSides(force, other);
    }

    /** The state that a state's armed forces watch or fight where a text names no other; null where none is known. */
    String rivalOf(String state) {
        SharedData.Country country = state == null ? null : shared.country(state);
        return country == null ? null : country.rival();
    }

    /** Who fights whom in the wars that the program knows. */
    Wars wars() {
        return wars;
    }

    /** Government soldiers, tentara pemerintah. */
    boolean isGovernment(Scene scene, int from, int to) {
        return scene.facts().names().stream()
                .anyMatch(name -> name.from() >= from
                        && name.from() <= to
                        && name.institution() != null
                        && name.institution().type().equals(GOVERNMENT)
                        && !name.institution().person());
    }

    /** Whether it is a mission or an alliance: soldiers or police of several states under one name, who fight no state. */
    boolean isMission(String force) {
        return isGroup(force)
                && shared.group(force).kind() != ForceKind.FIGHTERS
                && shared.group(force).kind() != ForceKind.MERCENARIES;
    }

    /** The state that a group fights: its enemy, else that of the country that it fights in; null where there is none or are several. */
    String stateAgainst(String force) {
        if (!isGroup(force) || isMission(force)) {
            return null;
        }
        SharedData.Group group = shared.group(force);
        return group.enemy() != null ? group.enemy() : group.country();
    }

    /** Whether it is known whom a group fights, and that is not whoever rules the country that it is in. */
    boolean hasEnemyOfItsOwn(String force) {
        return isGroup(force) && shared.group(force).enemy() != null;
    }

    /** The country that a group is at home in; null where it is no group, or fights in none or several. */
    String homeOf(String force) {
        return isGroup(force) ? shared.group(force).country() : null;
    }

    /** Whom a name stands for that is a subject or an agent; null where it is no force. */
    String subject(Scene scene, NameMention name) {
        if (name.country() != null) {
            return name.country().code();
        }
        ActorMention actor = actorAt(scene, name.from());
        String force = actor == null ? null : countryOf(actor.actor().id());
        if (force != null) {
            return force;
        }
        return isGroup(name.body()) ? name.body() : null;
    }

    /** The force of a noun by the names beside it. */
    String phrase(Scene scene, int from, int to) {
        String behind = beside(scene, from, to);
        return behind != null ? behind : before(scene, from);
    }

    /** Ruritania's share is smaller: 300 dead; whose number or loss it is that the sentence opens with; null where it does not. */
    String opening(Scene scene) {
        NameMention name = scene.nameAt(0);
        boolean owner =
                name != null && name.isCountry(CountryName.Role.NAME) && scene.is(name.to(), Particle.POSSESSIVE);
        Match<MeasureWord> word = owner ? scene.measureAt(name.to() + 1) : null;
        boolean lost = word != null && word.value().measure().isLoss();
        return lost || (owner && scene.is(name.to() + 1, Particle.NUMBER_OF))
                ? name.country().code()
                : null;
    }

    /** Whose the last noun before the token is that names a force; null where none does. */
    String nounBefore(Scene scene, int before) {
        String found = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            String force = noun.to() <= before && isStrong(noun) ? scene.force(this, noun) : null;
            found = force != null ? force : found;
        }
        return found;
    }

    /** The body of many states that the sentence names before the token; null where it names none. */
    String many(Scene scene, int before) {
        for (NameMention name : scene.facts().names()) {
            boolean force = name.to() <= before && name.body() != null && shared.group(name.body()) != null;
            // NATO member Ruritania opens a drill: who is only in a body does what it does by itself.
            boolean member = scene.is(name.to(), Particle.MEMBER);
            if (force && !member && isManyStates(name.body())) {
                return name.body();
            }
        }
        return null;
    }

    private boolean isManyStates(String body) {
        return isOfMany(body) || shared.group(body).kind() == ForceKind.TROOPS;
    }

    /** On the Ruritanian side, di pihak Rusia: whose side the words lead to, at the token; null where they lead to none. */
    String side(Scene scene, int at) {
        boolean led = scene.is(at, RoleSet.LEADING);
        int start = scene.is(at + 1, Particle.DEFINITE) ? at + 2 : at + 1;
        NameMention name = led ? scene.nameAt(scene.is(start, Particle.SIDE) ? start + 1 : start) : null;
        boolean side = name != null && (scene.is(start, Particle.SIDE) || scene.is(name.to(), Particle.SIDE));
        return side ? subject(scene, name) : null;
    }

    /** Whose loss a word tells: Russian casualties, kerugian Korut; behind a verb in the passive stands who inflicts it. */
    String loss(Scene scene, Match<MeasureWord> word) {
        if (!word.value().measure().isLoss()) {
            return null;
        }
        boolean noun = word.value().role() == MeasureWord.Role.NOUN;
        String side = noun ? side(scene, word.to()) : null;
        return side != null ? side : noun ? phrase(scene, word.from(), word.to()) : before(scene, word.from());
    }

    String before(Scene scene, int from) {
        for (int at = Math.max(0, from - BESIDE); at < from; at++) {
            NameMention name = scene.nameAt(at);
            boolean near = name != null && !scene.isCut(name.to(), from) && from - name.to() <= 1;
            near = near && !isBacking(scene, name);
            boolean country = near && name.country() != null && name.country().role() != CountryName.Role.CAPITAL;
            boolean many = near && name.body() != null && isOfMany(name.body()) && shared.group(name.body()) != null;
            if (country || many || (near && isGroup(name.body()))) {
                return country ? name.country().code() : name.body();
            }
        }
        return null;
    }

    /** Whether the noun is one that names a force for certain. */
    static boolean isStrong(Match<CountNoun> noun) {
        return noun.value().strength() == CountNoun.Strength.STRONG;
    }
}
