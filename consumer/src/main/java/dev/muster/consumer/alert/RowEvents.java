package dev.muster.consumer.alert;

import dev.muster.schema.AlertKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Finds the steps of timelines at which something happens. */
final class RowEvents {
    private RowEvents() {}

    /**
     * The steps at which something new is said and happens, actor by actor.
     *
     * @param timeline which one of an actor's, by the actor's id
     * @param selected ids of the claims that may be said
     * @param happens of what stood before, null for nothing, and what stands now
     */
    static List<Event> of(
            SubjectHistory subject,
            BiFunction<SubjectHistory, String, Timeline> timeline,
            Set<String> selected,
            AlertKind kind,
            BiPredicate<Told, Told> happens) {
        List<Event> events = new ArrayList<>();
        for (String actor : subject.actors()) {
            add(events, timeline.apply(subject, actor), selected, kind, happens);
        }
        return events;
    }

    private static void add(
            List<Event> events,
            Timeline timeline,
            Set<String> selected,
            AlertKind kind,
            BiPredicate<Told, Told> happens) {
        Told before = null;
        for (Timeline.Step step : timeline.steps()) {
            if (step.isNew() && selected.contains(step.told().id()) && happens.test(before, step.told())) {
                events.add(Event.of(kind, step, before));
            }
            before = step.told();
        }
    }
}
