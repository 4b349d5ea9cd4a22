package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One claim as read from one article. Within an article no two claims agree in actor, stance, force, measure, quantity and place.
 *
 * @param actor who puts the figure forward
 * @param speaker the person who said it; null when not named
 * @param stance how the actor stands to the figure
 * @param force whose people or materiel
 * @param measure what is said of them
 * @param quantity the figure
 * @param place where; {@link Place#UNKNOWN} when not told
 * @param statedOn the day on which the actor said it
 * @param asOf the period that the figure is about; {@link Period#OPEN} when not told
 * @param evidence the sentences that hold the figure, by offset; never empty
 * @param confidence 0 to 1
 * @param trace the rules and pack rows that read it, as {@code file:line} or rule name, in the order of use
 */
public record ReadClaim(
        Actor actor,
        String speaker,
        Stance stance,
        Force force,
        Measure measure,
        Quantity quantity,
        Place place,
        LocalDate statedOn,
        Period asOf,
        List<Evidence> evidence,
        double confidence,
        List<String> trace) {
    /** The same figure as another stands to it, with nothing of the first one's speaker. */
    ReadClaim by(Attribution other, Stance stands, LocalDate day, List<Evidence> told) {
        List<String> derivation = new ArrayList<>(trace);
        derivation.addAll(other.trace());
        return new ReadClaim(
                other.actor(),
                other.speaker(),
                stands,
                force,
                measure,
                quantity,
                place,
                day,
                asOf,
                told,
                confidence,
                derivation);
    }

    /** The same figure of another force. */
    ReadClaim of(Force other) {
        return new ReadClaim(
                actor, speaker, stance, other, measure, quantity, place, statedOn, asOf, evidence, confidence, trace);
    }

    /** Copies the lists. */
    public ReadClaim {
        evidence = List.copyOf(evidence);
        trace = List.copyOf(trace);
    }
}
