package dev.muster.consumer.alert;

import dev.muster.schema.AlertKind;
import java.util.List;

/**
 * Something that a rule fires on.
 *
 * @param kind what happened
 * @param knownAt fetch that made it known, in milliseconds since 1970 UTC
 * @param said the statement that it is about
 * @param against what that is compared with; null for nothing
 * @param identity what tells it from all others that the same rule fires on
 */
record Event(AlertKind kind, long knownAt, Told said, Told against, List<String> identity) {
    /** Copies the list. */
    Event {
        identity = List.copyOf(identity);
    }

    /** A step of a timeline, from one statement to the next. */
    static Event of(AlertKind kind, Timeline.Step step, Told before) {
        Told now = step.told();
        return new Event(
                kind,
                step.from(),
                now,
                before,
                before == null
                        ? List.of(now.claim().estimate(), now.id())
                        : List.of(
                                now.claim().estimate(),
                                now.id(),
                                before.id(),
                                before.statedOn().toString()));
    }

    /** What happens to an actor only once. */
    boolean isFirst() {
        return kind == AlertKind.FIRST_FIGURE || kind == AlertKind.FIRST_DENIAL;
    }
}
