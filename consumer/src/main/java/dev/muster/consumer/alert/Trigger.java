package dev.muster.consumer.alert;

import dev.muster.consumer.table.Disagreement;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.KnownClaim;
import dev.muster.schema.AlertKind;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a rule waits for. Events are a function of the claims alone, whatever order they came in. */
sealed interface Trigger {

    /** What it is called in events. */
    AlertKind kind();

    /** What else tells it from others of its kind, in a form that never changes: alerts are known again by it. Empty where nothing does. */
    default String parameters() {
        return "";
    }

    /**
     * All that ever happened.
     *
     * @param subject everything said about one subject
     * @param selected ids of the claims that the rule is about
     */
    List<Event> events(SubjectHistory subject, Set<String> selected);

    /** An actor gives a figure, or denies, for the first time among the claims that the rule is about: {@link Occurrences#first} finds it. */
    record First(Stance stance) implements Trigger {
        @Override
        public AlertKind kind() {
            return stance == Stance.DENIED ? AlertKind.FIRST_DENIAL : AlertKind.FIRST_FIGURE;
        }

        /** None: what is first shows only among all subjects. */
        @Override
        public List<Event> events(SubjectHistory subject, Set<String> selected) {
            return List.of();
        }
    }

    /**
     * The figure of a row changes by more than a share of itself.
     *
     * @param percent more than so much
     * @param up whether growth counts
     * @param down whether decline counts
     */
    record Change(BigDecimal percent, boolean up, boolean down) implements Trigger {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public AlertKind kind() {
            return AlertKind.CHANGE;
        }

        @Override
        public String parameters() {
            return percent.stripTrailingZeros().toPlainString() + " " + up + " " + down;
        }

        @Override
        public List<Event> events(SubjectHistory subject, Set<String> selected) {
            return RowEvents.of(
                    subject,
                    SubjectHistory::figures,
                    selected,
                    kind(),
                    (before, now) -> before != null && isLarge(before, now));
        }

        private boolean isLarge(Told before, Told now) {
            Said from = Said.of(before.figure());
            Said to = Said.of(now.figure());
            return up && exceeds(to.low() - from.high(), from.high())
                    || down && exceeds(from.low() - to.high(), from.low());
        }

        private boolean exceeds(long difference, long base) {
            return difference > 0
                    && BigDecimal.valueOf(difference)
                                    .multiply(HUNDRED)
                                    .compareTo(percent.multiply(BigDecimal.valueOf(base)))
                            > 0;
        }

        /** The number that was said; of a range or a vague figure its bounds, so that what is not known is no change. */
        private record Said(long low, long high) {
            static Said of(Figure figure) {
                boolean isSpan = figure.best() == null && figure.low() != null && figure.high() != null;
                return isSpan ? new Said(figure.low(), figure.high()) : new Said(figure.middle(), figure.middle());
            }
        }
    }

    /**
     * The figure of a row comes to a level or falls below one.
     *
     * @param above the level to come to; null for none
     * @param below the level to fall below; null for none
     */
    record Threshold(Long above, Long below) implements Trigger {
        @Override
        public AlertKind kind() {
            return AlertKind.THRESHOLD;
        }

        @Override
        public String parameters() {
            return above + " " + below;
        }

        @Override
        public List<Event> events(SubjectHistory subject, Set<String> selected) {
            return RowEvents.of(subject, SubjectHistory::figures, selected, kind(), this::isCrossed);
        }

        private boolean isCrossed(Told before, Told now) {
            return crossesUp(before, now) || crossesDown(before, now);
        }

        private boolean crossesUp(Told before, Told now) {
            return above != null && atLeast(now) >= above && (before == null || atLeast(before) < above);
        }

        private boolean crossesDown(Told before, Told now) {
            return below != null && atMost(now) < below && before != null && atMost(before) >= below;
        }

        /** The least that the figure says: <i>up to 12,000</i> says no least number. */
        private static long atLeast(Told told) {
            Figure figure = told.figure();
            return figure.qualifier() == Qualifier.AT_MOST ? 0 : figure.low() != null ? figure.low() : figure.middle();
        }

        /** The most that the figure says: <i>more than 12,000</i> says no greatest number. */
        private static long atMost(Told told) {
            Figure figure = told.figure();
            return figure.qualifier() == Qualifier.AT_LEAST
                    ? Long.MAX_VALUE
                    : figure.high() != null ? figure.high() : figure.middle();
        }
    }

    /** An actor comes to stand otherwise to what it said itself. To deny what others say is no such thing. */
    record StanceFlip() implements Trigger {
        @Override
        public AlertKind kind() {
            return AlertKind.STANCE_FLIP;
        }

        @Override
        public List<Event> events(SubjectHistory subject, Set<String> selected) {
            return RowEvents.of(subject, SubjectHistory::stances, selected, kind(), StanceFlip::isFlip);
        }

        private static boolean isFlip(Told before, Told now) {
            return before != null
                    && before.stance() != now.stance()
                    && Disagreement.agree(before.figure(), now.figure());
        }
    }

    /** No article carries a claim any more. */
    record Retraction() implements Trigger {
        @Override
        public AlertKind kind() {
            return AlertKind.RETRACTION;
        }

        @Override
        public List<Event> events(SubjectHistory subject, Set<String> selected) {
            List<Event> events = new ArrayList<>();
            for (KnownClaim claim : subject.claims()) {
                if (selected.contains(claim.id())) {
                    addRetractions(events, claim);
                }
            }
            return events;
        }

        private void addRetractions(List<Event> events, KnownClaim claim) {
            Told last = null;
            for (Timeline.Step step : Timeline.of(List.of(claim), told -> true).steps()) {
                if (step.told() == null) {
                    events.add(new Event(
                            kind(), step.from(), last, null, List.of(claim.id(), Long.toString(step.from()))));
                }
                last = step.told();
            }
        }
    }

    /** Two actors begin to contradict each other. */
    record Conflict() implements Trigger {
        @Override
        public AlertKind kind() {
            return AlertKind.CONFLICT;
        }

        @Override
        public List<Event> events(SubjectHistory subject, Set<String> selected) {
            return new ConflictEvents(subject, selected).all();
        }
    }
}
