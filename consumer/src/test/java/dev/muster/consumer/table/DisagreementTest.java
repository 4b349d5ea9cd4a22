package dev.muster.consumer.table;

import static dev.muster.consumer.table.Disagreement.Kind.CONTRADICTED;
import static dev.muster.consumer.table.Disagreement.Kind.NOT_COMPARABLE;
import static dev.muster.consumer.table.Disagreement.Kind.REVISED;
import static dev.muster.consumer.table.Disagreement.Kind.SELF_CONTRADICTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.Disagreement.Statement;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DisagreementTest {
    private static final Statement NIS = said("kr-nis", 10000, "2024-10-18");

    @Test
    void shouldFindNoneWhereFiguresAllowTheSameNumber() {
        Figure about = new Figure(10000L, 10000L, 10000L, Qualifier.ABOUT, Unit.PERSONS);
        assertThat(Disagreement.agree(about, exact(11000))).isTrue();
        assertThat(Disagreement.agree(about, exact(9000))).isTrue();
        assertThat(Disagreement.agree(about, exact(11001))).isFalse();
        assertThat(Disagreement.agree(about, exact(8999))).isFalse();
        assertThat(Disagreement.agree(new Figure(3000L, 3000L, null, Qualifier.AT_LEAST, Unit.PERSONS), exact(12000)))
                .isTrue();
        assertThat(Disagreement.agree(new Figure(null, 3000L, 3000L, Qualifier.AT_MOST, Unit.PERSONS), exact(12000)))
                .isFalse();
        assertThat(Disagreement.agree(new Figure(1000L, null, 9999L, Qualifier.VAGUE, Unit.PERSONS), exact(9999)))
                .isTrue();
        assertThat(Disagreement.agree(new Figure(8000L, null, 10000L, Qualifier.RANGE, Unit.PERSONS), exact(7999)))
                .isFalse();
        assertThat(Disagreement.between(NIS, said("ua-hur", 10000, "2024-10-18")))
                .isEmpty();
    }

    @Test
    void shouldCallALaterFigureOfTheSameActorRevised() {
        assertThat(Disagreement.between(NIS, said("kr-nis", 12000, "2024-10-23")))
                .contains(REVISED);
        Statement withdrawn = new Statement(
                "kr-nis",
                Stance.ASSERTED,
                NIS.force(),
                NIS.measure(),
                exact(1),
                NIS.place(),
                NIS.statedOn(),
                null,
                null,
                true);
        assertThat(Disagreement.between(NIS, withdrawn)).contains(REVISED);
    }

    @Test
    void shouldCallTwoFiguresOfOneDaySelfContradicting() {
        assertThat(Disagreement.between(NIS, said("kr-nis", 12000, "2024-10-18")))
                .contains(SELF_CONTRADICTING);
        assertThat(Disagreement.between(NIS, with(Stance.DENIED, "kr-nis", 10000)))
                .contains(SELF_CONTRADICTING);
    }

    @Test
    void shouldCallAnotherFigureOfAnotherActorContradicted() {
        assertThat(Disagreement.between(NIS, said("ua-hur", 12000, "2024-11-18")))
                .contains(CONTRADICTED);
        assertThat(Disagreement.between(NIS, with(Stance.DENIED, "ru-kremlin", 10000)))
                .contains(CONTRADICTED);
        assertThat(Disagreement.between(NIS, with(Stance.DENIED, "ru-kremlin", 12000)))
                .isEmpty();
        assertThat(Disagreement.between(NIS, with(Stance.UNCONFIRMED, "nato", 12000)))
                .isEmpty();
    }

    @Test
    void shouldNotCompareAnotherMeasurePlaceOrTime() {
        assertThat(Disagreement.between(NIS, said("ua-hur", 12000, "2024-11-19")))
                .contains(NOT_COMPARABLE);
        assertThat(Disagreement.between(
                        NIS,
                        new Statement(
                                "ua-hur",
                                Stance.ASSERTED,
                                NIS.force(),
                                Measure.KILLED,
                                exact(12000),
                                NIS.place(),
                                NIS.statedOn(),
                                null,
                                null,
                                false)))
                .contains(NOT_COMPARABLE);
        assertThat(Disagreement.between(about("2024-10-01", "2024-10-07"), about("2024-10-08", "2024-10-14")))
                .contains(NOT_COMPARABLE);
        assertThat(Disagreement.between(about("2024-10-01", "2024-10-09"), about("2024-10-08", null)))
                .contains(CONTRADICTED);
        assertThat(NOT_COMPARABLE.isFlagged()).isFalse();
    }

    @Test
    void shouldBeTheSameFromBothSides() {
        List<Statement> all = List.of(
                NIS,
                said("kr-nis", 12000, "2024-10-23"),
                said("ua-hur", 12000, "2024-11-19"),
                with(Stance.DENIED, "ru-kremlin", 10000),
                about("2024-10-08", null));
        for (Statement one : all) {
            assertThat(Disagreement.between(one, one)).isEmpty();
            for (Statement other : all) {
                assertThat(Disagreement.between(one, other)).isEqualTo(Disagreement.between(other, one));
            }
        }
    }

    private static Statement about(String from, String to) {
        return new Statement(
                "x-" + from,
                Stance.ASSERTED,
                NIS.force(),
                NIS.measure(),
                exact(from.hashCode() & 0xffff),
                NIS.place(),
                NIS.statedOn(),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                false);
    }

    private static Statement said(String actor, long figure, String day) {
        return new Statement(
                actor,
                Stance.ASSERTED,
                new Force("KP", "North Korea", ForceKind.TROOPS),
                Measure.DEPLOYED,
                exact(figure),
                new Place("Kursk Oblast", "RU"),
                LocalDate.parse(day),
                null,
                null,
                false);
    }

    private static Statement with(Stance stance, String actor, long figure) {
        return new Statement(
                actor,
                stance,
                NIS.force(),
                NIS.measure(),
                exact(figure),
                NIS.place(),
                NIS.statedOn(),
                null,
                null,
                false);
    }

    private static Figure exact(long figure) {
        return new Figure(figure, figure, figure, Qualifier.EXACT, Unit.PERSONS);
    }
}
