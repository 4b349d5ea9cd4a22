package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The claims that go with another: of who says the same, of the other side, of who rejects it. One for each article. */
final class OtherClaims {
    /** A country or capital that speaks is its government. */
    private static final String GOVERNMENT = "-government";

    private final Supplier<Attributions> attributions;
    private final Incumbents incumbents;
    private final LocalDate published;
    private final SharedData shared;
    /** The first claim of each actor and of each state, by the actor's id and the country's code. */
    private final Map<String, ReadClaim> firstBy = new HashMap<>();

    private ReadClaim head;

    OtherClaims(Supplier<Attributions> attributions, Incumbents incumbents, LocalDate published, SharedData shared) {
        this.attributions = attributions;
        this.incumbents = incumbents;
        this.published = published;
        this.shared = shared;
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

    /** Denials of the claim told before a sentence that goes on to a figure of its own: rejects that number and puts it at 10,000. */
    List<ReadClaim> deniedFirst(Scene scene, ReadClaim before) {
        int first = scene.figures().get(0).from();
        List<Attribution> denials = attributions.get().pointingBack(scene.index(), first).stream()
                .filter(said -> said.stance() == Stance.DENIED)
                .toList();
        return pointingBack(scene, before, denials);
    }

    /** What the sentence says of the claim told last: denials, and its origin where it was denied. */
    List<ReadClaim> pointingBack(Scene scene, ReadClaim last) {
        return pointingBack(scene, last, attributions.get().pointingBack(scene.index(), scene.size()));
    }

    private List<ReadClaim> pointingBack(Scene scene, ReadClaim told, List<Attribution> pointers) {
        List<ReadClaim> found = new ArrayList<>();
        for (Attribution back : pointers) {
            Attribution said = incumbents.of(back);
            ReadClaim last = said.stance() == Stance.DENIED ? ofNamed(scene, said, told) : told;
            if (!said.actor().equals(last.actor()) && said.stance() != last.stance()) {
                List<Evidence> evidence = new ArrayList<>(last.evidence());
                evidence.add(evidence(scene));
                found.add(last.by(said, said.stance(), statedOn(said), List.copyOf(new LinkedHashSet<>(evidence))));
            }
        }
        return found;
    }

    /** Rejects the ministry's figure: the first claim of somebody else whom the sentence names; the one told where it names nobody who made one. */
    private ReadClaim ofNamed(Scene scene, Attribution said, ReadClaim told) {
        String own = shared.stateOf(said.actor().id());
        return scene.facts().actors().stream()
                .map(ActorMention::actor)
                .filter(actor -> !actor.equals(said.actor()))
                .filter(actor -> own == null || !own.equals(shared.stateOf(actor.id())))
                .map(this::firstBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(first(told));
    }

    /** The first claim of the actor, or of any body of the state that a country's name or capital stands for; null where there is none. */
    private ReadClaim firstBy(Actor actor) {
        ReadClaim own = firstBy.get(actor.id());
        boolean state = own == null && actor.id().endsWith(GOVERNMENT);
        return state ? firstBy.get(shared.stateOf(actor.id())) : own;
    }

    /** Keeps a claim of the text, which somebody may reject further on. */
    void add(ReadClaim claim) {
        if (claim.stance() == Stance.ASSERTED) {
            firstBy.putIfAbsent(claim.actor().id(), claim);
            firstBy.putIfAbsent(shared.stateOf(claim.actor().id()), claim);
        }
        boolean goesOn = head != null && isBeside(head, claim);
        boolean people = goesOn && isOfPeople(claim) && !isOfPeople(head);
        head = goesOn && !people ? head : claim;
    }

    /** What is rejected of several figures of one sentence is the first that counts people, which the others go with: killed 260 and took hundreds. */
    private ReadClaim first(ReadClaim told) {
        return head != null && isBeside(head, told) ? head : told;
    }

    private static boolean isOfPeople(ReadClaim claim) {
        return claim.quantity().unit() == Unit.PERSONS;
    }

    private static boolean isBeside(ReadClaim one, ReadClaim other) {
        return one.actor().equals(other.actor()) && one.evidence().equals(other.evidence());
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
