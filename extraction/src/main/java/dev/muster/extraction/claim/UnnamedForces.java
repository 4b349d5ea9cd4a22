package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Particle;

/** Finds whose a figure is where a force is called by what it is: the mission, the group, the insurgents, government forces. One for each article. */
final class UnnamedForces {
    private static final int LONGEST = 3;
    private static final int APPOSED = 5;

    private final ForceNames names;
    private final ForceFocus focus;
    private final ForceSoFar soFar;

    UnnamedForces(ForceNames names, ForceFocus focus, ForceSoFar soFar) {
        this.names = names;
        this.focus = focus;
        this.soFar = soFar;
    }

    /** The mission's 11,000 peacekeepers; the force, up to 15,000 strong: the mission that the article speaks of; null where nothing says so. */
    Whose owner(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        boolean apposed = isApposed(scene, counted)
                || counted.from() > 0
                        && scene.tokens().isMark(counted.from() - 1, ',')
                        && endsAt(scene, counted.from() - 1, Particle.OF_MISSION);
        boolean beside = question.isPersons() && OwnForces.isBeside(scene, counted, Particle.OF_MISSION);
        return apposed || beside ? Whose.ofMission(mission(question)) : null;
    }

    /** The mission, made up of 1,000 officers: words between a comma and the figure that name nobody. */
    private static boolean isApposed(Scene scene, Counted counted) {
        int at = counted.from() - 1;
        while (at > counted.from() - APPOSED
                && at > 0
                && scene.tokens().isWord(at)
                && !scene.isFigure(at)
                && scene.nameAt(at) == null) {
            at--;
        }
        return at > 0 && scene.tokens().isMark(at, ',') && endsAt(scene, at, Particle.OF_MISSION);
    }

    /** The group's strength, the mission's losses, the country's dead: whose what is told at the token is by what they are called; null where they are not. */
    Whose ownerOf(ForceQuestion question, int at) {
        Scene scene = question.scene();
        if (endsAt(scene, at, Particle.OF_MISSION)) {
            return Whose.of(mission(question), "mission's");
        }
        if (endsAt(scene, at, Particle.OF_GROUP)) {
            return Whose.of(group(question), "the group's");
        }
        return endsAt(scene, at, Particle.OF_COUNTRY) ? Whose.of(OwnForces.country(question), "the country's") : null;
    }

    /** The force that is the subject of the verb before the token by what it is called; null where it is none. */
    Whose subject(ForceQuestion question, Clause clause, int before) {
        Scene scene = question.scene();
        if (areAttackers(question)) {
            return new Whose(near(question), "force:fighters");
        }
        Verb verb = scene.clauses().verbBefore(clause, before);
        if (verb == null) {
            return null;
        }
        if (endsAt(scene, verb.from(), Particle.OF_MISSION) && !question.isInflicted()) {
            return Whose.of(mission(question), "mission subject");
        }
        if (isGroupSubject(scene, clause, before) || areFightersSubject(scene, clause, before)) {
            return Whose.of(group(question), "group subject");
        }
        return isGovernment(scene, before)
                ? Whose.of(focus.government(question.speaker()), "government subject")
                : null;
    }

    /** Whose the army is that a speaker calls so, and no more: that of its state; of the government that a mission helps. */
    String stateOf(String speaker) {
        return names.isMission(speaker) ? focus.government(null) : speaker;
    }

    /** The mission that the sentences before name last, else that of who tells of it, else the article's; null where there is none. */
    private String mission(ForceQuestion question) {
        String near = soFar.missionBefore(question.scene(), question.counted().from());
        boolean own = near == null && names.isMission(question.speaker());
        return near != null ? near : own ? question.speaker() : focus.mission();
    }

    /** The group named in the sentence before, that spoken of right before, else the article's. */
    String group(ForceQuestion question) {
        String near = near(question);
        return near != null ? near : focus.group();
    }

    private String near(ForceQuestion question) {
        String near = soFar.groupBefore(question.scene().index());
        return near != null ? near : names.isFighters(question.before()) ? question.before() : null;
    }

    /** The attackers numbered 300: those who fought somebody, of whom no more is told, right before a word that says how many they are. */
    private static boolean areAttackers(ForceQuestion question) {
        int end = question.is(Relation.NUMBERED) && question.predicate().word() != null
                ? question.predicate().word().from()
                : 0;
        Match<CountNoun> noun = end < 1 ? null : question.scene().nounAt(end - 1);
        return noun != null && noun.value().kind() == ForceKind.FIGHTERS && !ForceNames.isStrong(noun);
    }

    /** Government forces, the bulletin said, lost two men: the first force of the sentence, and none that has a name stands between. */
    private boolean isGovernment(Scene scene, int before) {
        for (Match<CountNoun> noun : scene.nouns()) {
            if (ForceNames.isStrong(noun) && noun.value().kind() != null) {
                Clause clause = scene.clauses().at(noun.from());
                return noun.to() <= before
                        && scene.clauses().verbBefore(clause, noun.from()) == null
                        && names.isGovernment(scene, noun.from() - 1, noun.to());
            }
        }
        return false;
    }

    /** Whether the subject is the armed group spoken of: kelompok itu mengerahkan, the group has sent. */
    static boolean isGroupSubject(Scene scene, Clause clause, int before) {
        Verb verb = scene.clauses().verbBefore(clause, before);
        for (int at = clause.from(); verb != null && at < verb.from(); at++) {
            if (scene.is(at, Particle.OF_GROUP) && scene.particleEnd(at) == verb.from()) {
                return true;
            }
        }
        return false;
    }

    /** The insurgents lost 150 men: fighters by a noun alone. */
    static boolean areFightersSubject(Scene scene, Clause clause, int before) {
        Verb verb = scene.clauses().verbBefore(clause, before);
        Match<CountNoun> noun = verb == null || verb.from() == 0 ? null : scene.nounAt(verb.from() - 1);
        return noun != null
                && ForceNames.isStrong(noun)
                && noun.value().kind() == ForceKind.FIGHTERS
                && scene.clauses().isIn(noun.from(), clause);
    }

    /** Whether such words end right before the token. */
    private static boolean endsAt(Scene scene, int end, Particle words) {
        for (int at = Math.max(0, end - LONGEST); at < end; at++) {
            if (scene.is(at, words) && scene.particleEnd(at) == end) {
                return true;
            }
        }
        return false;
    }
}
