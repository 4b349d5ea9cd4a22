package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.Set;

/** Reads kind, stance and period of a claim. Immutable and thread safe. */
final class FigureFields {
    private static final int NEGATION_REACH = 2;

    /** Kinds of people that an army has some of. */
    private static final Set<ForceKind> PARTS = EnumSet.of(
            ForceKind.OFFICERS, ForceKind.GENERALS, ForceKind.ENGINEERS, ForceKind.POLICE, ForceKind.ADVISERS);

    private final SharedData shared;

    FigureFields(SharedData shared) {
        this.shared = shared;
    }

    /** The kind of people, the same as before where the noun is left out; null for materiel. */
    ForceKind kind(Counted counted, Figure figure, Whose whose, ReadClaim last) {
        if (counted.unit() != Unit.PERSONS) {
            return null;
        }
        if (!counted.bare()) {
            ForceKind told = counted.kind() == null ? ForceKind.TROOPS : counted.kind();
            boolean member = told == ForceKind.TROOPS && counted.weak() && isNamedGroup(whose);
            return member && shared.group(whose.force()).kind() != ForceKind.TROOPS ? ForceKind.FIGHTERS : told;
        }
        boolean same = last != null
                && last.quantity().unit() == Unit.PERSONS
                && last.force().kind() != null
                && !isWhole(figure, last);
        return same ? kindOf(whose, last) : ForceKind.TROOPS;
    }

    /** The kind told before, unless that was a group's and this is a state's, or the other way round. */
    private ForceKind kindOf(Whose whose, ReadClaim last) {
        ForceKind told = last.force().kind();
        if (whose.force() == null || whose.force().equals(last.force().country())) {
            return told;
        }
        SharedData.Group group = shared.group(whose.force());
        return group != null ? group.kind() : told == ForceKind.FIGHTERS ? ForceKind.TROOPS : told;
    }

    /** Whether a group is named beside the noun: members of Hamas. */
    private boolean isNamedGroup(Whose whose) {
        return whose.rule().endsWith("beside") && shared.group(whose.force()) != null;
    }

    /** Whether the figure is too large to be one of the police, officers or engineers told before among soldiers. */
    private static boolean isWhole(Figure figure, ReadClaim last) {
        return PARTS.contains(last.force().kind())
                && figure.low() != null
                && last.quantity().low() != null
                && figure.low() > last.quantity().low();
    }

    /** How who answers for the figure stands to it; a word for not right before it denies it. */
    static Stance stance(Scene scene, Figure figure, Attribution said) {
        for (int at = Math.max(0, figure.from() - NEGATION_REACH); at < figure.from(); at++) {
            // Not counting 40,000 volunteers: they are there besides.
            boolean besides = scene.is(at + 1, Particle.AMONG);
            if (scene.is(at, Particle.NOT) && !besides && !scene.isCut(at + 1, figure.from())) {
                return Stance.DENIED;
            }
        }
        return said.stance();
    }

    /** The days that the sentence tells the figure to be about. */
    static Period period(Scene scene) {
        for (DateMention date : scene.facts().dates()) {
            if (date.isPeriod()) {
                return new Period(date.first(), date.last());
            }
        }
        return Period.OPEN;
    }
}
