package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.pack.Stance;
import java.time.LocalDate;
import java.util.List;

/**
 * Who answers for a statement.
 *
 * @param actor the institution; {@link Actor#UNATTRIBUTED} where nobody is named
 * @param speaker the person; null when not named
 * @param stance how the actor stands to it
 * @param day the day on which it was said; null when not told
 * @param source the row or rule that found it
 * @param jointly who else makes the same statement, each for itself; mostly empty
 */
public record Attribution(
        Actor actor, String speaker, Stance stance, LocalDate day, String source, List<Actor> jointly) {
    /** Nobody answers for it. */
    public static final Attribution NONE =
            new Attribution(Actor.UNATTRIBUTED, null, Stance.ASSERTED, null, "attribution:none");

    /** Copies the list. */
    public Attribution {
        jointly = List.copyOf(jointly);
    }

    Attribution(Actor actor, String speaker, Stance stance, LocalDate day, String source) {
        this(actor, speaker, stance, day, source, List.of());
    }

    Attribution jointlyWith(List<Actor> others) {
        return new Attribution(actor, speaker, stance, day, source, others);
    }

    /** Whether somebody is named. */
    public boolean isNamed() {
        return !actor.equals(Actor.UNATTRIBUTED);
    }

    Attribution from(Attribution origin) {
        String relay = speaker != null ? speaker : origin.speaker;
        return new Attribution(origin.actor, relay, stance, day != null ? day : origin.day, origin.source);
    }

    Attribution on(LocalDate stated) {
        return new Attribution(actor, speaker, stance, stated, source, jointly);
    }

    Attribution inherited(String rule) {
        return new Attribution(actor, speaker, Stance.ASSERTED, day, rule);
    }
}
