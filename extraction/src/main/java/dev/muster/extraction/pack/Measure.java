package dev.muster.extraction.pack;

import java.util.EnumSet;
import java.util.Set;

/** What is said of a force. */
public enum Measure {
    /** The act: sent, dispatched, moved to. */
    DEPLOYED,
    /** The state: are in, stationed, massed, fighting in. */
    PRESENT,
    /** On the way. */
    EN_ROUTE,
    /** Trained or exercising. */
    TRAINING,
    /** Still to come. */
    PLANNED,
    /** The size of an army or a formation. */
    STRENGTH,
    /** An increment that has come. */
    REINFORCED,
    /** Mobilised, called up, enlisted. */
    RECRUITED,
    /** Pulled out. */
    WITHDRAWN,
    KILLED,
    WOUNDED,
    /** Killed and wounded, or losses, together. */
    CASUALTIES,
    /** Taken prisoner or surrendered. */
    CAPTURED,
    /** Exchanged or repatriated. */
    RELEASED,
    DESERTED,
    MISSING,
    /** Materiel sent. */
    SUPPLIED,
    /** Materiel fired. */
    LAUNCHED,
    /** Materiel lost. */
    DESTROYED,
    PRODUCED,
    OTHER;

    private static final Set<Measure> LOSSES = EnumSet.of(KILLED, WOUNDED, CASUALTIES, CAPTURED, DESERTED, MISSING);

    /** Whether a force has lost people so: dead, hurt, taken or gone. */
    public boolean isLoss() {
        return LOSSES.contains(this);
    }
}
