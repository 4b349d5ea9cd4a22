package dev.muster.extraction.match;

import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Tokens;
import java.util.List;

/** Which words of grammar the tokens of a sentence are, found once, since the rules ask for every token again and again. */
public final class Roles {
    /** So many words of bits tell the roles of a token. */
    private static final int WORDS = 2;

    /** A word has so many bits, as a power of two. */
    private static final int BITS_OF_WORD = Integer.numberOfTrailingZeros(Long.SIZE);

    /** One bit a role. */
    private final long[] roles;
    /** The roles that any token has. */
    private final long[] all = new long[WORDS];

    private Roles(int size) {
        this.roles = new long[size * WORDS];
    }

    /** The roles by words of grammar of which none overlaps another. */
    public static Roles of(List<Match<Particle>> particles, int size) {
        Roles roles = new Roles(size);
        for (int i = 0; i < particles.size(); i++) {
            roles.add(particles.get(i));
        }
        return roles;
    }

    /** The roles by the words of grammar that begin at each token, also inside another. */
    public static Roles everywhere(Tokens tokens, Lexicon<Particle> particles) {
        Roles roles = new Roles(tokens.size());
        Found<Particle> found = particles.found(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            Match<Particle> particle = found.at(at);
            if (particle != null) {
                roles.add(particle);
            }
        }
        return roles;
    }

    private void add(Match<Particle> particle) {
        long[] constants = particle.rows().constants();
        long low = constants[0];
        long high = constants[1];
        int end = particle.to() * WORDS;
        for (int at = particle.from() * WORDS; at < end; at += WORDS) {
            roles[at] |= low;
            roles[at + 1] |= high;
        }
        all[0] |= low;
        all[1] |= high;
    }

    private static int word(int token, Particle role) {
        return token * WORDS + (role.ordinal() >>> BITS_OF_WORD);
    }

    /** Only the last bits of the place are taken, which are those in its word. */
    private static long bit(Particle role) {
        return 1L << role.ordinal();
    }

    private boolean isInside(int token) {
        return token >= 0 && token * WORDS < roles.length;
    }

    /** Whether the token has the role; false outside the sentence. */
    public boolean is(int token, Particle role) {
        int word = word(token, role);
        return token >= 0 && word < roles.length && (roles[word] & bit(role)) != 0;
    }

    /** Whether the token has any of the roles; false outside the sentence. */
    public boolean is(int token, RoleSet any) {
        return isInside(token) && ((roles[token * WORDS] & any.low()) | (roles[token * WORDS + 1] & any.high())) != 0;
    }

    /** Whether the token is a word of any role, and not only an ending of a name; false outside the sentence. */
    public boolean isAny(int token) {
        return isInside(token) && has(token, Particle.POSSESSIVE);
    }

    /** Whether the token has the role and no other. */
    public boolean isOnly(int token, Particle role) {
        return is(token, role) && !has(token, role);
    }

    /** Whether the token has any role but that one. */
    private boolean has(int token, Particle but) {
        for (int word = token * WORDS; word < (token + 1) * WORDS; word++) {
            if ((roles[word] & ~(word == word(token, but) ? bit(but) : 0)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any token has the role. */
    public boolean has(Particle role) {
        return (all[word(0, role)] & bit(role)) != 0;
    }

    /** Whether any token has any of the roles. */
    public boolean has(RoleSet any) {
        return ((all[0] & any.low()) | (all[1] & any.high())) != 0;
    }
}
