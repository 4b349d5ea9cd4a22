package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.attribution.PointingBack;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The claims that go with another: of who says the same, of the other side, of who rejects it. One for each article. */
final class OtherClaims {
    /** A country or capital that speaks is its government. */
    private static final String GOVERNMENT = "-government";

    /** So many tokens before a denial may tell whose figure it rejects. */
    private static final int OWNER = 6;

    /** It, the claim: what stands for any statement means one in the sentence before at most. */
    private static final int NEAR = 1;

    private final Supplier<Attributions> attributions;
    private final Incumbents incumbents;
    private final LocalDate published;
    private final SharedData shared;
    /** The claims of the text so far, in their order. */
    private final List<Told> told = new ArrayList<>();

    private record Told(int sentence, int figure, ReadClaim claim) {}

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

    /** The other side's, where each of these has so many. */
    static Optional<ReadClaim> otherSide(List<String> sides, ReadClaim claim) {
        return sides.stream()
                .filter(side -> !side.equals(claim.force().country()))
                .map(side -> claim.of(new Force(side, claim.force().kind())))
                .findFirst();
    }

    /** What the sentence says of a figure told before: denials, and its origin where it was denied. */
    List<ReadClaim> pointingBack(Scene scene) {
        List<ReadClaim> found = new ArrayList<>();
        for (PointingBack back :
                told.isEmpty() ? List.<PointingBack>of() : attributions.get().pointingBack(scene.index())) {
            Attribution said = incumbents.of(back.said());
            ReadClaim meant = isOfOwnFigure(scene, back) ? null : meant(scene, back, said);
            if (meant != null && !said.actor().equals(meant.actor()) && said.stance() != meant.stance()) {
                List<Evidence> evidence = new ArrayList<>(meant.evidence());
                evidence.add(evidence(scene));
                found.add(meant.by(said, said.stance(), statedOn(said), List.copyOf(new LinkedHashSet<>(evidence))));
            }
        }
        return found;
    }

    private static boolean isOfOwnFigure(Scene scene, PointingBack back) {
        return scene.figures().stream().anyMatch(figure -> back.at() <= figure.from() && figure.from() < back.to());
    }

    private ReadClaim meant(Scene scene, PointingBack back, Attribution said) {
        if (said.stance() == Stance.ASSERTED) {
            return told.get(told.size() - 1).claim();
        }
        ReadClaim named = ofNamed(scene, back, said);
        return named != null ? named : ofOthers(scene, back, said);
    }

    /** The claim told last before the words that point back, of somebody who does not speak for the same state. */
    private ReadClaim ofOthers(Scene scene, PointingBack back, Attribution said) {
        String own = shared.stateOf(said.actor().id());
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            boolean before = each.sentence() < scene.index() || each.figure() < back.at();
            String state = shared.stateOf(each.claim().actor().id());
            boolean other = own == null ? !said.actor().equals(each.claim().actor()) : !own.equals(state);
            boolean answered = each.sentence() == scene.index()
                    && each.claim().stance() != Stance.ASSERTED
                    && said.actor().equals(each.claim().actor());
            if (answered || (back.near() && each.sentence() < scene.index() - NEAR)) {
                return null;
            }
            if (before && other && each.claim().stance() == Stance.ASSERTED) {
                return first(i);
            }
        }
        return null;
    }

    /** Rejects the ministry's figure, the Thai estimate: a claim of somebody else whom these words name; null where they name nobody who made one. */
    private ReadClaim ofNamed(Scene scene, PointingBack back, Attribution said) {
        String own = shared.stateOf(said.actor().id());
        int from = back.at() - OWNER;
        Stream<ReadClaim> actors = scene.facts().actors().stream()
                .filter(named -> named.from() >= from && named.from() < back.to())
                .map(ActorMention::actor)
                .filter(actor -> !actor.equals(said.actor()))
                .filter(actor -> own == null || !own.equals(shared.stateOf(actor.id())))
                .map(actor -> firstBy(actor, own));
        Stream<ReadClaim> states = scene.facts().names().stream()
                .filter(name -> name.from() >= from && name.from() < back.to() && name.country() != null)
                .filter(name -> !name.country().code().equals(own))
                .map(name -> firstOf(name.country().code(), own));
        return Stream.concat(actors, states)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A claim of the actor, or of any body of the state that a country's name or capital stands for; null where there is none. */
    private ReadClaim firstBy(Actor actor, String denier) {
        ReadClaim own = first(claim -> claim.actor().equals(actor), denier);
        boolean state = own == null && actor.id().endsWith(GOVERNMENT);
        return state ? firstOf(shared.stateOf(actor.id()), denier) : own;
    }

    private ReadClaim firstOf(String state, String denier) {
        return first(claim -> state.equals(shared.stateOf(claim.actor().id())), denier);
    }

    /** The first claim of theirs about those of the state that rejects it, or else the first; null where they made none. */
    private ReadClaim first(Predicate<ReadClaim> theirs, String denier) {
        List<ReadClaim> such = told.stream()
                .map(Told::claim)
                .filter(claim -> claim.stance() == Stance.ASSERTED)
                .filter(theirs)
                .toList();
        return such.stream()
                .filter(claim -> denier != null && denier.equals(claim.force().country()))
                .findFirst()
                .orElse(such.isEmpty() ? null : such.get(0));
    }

    /** Keeps a claim of the sentence, which somebody may reject further on. */
    void add(Scene scene, Figure figure, ReadClaim claim) {
        told.add(new Told(scene.index(), figure.from(), claim));
    }

    /** What is rejected of several figures of one sentence is the first that counts people, which the others go with: killed 260 and took hundreds. */
    private ReadClaim first(int last) {
        ReadClaim head = told.get(last).claim();
        for (int i = last - 1;
                i >= 0 && isBeside(told.get(i).claim(), told.get(last).claim());
                i--) {
            ReadClaim before = told.get(i).claim();
            head = isOfPeople(before) || !isOfPeople(head) ? before : head;
        }
        return head;
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
