package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.pack.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Who answers for a statement.
 *
 * @param actor the institution; {@link Actor#UNATTRIBUTED} where nobody is named
 * @param speaker the person; null when not named
 * @param stance how the actor stands to it
 * @param day the day on which it was said; null when not told
 * @param trace the rows and rules that found it, the antecedent of a pronoun, and who relays it
 * @param others who else makes, or first made, the same statement, each for itself; mostly empty
 */
public record Attribution(
        Actor actor, String speaker, Stance stance, LocalDate day, List<String> trace, List<Attribution> others) {
    /** Nobody answers for it. */
    public static final Attribution NONE = nobody("attribution:none");

    /** Copies the lists. */
    public Attribution {
        trace = List.copyOf(trace);
        others = List.copyOf(others);
    }

    /** The rule by which who spoke before goes on. */
    static final String CARRIED_ON = "attribution:carried-on";

    static Attribution nobody(String rule) {
        return new Attribution(Actor.UNATTRIBUTED, null, Stance.ASSERTED, null, List.of(rule), List.of());
    }

    /** Whether somebody is named. */
    public boolean isNamed() {
        return !actor.equals(Actor.UNATTRIBUTED);
    }

    /** Whether another sentence names who answers for it. */
    public boolean isCarriedOn() {
        return trace.contains(CARRIED_ON);
    }

    /** The same statement of another body. */
    public Attribution by(Actor other) {
        return new Attribution(other, speaker, stance, day, trace, others);
    }

    Attribution with(List<Attribution> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Attribution> all = new ArrayList<>(others);
        more.stream()
                .filter(each -> !each.actor.equals(actor) || each.stance != stance)
                .forEach(all::add);
        return new Attribution(actor, speaker, stance, day, trace, all);
    }

    Attribution on(LocalDate stated) {
        if (others.isEmpty() && Objects.equals(day, stated)) {
            return this;
        }
        return new Attribution(actor, speaker, stance, stated, trace, others.isEmpty() ? others : alongOn(stated));
    }

    private List<Attribution> alongOn(LocalDate stated) {
        return others.stream()
                .map(each -> each.day == null ? each.on(stated) : each)
                .toList();
    }

    Attribution standing(Stance other, String rule) {
        return new Attribution(actor, speaker, other, day, tracing(rule), others);
    }

    /** The same statement, credited to its origin; who relays it is the speaker where it is a person. */
    Attribution from(Attribution origin) {
        String relay = speaker != null ? speaker : origin.speaker;
        List<String> chain = new ArrayList<>(origin.trace);
        chain.add("attribution:relayed-by " + actor.id());
        return new Attribution(origin.actor, relay, stance, day != null ? day : origin.day, chain, origin.others);
    }

    /** The same speaker, going on in a sentence that names nobody. */
    Attribution inherited(String rule) {
        List<Attribution> along = others.isEmpty()
                ? others
                : others.stream().map(each -> each.inherited(rule)).toList();
        return new Attribution(actor, speaker, Stance.ASSERTED, day, tracing(rule), along);
    }

    private List<String> tracing(String rule) {
        List<String> longer = new ArrayList<>(trace);
        longer.add(rule);
        return longer;
    }
}
