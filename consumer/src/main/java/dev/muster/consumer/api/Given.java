package dev.muster.consumer.api;

import dev.muster.consumer.table.ClaimQuery;
import dev.muster.consumer.table.Disagreement;
import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.Moment;
import dev.muster.consumer.table.Order;
import dev.muster.consumer.table.QueryException;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.view.NearestName;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parameters of a request; one that is not known, is given twice or means nothing is an error, never ignored. */
final class Given {
    /** Rows of a page where nothing else is asked for. */
    static final int DEFAULT_LIMIT = 100;

    /** Most rows of a page. */
    static final int MOST = 1000;

    /** The longest value: longer than any name, id or cursor of ours. */
    private static final int LONGEST = 2000;

    private final Context context;
    private final List<ApiParameter> known;

    Given(Context context, List<ApiParameter> known) {
        this.context = context;
        this.known = known;
        context.queryParamMap().forEach(this::check);
    }

    private void check(String name, List<String> values) {
        List<String> names = known.stream().map(ApiParameter::name).toList();
        if (!names.contains(name)) {
            String nearest = NearestName.of(name, names)
                    .map(near -> "did you mean '" + near + "'? ")
                    .orElse("");
            throw QueryException.unknown(
                    name,
                    nearest
                            + (names.isEmpty()
                                    ? "this address takes none"
                                    : "this address takes " + String.join(", ", names)),
                    names);
        }
        if (values.size() > 1) {
            throw new QueryException(name, String.join("', '", values), "give it once");
        }
        if (values.get(0).length() > LONGEST) {
            throw new QueryException(
                    name, values.get(0).substring(0, DEFAULT_LIMIT) + "…", "give at most " + LONGEST + " characters");
        }
    }

    /** A parameter; null where it is missing or blank, as an empty field of a form is. */
    String text(ApiParameter parameter) {
        return text(parameter.name());
    }

    private String text(String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The rows that a request asks for, in pages behind a cursor. */
    TableQuery table() {
        TableQuery query = TableQuery.troops().in(view()).at(moment()).sorted(Order.of(text(ApiParameter.SORT)));
        for (Filter filter : Filter.values()) {
            query = query.with(filter, text(filter.parameter()));
        }
        return query;
    }

    /** The claims that a request asks for. */
    ClaimQuery claims() {
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            String value = text(filter.parameter());
            if (value != null) {
                filters.put(filter, value);
            }
        }
        return new ClaimQuery(
                filters,
                text(ApiParameter.STANCE),
                text(ApiParameter.STATUS),
                text(ApiParameter.ESTIMATE),
                text(ApiParameter.ARTICLE),
                moment(),
                null,
                DEFAULT_LIMIT);
    }

    /** When the table is looked at. */
    Moment moment() {
        return new Moment(day(ApiParameter.AS_OF.name()), time(ApiParameter.KNOWN_AT.name()));
    }

    /** What the page before called next; null for the first page. */
    String after() {
        return text(ApiParameter.AFTER);
    }

    /** Rows of a page; null where not given. */
    Integer limit() {
        String value = text(ApiParameter.LIMIT);
        if (value == null) {
            return null;
        }
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw noLimit(value);
        }
        throw noLimit(value);
    }

    private static QueryException noLimit(String value) {
        return new QueryException("limit", value, "give a whole number from 1 to " + MOST);
    }

    /** The form that is asked for, by parameter or by the Accept header. */
    Format format(List<Format> formats) {
        String name = text("format");
        if (name == null) {
            return Format.accepted(context.header("Accept"), formats);
        }
        return formats.stream()
                .filter(format -> format.parameter().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> QueryException.notOneOf(
                        "format", name, formats.stream().map(Format::parameter).toList()));
    }

    private LocalDate day(String name) {
        String value = text(name);
        return value == null ? null : Moment.day(name, value);
    }

    /** A time; of a day, its end. */
    private Instant time(String name) {
        String value = text(name);
        try {
            return value == null ? null : Moment.possible(instant(value));
        } catch (DateTimeException e) {
            throw new QueryException(
                    name, value, "give a time such as 2024-10-18T09:30:00Z, or a day such as 2024-10-18 for its end");
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

    /** The kind of disagreement that is asked for; null for all. */
    Disagreement.Kind dispute() {
        return constant(ApiParameter.DISPUTE, Disagreement.Kind.class);
    }

    private TableView view() {
        TableView view = constant(ApiParameter.VIEW, TableView.class);
        return view == null ? TableView.TROOPS : view;
    }

    private <E extends Enum<E>> E constant(ApiParameter parameter, Class<E> type) {
        String value = text(parameter);
        return value == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> QueryException.notOneOf(parameter.name(), value, parameter.allowed()));
    }
}
