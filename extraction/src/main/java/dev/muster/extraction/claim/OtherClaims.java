package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The claims that go with another: of who says the same, of the other side, of who rejects it. One for each article. */
final class OtherClaims {
    private final Supplier<Attributions> attributions;
    private final Incumbents incumbents;
    private final LocalDate published;

    OtherClaims(Supplier<Attributions> attributions, Incumbents incumbents, LocalDate published) {
        this.attributions = attributions;
        this.incumbents = incumbents;
        this.published = published;
    }

    /** The claims of those who make, or first made, the same statement. */
    List<ReadClaim> byOthers(Scene scene, Figure figure, ReadClaim claim) {
        Attribution said = incumbents.of(attributions.get().at(scene.index(), figure.from()));
        return said.others().stream()
                .map(other -> claim.by(
                        other,
                        other.stance() == said.stance() ? claim.stance() : other.stance(),
                        statedOn(other),
                        claim.evidence()))
                .toList();
    }

    /** The other side's, where each side has so many. */
    static Optional<ReadClaim> otherSide(Scene scene, Figure figure, ReadClaim claim) {
        if (!claim.trace().contains(JointForces.EACH_SIDE)) {
            return Optional.empty();
        }
        return JointForces.sides(scene, figure.from()).stream()
                .filter(side -> !side.equals(claim.force().country()))
                .map(side -> claim.of(new Force(side, claim.force().kind())))
                .findFirst();
    }

    /** What the sentence says of the claim told last: denials, and its origin where it was denied. */
    List<ReadClaim> pointingBack(Scene scene, ReadClaim last) {
        List<ReadClaim> claims = new ArrayList<>();
        for (Attribution back : attributions.get().pointingBack(scene.index())) {
            Attribution said = incumbents.of(back);
            if (!said.actor().equals(last.actor()) && said.stance() != last.stance()) {
                List<Evidence> evidence = new ArrayList<>(last.evidence());
                evidence.add(evidence(scene));
                claims.add(last.by(said, said.stance(), statedOn(said), List.copyOf(new LinkedHashSet<>(evidence))));
            }
        }
        return claims;
    }

    /** The sentence, as evidence. */
    static Evidence evidence(Scene scene) {
        Sentence sentence = scene.facts().sentence();
        return new Evidence(sentence.text(), sentence.start(), sentence.end());
    }

    /** The day on which it was said, no later than that of publication. */
    LocalDate statedOn(Attribution said) {
        return said.day() == null || said.day().isAfter(published) ? published : said.day();
    }
}
