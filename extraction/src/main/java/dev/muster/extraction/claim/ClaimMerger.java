package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.ForceKind;
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
import java.util.function.BiPredicate;

/** Gathers the claims of one article: a figure that is repeated is one claim with several places of evidence. Not thread safe. */
final class ClaimMerger {
    /** A round number keeps its first two digits: 10,900 is told as 11,000 or as over 10,000, and 12,400 as neither. */
    private static final long ROUNDED = 100;

    private final List<ReadClaim> claims = new ArrayList<>();
    private final Map<Key, List<Integer>> byKey = new HashMap<>();

    /** What claims that repeat each other agree in; hedge, place and the narrower kind may be left out by one of them. */
    private record Key(String actor, Stance stance, String country, Measure measure, Unit unit, Long figure) {
        static Key of(ReadClaim claim) {
            Quantity quantity = claim.quantity();
            return new Key(
                    claim.actor().id(),
                    claim.stance(),
                    claim.force().country(),
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
        int repeated = first(headline, ClaimMerger::isSameFigure);
        if (repeated >= 0) {
            ReadClaim claim = claims.get(repeated);
            claims.set(repeated, withEvidence(hedged(claim, headline.quantity()), headline.evidence()));
            return true;
        }
        int rounded = first(headline, ClaimMerger::isNear);
        if (rounded >= 0) {
            claims.set(rounded, withEvidence(claims.get(rounded), headline.evidence()));
        }
        return rounded >= 0;
    }

    /** Index of the first claim whose figure is so much like the headline's; −1 where none is. */
    private int first(ReadClaim headline, BiPredicate<Quantity, Quantity> alike) {
        for (int i = 0; i < claims.size(); i++) {
            Quantity told = claims.get(i).quantity();
            if (told.unit() == headline.quantity().unit() && alike.test(told, headline.quantity())) {
                return i;
            }
        }
        return -1;
    }

    /** The claims in the order of their first evidence. */
    List<ReadClaim> claims() {
        return claims.stream()
                .sorted(Comparator.comparingInt(claim -> claim.evidence().get(0).start()))
                .toList();
    }

    private static boolean repeats(ReadClaim a, ReadClaim b) {
        return isSameFigure(a.quantity(), b.quantity())
                && isSamePlace(a.place(), b.place())
                && isSameKind(a.force().kind(), b.force().kind());
    }

    /** Troops are of any kind that another mention tells. */
    private static boolean isSameKind(ForceKind a, ForceKind b) {
        return a == b || a == ForceKind.TROOPS || b == ForceKind.TROOPS;
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
        Place place = a.place().equals(Place.UNKNOWN) ? b.place() : a.place();
        ReadClaim merged = new ReadClaim(
                a.actor(),
                a.speaker() == null ? b.speaker() : a.speaker(),
                a.stance(),
                a.force().kind() == ForceKind.TROOPS ? b.force() : a.force(),
                a.measure(),
                mostHedged(a.quantity(), b.quantity()),
                place,
                a.statedOn(),
                a.asOf().equals(Period.OPEN) ? b.asOf() : a.asOf(),
                a.evidence(),
                Math.max(a.confidence(), b.confidence()),
                a.trace());
        return withEvidence(merged, b.evidence());
    }

    private static Quantity mostHedged(Quantity a, Quantity b) {
        return a.qualifier() == Qualifier.EXACT ? b : a;
    }

    private static ReadClaim hedged(ReadClaim claim, Quantity mention) {
        return new ReadClaim(
                claim.actor(),
                claim.speaker(),
                claim.stance(),
                claim.force(),
                claim.measure(),
                mostHedged(claim.quantity(), mention),
                claim.place(),
                claim.statedOn(),
                claim.asOf(),
                claim.evidence(),
                claim.confidence(),
                claim.trace());
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
        if (b.qualifier() == Qualifier.VAGUE) {
            return b.low() <= first && first <= b.high();
        }
        return Math.abs(first - second) < unit(second);
    }

    /** What the last of a number's leading digits counts: 1,000 of 11,000. */
    private static long unit(long number) {
        long unit = 1;
        for (long left = number; left >= ROUNDED; left /= 10) {
            unit *= 10;
        }
        return unit;
    }

    private static Long main(Quantity quantity) {
        return quantity.best() != null ? quantity.best() : quantity.low() != null ? quantity.low() : quantity.high();
    }
}
