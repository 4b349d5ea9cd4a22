package dev.muster.consumer.alert;

import dev.muster.schema.AlertKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds the steps of timelines at which something happens. */
final class RowEvents {
    private RowEvents() {}

    /** Of what the table shows of each actor. */
    static List<Event> of(
            SubjectHistory subject, Set<String> selected, AlertKind kind, BiPredicate<Told, Told> happens) {
        List<Event> events = new ArrayList<>();
        for (String actor : subject.actors()) {
            add(events, subject.figures(actor), selected, kind, happens);
        }
        return events;
    }

    /**
     * Adds the steps of a timeline at which something new is said and happens.
     *
     * @param selected ids of the claims that may be said
     * @param happens of what stood before, null for nothing, and what stands now
     */
    static void add(
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
