package dev.muster.extraction.pack;

/** The kind of people that a figure counts. */
public enum ForceKind {
    TROOPS,
    SPECIAL_FORCES,
    OFFICERS,
    GENERALS,
    ENGINEERS,
    CONSCRIPTS,
    RESERVISTS,
    MERCENARIES,
    FIGHTERS,
    MARINES,
    PARATROOPERS,
    POLICE,
    ADVISERS,
    VOLUNTEERS
}
