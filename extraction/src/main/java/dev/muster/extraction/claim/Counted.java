package dev.muster.extraction.claim;

import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Unit;

/**
 * What a figure counts.
 *
 * @param unit the unit; null for a part of what was counted before
 * @param kind the kind of people; null for materiel
 * @param from index of the first token of figure and noun
 * @param to index behind the last token of figure and noun
 * @param bare true where the noun is left out
 * @param people true where the noun is the name of a people
 * @param weak true where the noun alone does not tell a force
 * @param source the row that knows the noun
 */
record Counted(Unit unit, ForceKind kind, int from, int to, boolean bare, boolean people, boolean weak, String source)
        implements Counting {
    Counted of(Unit counted) {
        return new Counted(counted, kind, from, to, bare, people, weak, source);
    }
}
