package dev.muster.consumer.api;

import dev.muster.consumer.table.Conflicts;
import dev.muster.consumer.table.Disagreement;
import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.Order;
import dev.muster.consumer.table.TableView;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter that an address takes.
 *
 * @param name its name
 * @param meaning what it means, in a phrase
 * @param type what its values look like
 * @param allowed all of its values, where that is a list; else empty
 * @param example a value that may be given
 */
record ApiParameter(String name, String meaning, Type type, List<String> allowed, String example) {

    /** What values look like. */
    enum Type {
        TEXT,
        /** A number of rows. */
        NUMBER,
        /** How far the table has come. */
        POSITION,
        DAY,
        TIME,
        /** A constant, in any case. */
        CONSTANT
    }

    static final ApiParameter VIEW =
            constant("view", "Persons, everything else that is counted, or both", TableView.class, "ALL");
    static final ApiParameter STANCE = constant("stance", "How the actor stands to the figure", Stance.class, "DENIED");
    static final ApiParameter STATUS =
            constant("status", "Whether an article carries the claim at the moment", ClaimStatus.class, "LIVE");
    static final ApiParameter DISPUTE =
            constant("kind", "How two statements disagree", Disagreement.Kind.class, "CONTRADICTED");
    static final ApiParameter SUBJECT = of(Filter.SUBJECT);
    static final ApiParameter SORT = new ApiParameter(
            "sort",
            "Order of the rows; a minus for the largest first",
            Type.TEXT,
            Order.names().toList(),
            "-figure");
    static final ApiParameter AS_OF = new ApiParameter(
            "asOf", "By what had been said until the end of this day", Type.DAY, List.of(), "2024-10-29");
    static final ApiParameter KNOWN_AT = new ApiParameter(
            "knownAt",
            "By what had arrived until this time, or the end of this day in UTC",
            Type.TIME,
            List.of(),
            "2024-10-29T12:00:00Z");
    static final ApiParameter AFTER = new ApiParameter(
            "after", "What the page before calls next", Type.TEXT, List.of(), "kr-nis/0123456789abcdef");
    static final ApiParameter LIMIT = new ApiParameter(
            "limit",
            "Rows of a page, at most " + Given.MOST + "; " + Given.DEFAULT_LIMIT
                    + " where it is not given, but all rows as CSV, NDJSON and GeoJSON",
            Type.NUMBER,
            List.of(),
            "50");
    static final ApiParameter KEY =
            new ApiParameter("key", "Key of an estimate", Type.TEXT, List.of(), "kr-nis/0123456789abcdef");
    static final ApiParameter ESTIMATE = new ApiParameter(
            "estimate",
            "Key of an estimate that the claims belong to",
            Type.TEXT,
            List.of(),
            "kr-nis/0123456789abcdef");
    static final ApiParameter ARTICLE = new ApiParameter(
            "article", "Id of an article that carries or carried the claims", Type.TEXT, List.of(), "5f1c8a3e");
    static final ApiParameter POSITION =
            new ApiParameter("after", "Position of the table that the client knows", Type.POSITION, List.of(), "1500");
    static final ApiParameter PART =
            new ApiParameter("q", "A part of an id or a name", Type.TEXT, List.of(), "ministry");

    /** The filters of rows and claims. */
    static List<ApiParameter> filters() {
        return Arrays.stream(Filter.values()).map(ApiParameter::of).toList();
    }

    static ApiParameter formats(Format... formats) {
        List<String> names = Stream.of(formats).map(Format::parameter).toList();
        return new ApiParameter(
                "format", "Form of the answer; wins over the Accept header", Type.TEXT, names, names.get(0));
    }

    private static ApiParameter of(Filter filter) {
        return switch (filter) {
            case KIND -> constant("kind", filter.meaning(), ForceKind.class, filter.example());
            case MEASURE -> constant("measure", filter.meaning(), Measure.class, filter.example());
            case UNIT -> constant("unit", filter.meaning(), Unit.class, filter.example());
            case CONFLICT ->
                new ApiParameter(
                        filter.parameter(),
                        filter.meaning(),
                        Type.TEXT,
                        Conflicts.all().stream().map(Conflicts.Conflict::id).toList(),
                        filter.example());
            default -> new ApiParameter(filter.parameter(), filter.meaning(), Type.TEXT, List.of(), filter.example());
        };
    }

    private static <E extends Enum<E>> ApiParameter constant(
            String name, String meaning, Class<E> type, String example) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new ApiParameter(name, meaning, Type.CONSTANT, names, example);
    }
}
