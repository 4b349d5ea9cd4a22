package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Actor;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.Force;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Place;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import dev.muster.schema.internal.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimIdTest {
    static {
        // Copies of records are made before anything else asks for it.
        AvroTrust.establish();
    }

    /** The hashes were computed by another program from the canonical string: they are keys of records that exist, and stay. */
    @Test
    void shouldNeverChange() {
        assertThat(ClaimId.of(nis())).isEqualTo("kr-nis/b7f74e6a73fc818f");
        assertThat(ClaimId.of(shells())).isEqualTo("unattributed/579b44713e0908b6");
    }

    @Test
    void shouldJoinTheFieldsThatMakeAClaimInTheirOrder() {
        assertThat(ClaimId.canonical(nis()).replace('\u001f', '|'))
                .isEqualTo(
                        "kr-nis|ASSERTED|KP|SPECIAL_FORCES|DEPLOYED|PERSONS|1500|1500|1500|EXACT|Russian Far East|RU");
        assertThat(ClaimId.canonical(shells()).replace('\u001f', '|'))
                .isEqualTo("unattributed|DENIED|||SUPPLIED|SHELLS|1000||9999|VAGUE||");
    }

    @Test
    void shouldNotTellUnicodeFormsApart() {
        var composed =
                Reading.newBuilder(nis()).setPlace(new Place("Kourské", "RU")).build();
        var decomposed = Reading.newBuilder(nis())
                .setPlace(new Place("Kourske\u0301", "RU"))
                .build();

        assertThat(ClaimId.of(decomposed)).isEqualTo(ClaimId.of(composed));
    }

    @Test
    void shouldGiveTheActorBack() {
        assertThat(ClaimId.actor(ClaimId.of(nis()))).isEqualTo("kr-nis");
        assertThat(ClaimId.actor("x-a/b/0123456789abcdef")).isEqualTo("x-a/b");
    }

    @ParameterizedTest
    @MethodSource("otherClaims")
    void shouldTellClaimsApart(Reading other) {
        assertThat(ClaimId.of(other)).isNotEqualTo(ClaimId.of(nis()));
    }

    static Stream<Reading> otherClaims() {
        var quantity = nis().getQuantity();
        return Stream.of(
                        copy().setActor(new Actor("kr-mnd", "NIS")),
                        copy().setStance(Stance.DENIED),
                        copy().setForce(new Force("RU", ForceKind.SPECIAL_FORCES)),
                        copy().setForce(new Force("KP", ForceKind.TROOPS)),
                        copy().setMeasure(Measure.PRESENT),
                        copy().setQuantity(Quantity.newBuilder(quantity)
                                .setLow(1400L)
                                .build()),
                        copy().setQuantity(Quantity.newBuilder(quantity)
                                .setBest(null)
                                .build()),
                        copy().setQuantity(Quantity.newBuilder(quantity)
                                .setHigh(1600L)
                                .build()),
                        copy().setQuantity(Quantity.newBuilder(quantity)
                                .setQualifier(Qualifier.ABOUT)
                                .build()),
                        copy().setQuantity(Quantity.newBuilder(quantity)
                                .setUnit(Unit.DRONES)
                                .build()),
                        copy().setPlace(new Place("Vladivostok", "RU")),
                        copy().setPlace(new Place("Russian Far East", null)))
                .map(Reading.Builder::build);
    }

    @Test
    void shouldIgnoreWhatIsNotPartOfTheClaim() {
        var told = copy().setActor(new Actor("kr-nis", "Another spelling"))
                .setSpeaker("Somebody")
                .setStatedOn(LocalDate.of(2024, 11, 5))
                .setConfidence(0.1)
                .setTrace(List.of("another:1"))
                .build();

        assertThat(ClaimId.of(told)).isEqualTo(ClaimId.of(nis()));
    }

    private static Reading.Builder copy() {
        return Reading.newBuilder(nis());
    }

    private static Reading nis() {
        return reading(
                new Actor("kr-nis", "National Intelligence Service"),
                Stance.ASSERTED,
                new Force("KP", ForceKind.SPECIAL_FORCES),
                Measure.DEPLOYED,
                new Quantity(1500L, 1500L, 1500L, Qualifier.EXACT, Unit.PERSONS),
                new Place("Russian Far East", "RU"));
    }

    private static Reading shells() {
        return reading(
                new Actor("unattributed", "Unattributed"),
                Stance.DENIED,
                new Force(null, null),
                Measure.SUPPLIED,
                new Quantity(1000L, null, 9999L, Qualifier.VAGUE, Unit.SHELLS),
                new Place(null, null));
    }

    private static Reading reading(
            Actor actor, Stance stance, Force force, Measure measure, Quantity quantity, Place place) {
        return new Reading(
                actor,
                stance,
                force,
                measure,
                quantity,
                place,
                null,
                LocalDate.of(2024, 10, 18),
                null,
                null,
                List.of(),
                1.0,
                List.of(),
                null);
    }
}
