package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Figure;
import dev.muster.schema.Qualifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a reader may make of the latest figures of several actors. Worked out for the page alone: it is never stored in place of the claims. */
enum Show {
    SIDE_BY_SIDE(
            "Each actor’s latest, side by side",
            "The newest figure of each actor in a row of its own. Nothing is put together.") {
        @Override
        Optional<Combined> of(List<Estimate> rows) {
            return Optional.empty();
        }
    },
    LOW_HIGH(
            "Lowest to highest",
            "From the lowest to the highest limit among the latest figures of all actors. Where the text leaves a limit open,"
                    + " “more than” or “up to”, the limit that it does give counts.") {
        @Override
        Optional<Combined> of(List<Estimate> rows) {
            Estimate low = best(rows, Comparator.comparing(row -> lowest(row.figure())));
            Estimate high = best(
                    rows,
                    Comparator.comparing((Estimate row) -> highest(row.figure()))
                            .reversed());
            long least = lowest(low.figure());
            long most = highest(high.figure());
            Figure figure = least == most
                    ? figure(least, least, most, Qualifier.EXACT, low)
                    : figure(least, null, most, Qualifier.RANGE, low);
            return Optional.of(new Combined(figure, null));
        }
    },
    MEDIAN(
            "Median",
            "The middle one of the actors’ latest figures in order of size; with an even number of them, halfway between"
                    + " the two in the middle. A range counts by its middle, “more than” and “up to” by the limit; vague"
                    + " figures (“thousands”) don’t count.") {
        @Override
        Optional<Combined> of(List<Estimate> rows) {
            List<Long> numbers = rows.stream()
                    .map(Estimate::figure)
                    .filter(figure -> figure.qualifier() != Qualifier.VAGUE)
                    .map(Figure::middle)
                    .sorted()
                    .toList();
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            long lower = numbers.get((numbers.size() - 1) / 2);
            long median = lower + (numbers.get(numbers.size() / 2) - lower) / 2;
            return Optional.of(new Combined(figure(median, median, median, Qualifier.EXACT, rows.get(0)), null));
        }
    },
    MOST_CONSERVATIVE(
            "Most conservative",
            "The latest figure that claims least: the one with the lowest limit; of equals the one with more independent"
                    + " origins.") {
        @Override
        Optional<Combined> of(List<Estimate> rows) {
            Estimate row = best(
                    rows,
                    Comparator.comparing((Estimate each) -> lowest(each.figure()))
                            .thenComparing(
                                    Comparator.comparing(Estimate::origins).reversed()));
            return Optional.of(new Combined(row.figure(), row));
        }
    },
    MOST_INDEPENDENT(
            "Most independent",
            "The latest figure that most independent origins carry, copies of one report counted once; of equals the"
                    + " newest.") {
        @Override
        Optional<Combined> of(List<Estimate> rows) {
            Estimate row = best(
                    rows,
                    Comparator.comparing(Estimate::origins)
                            .thenComparing(Estimate::statedOn)
                            .reversed());
            return Optional.of(new Combined(row.figure(), row));
        }
    };

    private final String title;
    private final String definition;

    Show(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    String title() {
        return title;
    }

    /** How it is worked out, for readers. */
    String definition() {
        return definition;
    }

    /** What the rows of a subject make together; empty where nothing can be said. */
    abstract Optional<Combined> of(List<Estimate> rows);

    /** The lowest limit that a figure gives. */
    static long lowest(Figure figure) {
        return figure.low() != null ? figure.low() : figure.middle();
    }

    /** The highest limit that a figure gives. */
    static long highest(Figure figure) {
        return figure.high() != null ? figure.high() : figure.middle();
    }

    private static Estimate best(List<Estimate> rows, Comparator<Estimate> order) {
        return rows.stream().min(order.thenComparing(Estimate::key)).orElseThrow();
    }

    private static Figure figure(Long low, Long best, Long high, Qualifier qualifier, Estimate like) {
        return new Figure(low, best, high, qualifier, like.figure().unit());
    }

    /**
     * What several actors' figures make together.
     *
     * @param figure the result
     * @param of the one row that it is; null where it is worked out of several
     */
    record Combined(Figure figure, Estimate of) {}
}
