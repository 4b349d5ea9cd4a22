package dev.muster.extraction.claim;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Particle;

/** Finds armed groups that no register knows. Stateless. */
final class UnknownGroups {
    private UnknownGroups() {}

    /** 300 fighters of the Free Front: a name that nobody knows right behind a word for of makes them nobody's who is known. */
    static boolean areNamed(Scene scene, int to) {
        int at = scene.is(to, Particle.OF) ? to + 1 : scene.size();
        int name = scene.is(at, Particle.DEFINITE) ? at + 1 : at;
        return name + 1 < scene.size()
                && scene.tokens().isCapitalized(name)
                && scene.tokens().isCapitalized(name + 1)
                && scene.nameAt(name) == null;
    }

    /** Nine Pyu Saw Htee militiamen: a name that no register knows makes fighters those of a group of that name. */
    static String of(Scene scene, int from, int to) {
        Match<CountNoun> noun = to > from ? scene.nounAt(to - 1) : null;
        if (noun == null || noun.value().kind() != ForceKind.FIGHTERS) {
            return null;
        }
        return scene.facts().actors().stream()
                .filter(actor -> actor.from() >= from && actor.to() <= to)
                .filter(actor -> actor.form() == ActorMention.Form.UNKNOWN || actor.form() == ActorMention.Form.BODY)
                .map(actor -> actor.actor().id())
                .filter(id -> id.startsWith("x-"))
                .findFirst()
                .orElse(null);
    }
}
