package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An {@link Order} in SQL: columns that tell all rows apart, all of them in one direction, so that an index can serve them. */
final class EstimateOrder {
    private static final List<String> NUMBERS = List.of("published_at", "middle", "origins");

    private final Order order;
    private final List<String> columns;

    /**
     * @param point alias of what has day, time of publication, key and origins of the row
     * @param claim alias of what has middle, actor and key
     */
    EstimateOrder(Order order, String point, String claim) {
        this.order = order;
        this.columns = switch (order.by()) {
            case STATED_ON -> List.of(point + ".stated_on", point + ".published_at", point + ".estimate_key");
            case FIGURE -> List.of(claim + ".middle", claim + ".estimate_key");
            case ORIGINS -> List.of(point + ".origins", point + ".estimate_key");
            case ACTOR -> List.of(claim + ".actor_name", claim + ".estimate_key");
        };
    }

    String sql() {
        String direction = order.descending() ? " DESC" : "";
        return columns.stream().map(column -> column + direction).collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** Only rows behind a cursor; all for null. */
    void after(String cursor, Conditions conditions) {
        if (cursor == null) {
            return;
        }
        List<String> values = Cursor.read(cursor, order, columns.size());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            names.add(":after" + i);
            conditions.value("after" + i, bound(columns.get(i), values.get(i), cursor));
        }
        conditions.and("(" + String.join(", ", columns) + ") " + (order.descending() ? "<" : ">") + " ("
                + String.join(", ", names) + ")");
    }

    private static Object bound(String column, String value, String cursor) {
        try {
            return NUMBERS.contains(column.substring(column.indexOf('.') + 1)) ? (Object) Long.valueOf(value) : value;
        } catch (NumberFormatException e) {
            throw new QueryException("after", cursor, "give what the page before calls next");
        }
    }

    /** The cursor behind a row. */
    String cursor(Estimate row) {
        return Cursor.of(
                order,
                switch (order.by()) {
                    case STATED_ON ->
                        List.of(
                                row.statedOn().toString(),
                                Long.toString(row.publishedAt().toEpochMilli()),
                                row.key());
                    case FIGURE -> List.of(row.figure().middle().toString(), row.key());
                    case ORIGINS -> List.of(Integer.toString(row.origins()), row.key());
                    case ACTOR -> List.of(row.actor().name(), row.key());
                });
    }
}
