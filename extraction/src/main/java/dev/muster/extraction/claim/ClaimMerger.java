package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers the claims of one article: a figure that is repeated is one claim with several places of evidence. Not thread safe. */
final class ClaimMerger {
    private static final double ROUNDING = 0.15;

    private final List<ReadClaim> claims = new ArrayList<>();
    private final Map<Key, List<Integer>> byKey = new HashMap<>();

    /** What claims that repeat each other agree in; hedge and place may be left out by one of them. */
    private record Key(String actor, Stance stance, Force force, Measure measure, Unit unit, Long figure) {
        static Key of(ReadClaim claim) {
            Quantity quantity = claim.quantity();
            return new Key(
                    claim.actor().id(),
                    claim.stance(),
                    claim.force(),
                    claim.measure(),
                    quantity.unit(),
                    main(quantity));
        }
    }

    /** Adds a claim, or its evidence to the one that it repeats. */
    void add(ReadClaim claim) {
        List<Integer> alike = byKey.computeIfAbsent(Key.of(claim), key -> new ArrayList<>());
        for (int i : alike) {
            if (repeats(claims.get(i), claim)) {
                claims.set(i, merge(claims.get(i), claim));
                return;
            }
        }
        alike.add(claims.size());
        claims.add(claim);
    }

    /** Whether a headline's figure only repeats, rounds or unhedges one of the body; if so, it becomes evidence of it. */
    boolean supports(ReadClaim headline) {
        for (int i = 0; i < claims.size(); i++) {
            ReadClaim claim = claims.get(i);
            boolean sameUnit = claim.quantity().unit() == headline.quantity().unit();
            if (sameUnit && isNear(claim.quantity(), headline.quantity())) {
                claims.set(i, withEvidence(claim, headline.evidence()));
                return true;
            }
        }
        return false;
    }

    /** The claims in the order of their first evidence. */
    List<ReadClaim> claims() {
        return claims.stream()
                .sorted(Comparator.comparingInt(claim -> claim.evidence().get(0).start()))
                .toList();
    }

    private static boolean repeats(ReadClaim a, ReadClaim b) {
        return isSameFigure(a.quantity(), b.quantity()) && isSamePlace(a.place(), b.place());
    }

    /** The same number, whether or not one of the two drops its hedge. */
    private static boolean isSameFigure(Quantity a, Quantity b) {
        if (a.best() == null || b.best() == null) {
            return Objects.equals(a.low(), b.low())
                    && Objects.equals(a.high(), b.high())
                    && Objects.equals(a.best(), b.best());
        }
        boolean compatible =
                a.qualifier() == b.qualifier() || a.qualifier() == Qualifier.EXACT || b.qualifier() == Qualifier.EXACT;
        return a.best().equals(b.best()) && compatible;
    }

    private static boolean isSamePlace(Place a, Place b) {
        return a.equals(b) || a.equals(Place.UNKNOWN) || b.equals(Place.UNKNOWN);
    }

    private static ReadClaim merge(ReadClaim a, ReadClaim b) {
        boolean hedged =
                b.quantity().qualifier() != Qualifier.EXACT && a.quantity().qualifier() == Qualifier.EXACT;
        Place place = a.place().equals(Place.UNKNOWN) ? b.place() : a.place();
        ReadClaim merged = new ReadClaim(
                a.actor(),
                a.speaker() == null ? b.speaker() : a.speaker(),
                a.stance(),
                a.force(),
                a.measure(),
                hedged ? b.quantity() : a.quantity(),
                place,
                a.statedOn(),
                a.asOf().equals(Period.OPEN) ? b.asOf() : a.asOf(),
                a.evidence(),
                Math.max(a.confidence(), b.confidence()),
                a.trace());
        return withEvidence(merged, b.evidence());
    }

    private static ReadClaim withEvidence(ReadClaim claim, List<Evidence> more) {
        List<Evidence> evidence = new ArrayList<>(claim.evidence());
        more.stream().filter(each -> !evidence.contains(each)).forEach(evidence::add);
        evidence.sort(Comparator.comparingInt(Evidence::start));
        return new ReadClaim(
                claim.actor(),
                claim.speaker(),
                claim.stance(),
                claim.force(),
                claim.measure(),
                claim.quantity(),
                claim.place(),
                claim.statedOn(),
                claim.asOf(),
                evidence,
                claim.confidence(),
                claim.trace());
    }

    private static boolean isNear(Quantity a, Quantity b) {
        if (Objects.equals(a.low(), b.low()) && Objects.equals(a.high(), b.high())) {
            return true;
        }
        Long first = main(a);
        Long second = main(b);
        double gap = Math.abs(first - second);
        return gap <= ROUNDING * Math.max(first, second);
    }

    private static Long main(Quantity quantity) {
        return quantity.best() != null ? quantity.best() : quantity.low() != null ? quantity.low() : quantity.high();
    }
}
