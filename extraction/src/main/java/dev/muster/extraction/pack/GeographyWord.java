package dev.muster.extraction.pack;

/**
 * A word that ties a place to what is said, makes up a place with a name beside it, or points to a place told before.
 *
 * @param role what it does
 * @param value the English name of a compass direction or of a part (Eastern), of the place of a mission, or the kind of place that a word stands
 *     for (region, country, city, island, border, front, land, capital); “any” where the word leads to places that no table knows; null where
 *     the role needs none
 */
public record GeographyWord(Role role, String value) {
    /** What a word of place does. */
    public enum Role {
        /** Leads to where something is: in, near, di. */
        IN,
        /** Leads to where something is and to nothing but a place, whether a table knows that or not: near, di dekat. */
        NEAR,
        /** Leads to where something goes: to, into, ke. */
        INTO,
        /** Leads to whom something is for, which may tell where it goes: for, untuk. */
        FOR,
        /** Leads to where something comes from: out of, from, dari. */
        FROM,
        /** Leads to what is only passed, or is no place of a force at all: via, through, against, on the side of. */
        PAST,
        /** Leads to what is fired at: against, terhadap. */
        AGAINST,
        /** Says that the place behind it is where people speak or meet: summit in, reporters in, wartawan di. */
        EVENT,
        /** Opens what a force is only meant for: to fight in, to help, untuk berperang di. */
        PURPOSE,
        /** Points to a part of the country that the text speaks of: the north, di bagian utara negara itu. */
        PART,
        /** A direction that makes part of a country: eastern, the north of, timur. */
        COMPASS,
        /** Makes a border of the countries beside it: border, perbatasan. */
        BORDER,
        /** The kind of a place, which stands beside its name: province, city of, kota, pangkalan. */
        KIND,
        /** The name of a mission or an operation, which tells where it is: UNIFIL; value: the place. */
        MISSION,
        /** Points to a place told before, of any kind or of the kind told: there, the region, di sana. */
        THERE,
        /** Points to the land of whoever speaks or acts: its territory, wilayahnya. */
        OWN,
        /** Points to where the fighting is: the front line, garis depan. */
        FRONT
    }

    static GeographyWord read(PackRow row) {
        return new GeographyWord(row.constant("role", Role.class), row.optional("value"));
    }
}
