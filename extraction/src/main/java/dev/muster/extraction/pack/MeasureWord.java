package dev.muster.extraction.pack;

/**
 * A verb form, noun or particle that tells what is said of a force.
 *
 * @param measure what it says
 * @param role how it is used
 */
public record MeasureWord(Measure measure, Role role) {
    /** How a measure word is used. */
    public enum Role {
        /** Says it by itself: sent, tiba, killed. */
        WORD,
        /** Says that they are there, and of its object that they were sent there: deployed. */
        ACT,
        /** Says it whatever other word stands beside it: will, akan, ready to; for what has not happened. */
        OVERRIDE,
        /** Says it of the figure that it owns or is the subject of: losses, kedatangan. */
        NOUN,
        /** Says what became of those whom the verb before it moved or kept, whatever verb that is: prisoner, home, in captivity. */
        RESULT,
        /** Says it of its subject alone: fell, landed, pulang. */
        INTRANSITIVE,
        /** Says it of an exercise that the text speaks of, and that they are there otherwise: take part, ambil bagian. */
        TAKES_PART,
        /** Says it of drones, missiles and rockets that it stands behind: overnight, against. */
        AIMED,
        /** Says that people are lost: dead where the text speaks of dead, else casualties: lost, kehilangan. */
        LOST,
        /** Says that there are some; what stands behind them tells more: there are, terdapat. */
        EXISTS,
        /** Says that they are there, and of its object that they were captured: hold, menahan. */
        HOLD,
        /** Says it of things alone, whose receiver may stand between: gave the country 31 tanks. */
        THINGS,
        /** Says how many; what is said of them stands in its subject: reached, mencapai. */
        COUNTS,
        /** Says it where it stands right beside the figure: another, lagi, additional. */
        BESIDE
    }

    /** Whether it tells the measure by itself or of what it owns. */
    public boolean tells() {
        return role == Role.WORD || role == Role.ACT || role == Role.HOLD || role == Role.NOUN || role == Role.LOST;
    }

    /** Whether it tells something only of a figure, or of a verb, that it stands by. */
    public boolean isBeside() {
        return role == Role.BESIDE || role == Role.AIMED || role == Role.RESULT;
    }

    static MeasureWord read(PackRow row) {
        Role role = row.optionalConstant("role", Role.class);
        return new MeasureWord(row.constant("measure", Measure.class), role == null ? Role.WORD : role);
    }
}
