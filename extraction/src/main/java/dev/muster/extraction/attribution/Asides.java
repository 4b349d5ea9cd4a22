package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who passes a statement of one sentence on, or is told it: no subjects of what is said further on. Not thread safe. */
final class Asides {
    private final Syntax sentence;
    private final List<Reference> named;
    private final Set<Reference> found = new HashSet<>();

    Asides(Syntax sentence, List<Reference> named) {
        this.sentence = sentence;
        this.named = named;
    }

    /** Those of the references that are none of these. */
    List<Reference> without(List<Reference> references) {
        return found.isEmpty()
                ? references
                : references.stream().filter(each -> !found.contains(each)).toList();
    }

    /** Adds a body that is cited, or passes a statement on. */
    void addRelay(Reference speaker) {
        if (speaker.is(Form.BODY)) {
            found.add(speaker);
        }
    }

    /** Told the War Zone: who is told speaks no further. */
    void addTold(Match<Reporting> word) {
        if (sentence.is(word.to() - 1, Particle.TELLS)) {
            boolean article = sentence.is(word.to(), Particle.DEFINITE) || sentence.is(word.to(), Particle.INDEFINITE);
            int first = article ? word.to() + 1 : word.to();
            for (Reference each : named) {
                if (each.from() == word.to() || each.from() == first) {
                    found.add(each);
                }
            }
        }
    }
}
