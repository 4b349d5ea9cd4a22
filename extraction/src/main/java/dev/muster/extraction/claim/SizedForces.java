package dev.muster.extraction.claim;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;

/** Reads whose a figure is that tells the size of a body, an army or a salvo beside it. Thread safe. */
final class SizedForces {
    private final ForceNames names;

    SizedForces(ForceNames names) {
        this.names = names;
    }

    /** 79 drones launched by Ruritania, dron yang dilancarkan Ruritania: who fired what was counted; null where nothing says so. */
    String launcher(Scene scene, int to) {
        int verb = scene.is(to, Particle.RELATIVE) ? to + 1 : to;
        Match<MeasureWord> word = scene.measureAt(verb);
        boolean fired = word != null
                && (word.value().measure() == Measure.LAUNCHED || word.value().measure() == Measure.SUPPLIED);
        int by = fired && scene.is(word.to(), Particle.AGENT) ? word.to() + 1 : fired ? word.to() : scene.size();
        NameMention name = scene.nameAt(by);
        boolean direct = by > verb && (scene.is(by - 1, Particle.AGENT) || scene.is(to, Particle.RELATIVE));
        return name != null && direct ? names.subject(scene, name) : null;
    }

    /** Put the Ruritanian army at 200,000 men: whose size the figure is; null where it is none. */
    String sized(Scene scene, int figure) {
        int at = figure - 1;
        NameMention name = scene.is(at, Particle.TOWARDS) ? scene.nameAt(at - 1) : null;
        ActorMention actor = name == null ? null : ForceNames.actorAt(scene, name.from());
        boolean body = actor != null
                && actor.to() == at
                && ForceFocus.isBody(actor)
                && !SubjectReader.isLed(scene, actor.from());
        return body ? names.warring(actor.actor().id()) : null;
    }

    /** The United States, with 900 soldiers in the north-east, …: who is said to have them; null where nobody is. */
    String with(Scene scene, int figure) {
        int comma = WithAside.opening(scene, figure);
        NameMention name = comma < 0 ? null : scene.nameAt(comma - 1);
        boolean subject = name != null && name.to() == comma && !SubjectReader.isLed(scene, name.from());
        return subject ? names.subject(scene, name) : null;
    }

    /** A Ruritanian contribution of some 5,000, puts the Ruritanian share at 5,000: whose the body is that the figure tells the size of; null where nothing says so. */
    String ofBody(Scene scene, int figure) {
        boolean put = scene.is(figure - 1, Particle.TOWARDS) && scene.is(figure - 2, Particle.NUMBER_OF);
        boolean body = (scene.is(figure - 2, Particle.BODY) && isLeading(scene, figure - 1)) || put;
        NameMention name = body ? scene.nameAt(figure - 3) : null;
        boolean mission = name != null && names.isOfMission(name.body());
        return !body ? null : mission ? sender(scene, name) : names.before(scene, figure - 2);
    }

    private static boolean isLeading(Scene scene, int at) {
        return scene.is(at, RoleSet.LEADING);
    }

    /** Ruritania's AUSSOM contingent of 2,500, its own: whose a mission's contingent is; the mission's where nothing tells. */
    private String sender(Scene scene, NameMention mission) {
        if (scene.is(mission.from() - 1, Particle.OWN)) {
            return null;
        }
        String owner = names.before(scene, mission.from());
        return owner == null ? mission.body() : owner;
    }
}
