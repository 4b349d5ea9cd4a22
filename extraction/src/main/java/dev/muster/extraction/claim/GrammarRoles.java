package dev.muster.extraction.claim;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which tokens of a sentence are words of grammar of which role, found once, since the rules ask for every token again and again. */
final class GrammarRoles {
    private static final BitSet NOWHERE = new BitSet(0);

    private final Map<Particle, BitSet> tokens = new EnumMap<>(Particle.class);

    GrammarRoles(List<Match<Particle>> particles) {
        for (Match<Particle> particle : particles) {
            for (Entry<Particle> entry : particle.entries()) {
                tokens.computeIfAbsent(entry.value(), role -> new BitSet()).set(particle.from(), particle.to());
            }
        }
    }

    boolean is(int token, Particle role) {
        return token >= 0 && tokens.getOrDefault(role, NOWHERE).get(token);
    }
}
