package dev.muster.extraction.claim;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.ForceKind;

/** Finds armed groups that no register knows. Stateless. */
final class UnknownGroups {
    private UnknownGroups() {}

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
