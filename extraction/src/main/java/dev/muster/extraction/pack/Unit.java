package dev.muster.extraction.pack;

/** What a figure counts. */
public enum Unit {
    PERSONS,
    SHELLS,
    MISSILES,
    ROCKETS,
    ARTILLERY,
    TANKS,
    VEHICLES,
    DRONES,
    AIRCRAFT,
    SHIPS,
    CONTAINERS,
    OTHER
}
