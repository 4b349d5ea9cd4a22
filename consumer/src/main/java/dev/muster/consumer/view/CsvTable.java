package dev.muster.consumer.view;

import dev.muster.consumer.table.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as comma-separated values. */
final class CsvTable {
    private static final String END_OF_LINE = "\r\n";
    private static final String TITLES =
            "key,actor_id,actor_name,force_country,force_name,force_kind,measure,low,best,high,middle,"
                    + "qualifier,unit,place_name,place_country,stated_on,published_at,mentions,outlets,origins,claim,claims";

    private CsvTable() {}

    static String print(List<Estimate> rows) {
        return Stream.concat(Stream.of(TITLES), rows.stream().map(CsvTable::line))
                .collect(Collectors.joining(END_OF_LINE, "", END_OF_LINE));
    }

    private static String line(Estimate row) {
        return joined(
                row.key(),
                row.actor().id(),
                row.actor().name(),
                row.force().country(),
                row.force().name(),
                row.force().kind(),
                row.measure(),
                row.figure().low(),
                row.figure().best(),
                row.figure().high(),
                row.figure().middle(),
                row.figure().qualifier(),
                row.figure().unit(),
                row.place().name(),
                row.place().country(),
                row.statedOn(),
                row.publishedAt(),
                row.mentions(),
                row.outlets(),
                row.origins(),
                row.claim(),
                String.join(" ", row.claims()));
    }

    private static String joined(Object... values) {
        return Arrays.stream(values).map(CsvTable::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(Object value) {
        String text = Objects.toString(value, "");
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
