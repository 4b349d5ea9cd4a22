package dev.muster.consumer.table;

import dev.muster.schema.Qualifier;
import dev.muster.schema.Stance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What it means that two statements do not go together. A function of the two statements alone.
 *
 * <p><b>Bounds.</b> A figure stands for all numbers that it allows: an exact one for itself, <i>about n</i> for n less and more
 * {@value #ABOUT_PERCENT} percent, <i>at least n</i> for n and more, <i>at most n</i> for n and less, a range or a vague figure for its
 * bounds. Two figures <i>agree</i> when some number is allowed by both.
 *
 * <p><b>Comparable</b> are statements about the same force, measure, unit and place, and the same time: the periods that they are about
 * overlap, where both name one; else the days on which they were said are at most {@value #SAME_TIME_DAYS} days apart.
 */
public final class Disagreement {
    /** By how much <i>about</i> may miss: a speaker who rounds 11,000 to <i>about 10,000</i> agrees with one who says 11,000. */
    public static final int ABOUT_PERCENT = 10;

    /** How long a figure without a period stands beside one of another actor; a month, as armies move and losses add up. */
    public static final int SAME_TIME_DAYS = 31;

    private static final int HUNDRED = 100;

    private Disagreement() {}

    /** The kinds. All but the last are flagged. */
    public enum Kind {
        /**
         * An actor said one figure and on a later day another that does not agree, of the same force, measure, unit and place, about the
         * same period or none: the later takes the place of the earlier. Also where the earlier is withdrawn by the article that carried it.
         */
        REVISED,
        /** An actor put forward, on one day or about one period, two figures that do not agree; or asserted and denied one figure. */
        SELF_CONTRADICTING,
        /** Two actors put forward comparable figures that do not agree; or one denies what the other asserts. */
        CONTRADICTED,
        /** They differ in number, but also in measure, place or time: neither speaks against the other. */
        NOT_COMPARABLE;

        /** Whether readers should be warned. */
        public boolean isFlagged() {
            return this != NOT_COMPARABLE;
        }
    }

    /**
     * Something that somebody said.
     *
     * @param actor id of the actor
     * @param stance how the actor stands to the figure
     * @param force whose people or materiel
     * @param measure what is said of them
     * @param figure how many; without bounds it disagrees with nothing
     * @param place where
     * @param statedOn day on which it was said
     * @param from first day of the period that it is about; null when not told
     * @param to last day of that period; null when not told or still open
     * @param isWithdrawn whether the article that carried it has taken it back
     */
    public record Statement(
            String actor,
            Stance stance,
            Force force,
            dev.muster.schema.Measure measure,
            Figure figure,
            Place place,
            LocalDate statedOn,
            LocalDate from,
            LocalDate to,
            boolean isWithdrawn) {

        /** What a row of the table says. */
        public static Statement of(Estimate row) {
            return new Statement(
                    row.actor().id(),
                    Stance.ASSERTED,
                    row.force(),
                    row.measure(),
                    row.figure(),
                    row.place(),
                    row.statedOn(),
                    null,
                    null,
                    false);
        }

        /** What a claim says, on the day and about the period of its newest source. */
        public static Statement of(StoredClaim claim) {
            Optional<ClaimSource> newest = claim.sources().stream()
                    .filter(source -> source.statedOn().equals(claim.statedOn()))
                    .max(Comparator.comparing(ClaimSource::publishedAt).thenComparing(ClaimSource::articleId));
            return new Statement(
                    claim.actor().id(),
                    claim.stance(),
                    claim.force(),
                    claim.measure(),
                    claim.figure(),
                    claim.place(),
                    claim.statedOn(),
                    newest.map(ClaimSource::asOfFrom).orElse(null),
                    newest.map(ClaimSource::asOfTo).orElse(null),
                    claim.status() == dev.muster.schema.ClaimStatus.WITHDRAWN);
        }
    }

    /**
     * How two statements disagree; empty where they do not, or where one of them neither asserts nor denies. It does not matter which is
     * given first.
     */
    public static Optional<Kind> between(Statement one, Statement other) {
        if (!isOpposed(one, other) || !sameForce(one, other)) {
            return Optional.empty();
        }
        if (!sameSubject(one, other)) {
            return Optional.of(Kind.NOT_COMPARABLE);
        }
        return Optional.of(one.actor.equals(other.actor) ? ofOneActor(one, other) : ofTwoActors(one, other));
    }

    private static Kind ofOneActor(Statement one, Statement other) {
        if (one.isWithdrawn != other.isWithdrawn) {
            return Kind.REVISED;
        }
        if (haveOtherPeriods(one, other)) {
            return Kind.NOT_COMPARABLE;
        }
        boolean sameDay = one.statedOn.equals(other.statedOn);
        return sameDay || haveSamePeriod(one, other) && one.from != null ? Kind.SELF_CONTRADICTING : Kind.REVISED;
    }

    private static Kind ofTwoActors(Statement one, Statement other) {
        boolean sameTime = bothHavePeriods(one, other) ? !haveOtherPeriods(one, other) : areClose(one, other);
        return sameTime && !one.isWithdrawn && !other.isWithdrawn ? Kind.CONTRADICTED : Kind.NOT_COMPARABLE;
    }

    /** Two assertions that do not agree, or a denial of what the other asserts. */
    private static boolean isOpposed(Statement one, Statement other) {
        if (one.stance == Stance.ASSERTED && other.stance == Stance.ASSERTED) {
            return !agree(one.figure, other.figure);
        }
        boolean isDenial = one.stance == Stance.ASSERTED && other.stance == Stance.DENIED
                || one.stance == Stance.DENIED && other.stance == Stance.ASSERTED;
        return isDenial && agree(one.figure, other.figure);
    }

    private static boolean sameForce(Statement one, Statement other) {
        return Objects.equals(one.force.country(), other.force.country())
                && one.force.kind() == other.force.kind()
                && one.figure.unit() == other.figure.unit();
    }

    private static boolean sameSubject(Statement one, Statement other) {
        return one.measure == other.measure && one.place.equals(other.place);
    }

    private static boolean bothHavePeriods(Statement one, Statement other) {
        return one.from != null && other.from != null;
    }

    private static boolean haveSamePeriod(Statement one, Statement other) {
        return Objects.equals(one.from, other.from) && Objects.equals(one.to, other.to);
    }

    /** Both name a period, and no day belongs to both. */
    private static boolean haveOtherPeriods(Statement one, Statement other) {
        return bothHavePeriods(one, other)
                && (end(one).isBefore(other.from) || end(other).isBefore(one.from));
    }

    private static LocalDate end(Statement statement) {
        return statement.to == null ? LocalDate.MAX : statement.to;
    }

    private static boolean areClose(Statement one, Statement other) {
        return !one.statedOn.plusDays(SAME_TIME_DAYS).isBefore(other.statedOn)
                && !other.statedOn.plusDays(SAME_TIME_DAYS).isBefore(one.statedOn);
    }

    /** Whether some number is allowed by both figures; a figure without bounds allows all. */
    public static boolean agree(Figure one, Figure other) {
        return lowest(one) <= highest(other) && lowest(other) <= highest(one);
    }

    private static long lowest(Figure figure) {
        if (figure.middle() == null || figure.qualifier() == Qualifier.AT_MOST) {
            return 0;
        }
        long low = figure.low() == null ? figure.middle() : figure.low();
        return figure.qualifier() == Qualifier.ABOUT
                ? low - low / HUNDRED * ABOUT_PERCENT - low % HUNDRED * ABOUT_PERCENT / HUNDRED
                : low;
    }

    private static long highest(Figure figure) {
        if (figure.middle() == null || figure.qualifier() == Qualifier.AT_LEAST) {
            return Long.MAX_VALUE;
        }
        long high = figure.high() == null ? figure.middle() : figure.high();
        return figure.qualifier() == Qualifier.ABOUT
                ? high + high / HUNDRED * ABOUT_PERCENT + high % HUNDRED * ABOUT_PERCENT / HUNDRED
                : high;
    }
}
