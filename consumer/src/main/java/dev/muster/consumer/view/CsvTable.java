package dev.muster.consumer.view;

import dev.muster.consumer.table.Estimate;
import dev.muster.schema.DecisionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as comma-separated values. */
final class CsvTable {
    private static final String TITLES =
            "key,actor_id,actor_name,force_country,force_name,force_kind,measure,low,best,high,middle,"
                    + "qualifier,unit,place_name,place_country,stated_on,published_at,mentions,outlets,origins,claim,subject,conflict,claims,decided\r\n";

    private CsvTable() {}

    static String print(List<Estimate> rows) {
        return Stream.concat(Stream.of(TITLES), rows.stream().map(CsvTable::line))
                .collect(Collectors.joining());
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
                row.subject(),
                row.conflict(),
                String.join(" ", row.claims()),
                row.decided().stream().map(DecisionKind::name).collect(Collectors.joining(" ")));
    }

    private static String joined(Object... values) {
        return CsvLine.of(
                Arrays.stream(values).map(value -> Objects.toString(value, "")).toList());
    }
}
