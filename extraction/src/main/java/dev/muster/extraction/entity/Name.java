package dev.muster.extraction.entity;

import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.SharedData;

/** What a name in a text may stand for. */
public sealed interface Name {
    /** A country, its people, its capital or what belongs to it. */
    record OfCountry(String code, CountryName.Role role) implements Name {}

    /** A place of the gazetteer. */
    record OfSite(SharedData.Site site) implements Name {}

    /** A body of the actor register. */
    record OfBody(String id) implements Name {}

    /** A person who holds or held an office. */
    record OfHolder(SharedData.Holder holder) implements Name {}

    /** A noun for an institution or office of some state. */
    record OfInstitution(String type, boolean person, boolean member) implements Name {}
}
