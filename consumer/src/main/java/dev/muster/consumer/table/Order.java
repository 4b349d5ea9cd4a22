package dev.muster.consumer.table;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The order of rows. Rows that are equal in it stand by their keys.
 *
 * @param by what they are ordered by
 * @param descending whether the largest comes first
 */
public record Order(By by, boolean descending) {
    /** Newest statement first, and of one day the newest publication. */
    public static final Order NEWEST_FIRST = new Order(By.STATED_ON, true);

    private static final String DESCENDING = "-";

    /** What rows can be ordered by. */
    public enum By {
        /** Day of the statement, then time of publication. */
        STATED_ON("statedOn"),
        /** {@link Figure#middle()}. */
        FIGURE("figure"),
        /** Number of independent origins; not as known at a time. */
        ORIGINS("origins"),
        /** Name of the actor, by its characters' codes. */
        ACTOR("actor");

        private final String parameter;

        By(String parameter) {
            this.parameter = parameter;
        }
    }

    /** All that {@link #of} takes. */
    public static Stream<String> names() {
        return Arrays.stream(By.values()).flatMap(by -> Stream.of(by.parameter, DESCENDING + by.parameter));
    }

    /**
     * An order by its name: {@code figure} for the smallest first, {@code -figure} for the largest.
     *
     * @param name null for {@link #NEWEST_FIRST}
     * @throws QueryException where there is no such order
     */
    public static Order of(String name) {
        if (name == null) {
            return NEWEST_FIRST;
        }
        boolean descending = name.startsWith(DESCENDING);
        String wanted = descending ? name.substring(1) : name;
        return Arrays.stream(By.values())
                .filter(by -> by.parameter.equals(wanted))
                .findFirst()
                .map(by -> new Order(by, descending))
                .orElseThrow(() -> QueryException.notOneOf("sort", name, names().toList()));
    }

    /** What {@link #of} takes for this order. */
    public String name() {
        return (descending ? DESCENDING : "") + by.parameter;
    }
}
