package dev.muster.consumer.web;

import dev.muster.consumer.table.ClaimQuery;
import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.Moment;
import dev.muster.consumer.table.Order;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the parameters of a request; one that is not known or means nothing is an error, never ignored. */
final class Parameters {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1000;

    private final Context context;

    Parameters(Context context, String... known) {
        this.context = context;
        for (String name : context.queryParamMap().keySet()) {
            if (!Arrays.asList(known).contains(name)) {
                throw new QueryException(
                        "parameter", name, "this address takes " + new TreeSet<>(Arrays.asList(known)));
            }
        }
    }

    /** The filters of a table. */
    static TableQuery table(Context context) {
        Parameters all = new Parameters(context, tableParameters());
        TableQuery query = TableQuery.troops()
                .in(all.view())
                .at(new Moment(all.day("asOf"), all.time("knownAt")))
                .sorted(Order.of(all.text("sort")));
        for (Filter filter : Filter.values()) {
            query = query.with(filter, all.text(filter.parameter()));
        }
        return query;
    }

    private static String[] tableParameters() {
        return Stream.concat(Arrays.stream(Filter.parameters()), Stream.of("view", "asOf", "knownAt", "sort"))
                .toArray(String[]::new);
    }

    /** The filters of a list of claims. */
    static ClaimQuery claims(Context context) {
        Parameters all =
                new Parameters(context, "actor", "force", "place", "measure", "stance", "status", "after", "limit");
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        for (Filter filter : List.of(Filter.ACTOR, Filter.FORCE, Filter.PLACE, Filter.MEASURE)) {
            String value = all.text(filter.parameter());
            if (value != null) {
                filters.put(filter, value);
            }
        }
        return new ClaimQuery(
                filters, all.text("stance"), all.text("status"), null, null, Moment.NOW, all.text("after"), (int)
                        all.number("limit", DEFAULT_LIMIT, MOST));
    }

    /** A parameter; null where it is missing or blank, as an empty field of a form is. */
    String text(String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    long number(String name, long otherwise, long most) {
        String value = text(name);
        try {
            long number = value == null ? otherwise : Long.parseLong(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new QueryException(name, value, "give a whole number up to " + most);
        }
        throw new QueryException(name, value, "give a whole number up to " + most);
    }

    private LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new QueryException(name, value, "give a day such as 2024-10-18");
        }
    }

    /** A time; of a day, its end. */
    private Instant time(String name) {
        String value = text(name);
        try {
            return value == null ? null : instant(value);
        } catch (DateTimeParseException e) {
            throw new QueryException(
                    name, value, "give a day such as 2024-10-18, or a time such as 2024-10-18T09:30:00Z");
        }
    }

    private static Instant instant(String value) {
        return value.contains("T")
                ? OffsetDateTime.parse(value).toInstant()
                : LocalDate.parse(value)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1);
    }

    private TableView view() {
        String value = text("view");
        if (value == null) {
            return TableView.TROOPS;
        }
        return Arrays.stream(TableView.values())
                .filter(view -> view.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new QueryException("view", value, "give one of " + Arrays.toString(TableView.values())));
    }
}
