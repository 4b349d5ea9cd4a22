package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Particle;

/** Tells whether a name before a phrase owns what it counts: Mali's 100 soldiers. */
final class NameOwners {
    private static final int BESIDE = 3;

    private NameOwners() {}

    /** Mali's 100 soldiers; not where a body owns the name that stands between: Mali's junta said 100 soldiers. */
    static boolean isOwner(Scene scene, NameMention name, int from) {
        int end = name.to();
        if (from - end > BESIDE || !scene.is(end, Particle.POSSESSIVE)) {
            return false;
        }
        ActorMention actor = ForceNames.actorAt(scene, name.from());
        boolean other = actor != null && actor.to() > end + 1 && actor.to() < from;
        return !other
                && !isCount(scene, end + 1, from)
                && !isNamedBetween(scene, name.to(), from)
                && !isAct(scene, end + 1, from);
    }

    /** Afghanistan's Taliban said 58 soldiers: what the name owns is another body. */
    private static boolean isNamedBetween(Scene scene, int from, int to) {
        return scene.facts().names().stream()
                .anyMatch(name -> name.from() >= from && name.to() <= to && name.body() != null);
    }

    /** Ruritania's drones killed 100 soldiers: what the name owns does something to them. */
    private static boolean isAct(Scene scene, int from, int to) {
        Verb verb = scene.clauses().verbBefore(scene.clauses().at(to), to);
        return verb != null && verb.from() > from;
    }

    /** Who owns a count answers for it: the group's number was 70. */
    private static boolean isCount(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            if (scene.is(at, Particle.NUMBER_OF)) {
                return true;
            }
        }
        return false;
    }
}
