package dev.muster.consumer.alert;

import dev.muster.consumer.table.Disagreement;
import dev.muster.schema.AlertKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds when two actors began to contradict each other about one subject: with the newest figure of each, or the newest figure of the one
 * and the newest denial of the other. What contradicts what, {@link Disagreement} decides, as on the page. While a contradiction goes on
 * with other figures, nothing begins. Used once.
 */
final class ConflictEvents {
    private final SubjectHistory subject;
    private final Set<String> selected;
    private final Map<String, Standing> standings = new TreeMap<>();
    private final Set<Pair> open = new HashSet<>();
    private final List<Event> events = new ArrayList<>();

    /** @param selected ids of the claims of which one at least is to be on a side */
    ConflictEvents(SubjectHistory subject, Set<String> selected) {
        this.subject = subject;
        this.selected = selected;
    }

    List<Event> all() {
        TreeMap<Long, List<Move>> moves = new TreeMap<>();
        for (String actor : subject.actors()) {
            subject.figures(actor).steps().forEach(step -> add(moves, new Move(actor, false, step)));
            subject.denials(actor).steps().forEach(step -> add(moves, new Move(actor, true, step)));
        }
        moves.forEach(this::move);
        return events;
    }

    private static void add(TreeMap<Long, List<Move>> moves, Move move) {
        moves.computeIfAbsent(move.step().from(), time -> new ArrayList<>()).add(move);
    }

    private void move(long time, List<Move> moves) {
        TreeSet<String> moved = new TreeSet<>();
        for (Move move : moves) {
            standings.computeIfAbsent(move.actor(), actor -> new Standing()).move(move);
            moved.add(move.actor());
        }
        for (String actor : moved) {
            for (String other : standings.keySet()) {
                if (!actor.equals(other) && !(moved.contains(other) && other.compareTo(actor) < 0)) {
                    compare(time, actor, other);
                }
            }
        }
    }

    private void compare(long time, String one, String other) {
        Optional<Sides> contradiction = Sides.of(standings.get(one), standings.get(other));
        Pair pair = Pair.of(one, other);
        if (contradiction.isEmpty()) {
            open.remove(pair);
        } else if (open.add(pair)) {
            begin(time, contradiction.get().newestFirst(time));
        }
    }

    private void begin(long time, Sides sides) {
        boolean isAsked = selected.contains(sides.one().id())
                || selected.contains(sides.other().id());
        if (isAsked && sides.one().carried().knownFrom() == time) {
            events.add(new Event(
                    AlertKind.CONFLICT,
                    time,
                    sides.one(),
                    sides.other(),
                    List.of(
                            sides.one().claim().estimate(),
                            sides.one().id(),
                            sides.other().id(),
                            sides.other().statedOn().toString())));
        }
    }

    private record Move(String actor, boolean isDenial, Timeline.Step step) {}

    private record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** What an actor says and denies at a time. */
    private static final class Standing {
        private Told figure;
        private Told denial;

        private void move(Move move) {
            if (move.isDenial()) {
                denial = move.step().told();
            } else {
                figure = move.step().told();
            }
        }
    }

    /** Two statements that contradict each other. */
    private record Sides(Told one, Told other) {
        static Optional<Sides> of(Standing one, Standing other) {
            return Stream.of(
                            new Sides(one.figure, other.figure),
                            new Sides(one.denial, other.figure),
                            new Sides(one.figure, other.denial))
                    .filter(Sides::contradict)
                    .findFirst();
        }

        private boolean contradict() {
            return one != null
                    && other != null
                    && Disagreement.between(one.statement(), other.statement())
                            .filter(Disagreement.Kind.CONTRADICTED::equals)
                            .isPresent();
        }

        /** With what has just been said as the first. */
        private Sides newestFirst(long time) {
            return one.carried().knownFrom() == time ? this : new Sides(other, one);
        }
    }
}
