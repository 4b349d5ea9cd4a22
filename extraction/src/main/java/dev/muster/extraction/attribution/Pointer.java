package dev.muster.extraction.attribution;

import dev.muster.extraction.pack.Anaphor;
import java.util.Set;

/**
 * Words that stand for somebody named elsewhere: he, the agency, his ministry, militer negeri itu.
 *
 * @param role what it points back to
 * @param types the types of institution that it may stand for; empty for any
 * @param owner whose institution it is: {@link Anaphor#OWNER}, {@link Anaphor#COUNTRY}; null where not told
 * @param country whose institution it is, where that stands behind it: officials in Kyiv; null where not told
 * @param definite true where the words mean a certain one: the minister
 * @param source the row that knows it
 */
record Pointer(Anaphor role, Set<String> types, Anaphor owner, String country, boolean definite, String source) {
    /** The same, where a name beside it makes it a certain one. */
    Pointer certain() {
        return new Pointer(role, types, owner, country, true, source);
    }

    /** The same, of the state. */
    Pointer of(String state) {
        return new Pointer(role, types, owner, state, definite, source);
    }

    /** Whether it is a pronoun, which stands right beside its verb. */
    boolean isPronoun() {
        return role == Anaphor.IT || role == Anaphor.SPEAKERS || (role == Anaphor.PERSON && types.isEmpty());
    }

    /** A military source: somebody of an institution, and nobody told before. */
    boolean isAnybody() {
        return isInstitution() && role == Anaphor.PERSON && !definite;
    }

    /** Whether it is told whose institution it is. */
    boolean isOwned() {
        return owner != null || country != null;
    }

    /** Whether it names an institution by its noun, so that the state alone is left open. */
    boolean isInstitution() {
        return types.size() == 1 && !ActorTypes.isOfNoState(types);
    }
}
