package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.List;
import java.util.function.Supplier;

/** Finds what a figure counts whose noun is left out, by the figures and nouns before it. One for each article. */
final class LeftOutUnit {
    private final List<Scene> scenes;
    private final CountsBefore counts;
    private final MeasureReader measures;
    private final Supplier<ForceTalk> talk;

    LeftOutUnit(List<Scene> scenes, CountsBefore counts, MeasureReader measures, Supplier<ForceTalk> talk) {
        this.talk = talk;
        this.scenes = scenes;
        this.counts = counts;
        this.measures = measures;
    }

    /** A part counts what its whole counts, and a figure without a noun what those before it count. */
    Counting read(Scene scene, Figure figure, Counted counted) {
        if (counted.unit() != null) {
            return counted;
        }
        if (counted.by() == By.PART
                && !scene.is(counted.to(), Particle.RELATIVE)
                && isOfCivilians(scene, figure.from())) {
            return Uncounted.none(NoClaim.CIVILIAN);
        }
        if (counted.by() == By.PART) {
            Unit here = lastUnit(scene, figure.from());
            Unit unit = counts.unitOfWhole(scene, figure, here != null ? here : unitNamed(scene));
            return unit == null ? Uncounted.none(NoClaim.NO_WHOLE) : counted.of(unit);
        }
        Measure measure = measures.read(scene, counted.of(Unit.PERSONS)).measure();
        Unit unit = counts.unit(scene, figure, measure);
        return unit == null ? Uncounted.none(NoClaim.NO_NOUN) : counted.of(unit);
    }

    /** Police dispersed the protesters; five of them were hurt: the last noun before, in this sentence or the one before, is one for civilians. */
    private boolean isOfCivilians(Scene scene, int before) {
        Match<CountNoun> noun = lastNoun(scene, before);
        if (noun == null && scene.index() > 0 && !counts.isInMind(scene)) {
            Scene last = scenes.get(scene.index() - 1);
            noun = lastUnit(last, last.size()) == null ? lastNoun(last, last.size()) : null;
        }
        return noun != null
                && noun.entries().stream().anyMatch(entry -> entry.value().strength() == Strength.CIVILIAN);
    }

    private static Match<CountNoun> lastNoun(Scene scene, int before) {
        Match<CountNoun> last = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            last = noun.to() <= before ? noun : last;
        }
        return last;
    }

    /** What the last noun of the sentence before counts, or a group that it names, of which no number was told; null where there is none. */
    private Unit unitNamed(Scene scene) {
        Scene before = scene.index() == 0 ? null : scenes.get(scene.index() - 1);
        Unit noun = before == null ? null : lastUnit(before, before.size());
        // The Taliban hold the valley. Some 5,000 of them are there.
        boolean group = noun == null && before != null && talk.get().namesFighters(before);
        return group ? Unit.PERSONS : noun;
    }

    /** What the last noun of a force before the token counts: a convoy of soldiers was hit, and 23 of them died; null where there is none. */
    private static Unit lastUnit(Scene scene, int before) {
        Unit named = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean counts = noun.to() <= before && noun.value().strength() == Strength.STRONG;
            named = counts ? noun.value().unit() : named;
        }
        return named;
    }
}
