package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the claims before a figure tell of its measure where its own sentence does not. One for each article; not thread safe. */
final class EarlierClaims {
    private static final int INTRODUCED = 20;

    /** A total of what has come says that they are there. */
    private static final Set<Measure> ARRIVALS = EnumSet.of(
            Measure.DEPLOYED, Measure.REINFORCED, Measure.EN_ROUTE, Measure.PRESENT, Measure.OTHER, Measure.STRENGTH);

    private final List<Scene> scenes;
    private final Map<Quantity, Measure> byQuantity = new HashMap<>();
    private ReadClaim last;

    EarlierClaims(List<Scene> scenes) {
        this.scenes = scenes;
    }

    void add(ReadClaim claim) {
        last = claim;
        if (claim.measure() != Measure.OTHER) {
            byQuantity.putIfAbsent(claim.quantity(), claim.measure());
        }
    }

    /**
     * The measure told, or that of the figure before in a list or in what goes on from it.
     *
     * @param place where they are
     * @param same true where the claim before stands in this sentence
     * @param near true where the sentence goes on from the claim before
     */
    Measure measure(
            Scene scene,
            Counted counted,
            MeasureReader.Reading told,
            Quantity quantity,
            Place place,
            boolean same,
            boolean near) {
        boolean alike = last != null && (last.quantity().unit() == Unit.PERSONS) == (counted.unit() == Unit.PERSONS);
        if (told.shared() && same && alike) {
            return last.measure();
        }
        if (told.predicate() != null && told.predicate().relation() == Predicate.Relation.NUMBERED) {
            return alike && (same || near) ? total(told.measure()) : told.measure();
        }
        if (told.at() >= 0 || told.predicate() != null) {
            return told.measure();
        }
        if (isEntry(scene, counted)) {
            return MeasureReader.materiel(introduced(scene), counted);
        }
        if (alike && (same || near)) {
            return last.measure();
        }
        Measure repeated = byQuantity.get(quantity);
        if (repeated != null) {
            return repeated;
        }
        boolean there = counted.unit() == Unit.PERSONS && !place.equals(Place.UNKNOWN);
        return there ? Measure.PRESENT : told.measure();
    }

    private Measure total(Measure own) {
        return own == Measure.PRESENT && ARRIVALS.contains(last.measure()) ? own : last.measure();
    }

    /** An entry of a list: “Tanks: 4,262”, “- 4,262 tanks”. */
    static boolean isEntry(Scene scene, Counted counted) {
        int before = counted.from() - 1;
        boolean colon = before > 0 && scene.tokens().get(before).isMark(':') && scene.nounAt(before - 1) != null;
        return colon || (scene.size() > 0 && scene.tokens().get(0).isMarkOf("-–—•*·"));
    }

    /** What the text before a list says of its entries. */
    private Measure introduced(Scene scene) {
        int index = scene.index();
        for (int at = index - 1; at >= Math.max(0, index - INTRODUCED); at--) {
            Measure measure = lastNoun(scenes.get(at));
            if (measure != null) {
                return measure;
            }
        }
        return last == null ? Measure.OTHER : last.measure();
    }

    private static Measure lastNoun(Scene scene) {
        Measure found = null;
        for (var word : scene.measures()) {
            boolean tells = word.value().role() == Role.NOUN || word.value().role() == Role.WORD;
            found = tells && isFate(word.value()) ? word.value().measure() : found;
        }
        return found;
    }

    private static boolean isFate(MeasureWord word) {
        return ForceReader.isLoss(word.measure()) && word.measure() != Measure.CAPTURED
                || word.measure() == Measure.DESTROYED
                || word.measure() == Measure.SUPPLIED;
    }
}
