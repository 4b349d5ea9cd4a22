package dev.muster.extraction.match;

import dev.muster.extraction.pack.Particle;

/**
 * Several roles of words of grammar, of which a token may have any: asked for at once, they cost what one does.
 *
 * @param low a bit for each of the first 64 roles
 * @param high a bit for each of those behind
 */
public record RoleSet(long low, long high) {
    /** Words that lead to a place or an owner, and so from no subject. */
    public static final RoleSet LEADING = of(Particle.TOWARDS, Particle.OF);

    /** These roles. */
    public static RoleSet of(Particle... roles) {
        long low = 0;
        long high = 0;
        for (Particle role : roles) {
            low |= role.ordinal() < Long.SIZE ? 1L << role.ordinal() : 0;
            high |= role.ordinal() < Long.SIZE ? 0 : 1L << role.ordinal();
        }
        return new RoleSet(low, high);
    }

    /** Whether the role is one of these. */
    public boolean contains(Particle role) {
        return ((role.ordinal() < Long.SIZE ? low : high) & 1L << role.ordinal()) != 0;
    }
}
