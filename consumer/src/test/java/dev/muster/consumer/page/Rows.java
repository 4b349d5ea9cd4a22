package dev.muster.consumer.page;

import dev.muster.consumer.table.Actor;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.Force;
import dev.muster.consumer.table.Place;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Rows of one subject, each of an actor of its own. */
final class Rows {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 18);

    private Rows() {}

    static List<Estimate> of(Figure... figures) {
        List<Estimate> rows = new ArrayList<>();
        for (Figure figure : figures) {
            rows.add(row(rows.size(), figure, 1));
        }
        return rows;
    }

    static Estimate row(int number, Figure figure, int origins) {
        return row(number, figure, origins, FIRST.plusDays(number));
    }

    static Estimate row(int number, Figure figure, int origins, LocalDate day) {
        return new Estimate(
                "row-" + number,
                new Actor("x-" + number, "Actor " + number),
                new Force("KP", "North Korea", ForceKind.TROOPS),
                Measure.PRESENT,
                figure,
                new Place("Kursk Oblast", "RU"),
                day,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                origins,
                origins,
                origins,
                "claim-" + number + day,
                "subject",
                null,
                List.of(),
                List.of());
    }
}
