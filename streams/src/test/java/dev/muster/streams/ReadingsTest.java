package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.Period;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingsTest {
    @ParameterizedTest
    @MethodSource("enums")
    void shouldKnowEveryNameOfTheEngine(Enum<?>[] engine, Enum<?>[] schema) {
        assertThat(Arrays.stream(schema).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(engine).map(Enum::name).toList());
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                pair(Stance.values(), dev.muster.schema.Stance.values()),
                pair(ForceKind.values(), dev.muster.schema.ForceKind.values()),
                pair(Measure.values(), dev.muster.schema.Measure.values()),
                pair(Qualifier.values(), dev.muster.schema.Qualifier.values()),
                pair(Unit.values(), dev.muster.schema.Unit.values()));
    }

    private static Arguments pair(Enum<?>[] engine, Enum<?>[] schema) {
        return Arguments.of(engine, schema);
    }

    @Test
    void shouldKeepEveryField() {
        var reading = Readings.of(new ReadClaim(
                new Actor("us-dod", "Department of Defense"),
                "Pat Ryder",
                Stance.UNCONFIRMED,
                new Force("KP", null),
                Measure.SUPPLIED,
                new Quantity(1000L, null, null, Qualifier.AT_LEAST, Unit.SHELLS),
                new Place("Kursk Oblast", "RU"),
                LocalDate.of(2024, 10, 28),
                new Period(LocalDate.of(2024, 8, 1), null),
                List.of(new Evidence("A sentence.", 3, 14)),
                0.75,
                List.of("en/actors.tsv:12")));

        assertThat(reading.getActor().getId()).isEqualTo("us-dod");
        assertThat(reading.getActor().getName()).isEqualTo("Department of Defense");
        assertThat(reading.getSpeaker()).isEqualTo("Pat Ryder");
        assertThat(reading.getStance()).isEqualTo(dev.muster.schema.Stance.UNCONFIRMED);
        assertThat(reading.getForce()).isEqualTo(new dev.muster.schema.Force("KP", null));
        assertThat(reading.getMeasure()).isEqualTo(dev.muster.schema.Measure.SUPPLIED);
        assertThat(reading.getQuantity().getLow()).isEqualTo(1000);
        assertThat(reading.getQuantity().getBest()).isNull();
        assertThat(reading.getQuantity().getHigh()).isNull();
        assertThat(reading.getQuantity().getQualifier()).isEqualTo(dev.muster.schema.Qualifier.AT_LEAST);
        assertThat(reading.getQuantity().getUnit()).isEqualTo(dev.muster.schema.Unit.SHELLS);
        assertThat(reading.getPlace()).isEqualTo(new dev.muster.schema.Place("Kursk Oblast", "RU"));
        assertThat(reading.getStatedOn()).isEqualTo("2024-10-28");
        assertThat(reading.getAsOfFrom()).isEqualTo("2024-08-01");
        assertThat(reading.getAsOfTo()).isNull();
        assertThat(reading.getEvidence()).containsExactly(new dev.muster.schema.Evidence("A sentence.", 3, 14));
        assertThat(reading.getConfidence()).isEqualTo(0.75);
        assertThat(reading.getTrace()).containsExactly("en/actors.tsv:12");
    }
}
