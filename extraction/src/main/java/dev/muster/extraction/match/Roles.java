package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Tokens;
import java.util.List;

/** Which words of grammar the tokens of a sentence are, found once, since the rules ask for every token again and again. */
public final class Roles {
    static {
        if (Particle.values().length > Long.SIZE) {
            throw new AssertionError("more roles than bits");
        }
    }

    /** One bit a role. */
    private final long[] roles;

    private Roles(int size) {
        this.roles = new long[size];
    }

    /** The roles by words of grammar of which none overlaps another. */
    public static Roles of(List<Match<Particle>> particles, int size) {
        Roles roles = new Roles(size);
        for (Match<Particle> particle : particles) {
            roles.add(particle);
        }
        return roles;
    }

    /** The roles by the words of grammar that begin at each token, also inside another. */
    public static Roles everywhere(Tokens tokens, Lexicon<Particle> particles) {
        Roles roles = new Roles(tokens.size());
        long bit = particles.bit();
        for (int at = tokens.nextOpening(bit, 0); at < tokens.size(); at = tokens.nextOpening(bit, at + 1)) {
            Match<Particle> particle = particles.matchAt(tokens, at);
            if (particle != null) {
                roles.add(particle);
            }
        }
        return roles;
    }

    private void add(Match<Particle> particle) {
        long bits = 0;
        List<Entry<Particle>> entries = particle.entries();
        for (int i = 0; i < entries.size(); i++) {
            bits |= bit(entries.get(i).value());
        }
        for (int at = particle.from(); at < particle.to(); at++) {
            roles[at] |= bits;
        }
    }

    private static long bit(Particle role) {
        return 1L << role.ordinal();
    }

    /** Whether the token has the role; false outside the sentence. */
    public boolean is(int token, Particle role) {
        return token >= 0 && token < roles.length && (roles[token] & bit(role)) != 0;
    }

    /** Whether the token is a word of any role, and not only an ending of a name; false outside the sentence. */
    public boolean isAny(int token) {
        return token >= 0 && token < roles.length && (roles[token] & ~bit(Particle.POSSESSIVE)) != 0;
    }

    /** Whether the token has the role and no other. */
    public boolean isOnly(int token, Particle role) {
        return token >= 0 && token < roles.length && roles[token] == bit(role);
    }

    /** Whether any token has the role. */
    public boolean has(Particle role) {
        for (long each : roles) {
            if ((each & bit(role)) != 0) {
                return true;
            }
        }
        return false;
    }
}
