package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds whose a figure is by who answers for it: the group's own fighters, the speaker's losses, recruits and enemy. One for each article. */
final class SpeakerForce {
    /** What a state tells of fighters of its own where no group is spoken of. */
    private static final Set<Measure> OWN_FIGHTERS =
            EnumSet.of(Measure.PLANNED, Measure.RECRUITED, Measure.STRENGTH, Measure.TRAINING);

    /** What a state does with soldiers in its own land. */
    private static final Set<Measure> HOME_MOVES = EnumSet.of(Measure.DEPLOYED, Measure.TRAINING, Measure.PLANNED);

    private final ForceNames names;
    private final SubjectReader subjects;
    private final ForceFocus focus;
    private final OpposingForces opponents;
    private final ForceMemory memory;
    private final ForceSoFar soFar;

    SpeakerForce(
            ForceNames names,
            SubjectReader subjects,
            ForceFocus focus,
            OpposingForces opponents,
            ForceMemory memory,
            ForceSoFar soFar) {
        this.names = names;
        this.subjects = subjects;
        this.focus = focus;
        this.opponents = opponents;
        this.memory = memory;
        this.soFar = soFar;
    }

    /** Whose fighters: those of the group that tells it, of the one spoken of right before, of the article's. */
    Whose byKind(ForceQuestion question) {
        if (!question.isFighters()) {
            return null;
        }
        if (UnknownGroups.areNamed(question.scene(), question.counted().to())) {
            return new Whose(null, "force:unknown group");
        }
        if (names.isGroup(question.speaker())) {
            return Whose.of(question.speaker(), "group's own");
        }
        String told = subjects.leading(question.scene(), question.counted().from());
        String near = UnnamedForces.isGroupSubject(
                        question.scene(), question.clause(), question.counted().from())
                ? soFar.groupBefore(question.scene().index())
                : null;
        String before = names.isFighters(question.before()) ? question.before() : focus.group();
        String named = near != null ? near : before;
        String article =
                named != null ? named : soFar.groupBefore(question.scene().index());
        String group = names.isFighters(told) ? told : article;
        if (group == null && (question.speaker() == null || isOwnMilitia(question))) {
            return Whose.of(question.speaker(), "speaker's militia");
        }
        boolean others = opponents.isElsewhere(question, group) || (isHired(question) && !names.isHired(group));
        return new Whose(others ? null : group, "force:fighters");
    }

    /** Mercenaries are no rebels: they are those of a company. */
    private static boolean isHired(ForceQuestion question) {
        return question.counted().kind() == ForceKind.MERCENARIES;
    }

    /** Whether a state tells of fighters who stand ready or have joined up, and no group is spoken of: they are its own. */
    private boolean isOwnMilitia(ForceQuestion question) {
        return question.spokenHere()
                && OWN_FIGHTERS.contains(question.measure().measure())
                && OpposingForces.isState(question.speaker());
    }

    /** Some 200,000 soldiers were being deployed throughout the country, the defence minister said: his own. */
    private static boolean isAtHome(ForceQuestion question) {
        Scene scene = question.scene();
        if (!HOME_MOVES.contains(question.measure().measure()) || !OpposingForces.isState(question.speaker())) {
            return false;
        }
        return IntStream.range(question.counted().to() + 1, scene.size())
                .anyMatch(at -> scene.is(at, Particle.OF_COUNTRY)
                        && scene.is(at - 1, Particle.TOWARDS)
                        && question.before() == null);
    }

    /** An attack killed 15 soldiers: what no force is said to have done befell who tells of it. */
    private static boolean isOfEvent(ForceQuestion question) {
        return question.is(Relation.OBJECT) && question.isSoldiers() && question.isInflicted();
    }

    /** And 550 wounded: whose the first were, the second are too. */
    private boolean goesOn(ForceQuestion question) {
        boolean and = question.scene().is(question.counted().from() - 1, Particle.AND);
        boolean others = question.isSoldiers() && memory.isOfFighters();
        return and && !others && memory.isIn(question.scene().index());
    }

    /** Twelve generals and 29 officers were in jail: joined to a figure of the same side. */
    private boolean isOfRow(ForceQuestion question) {
        return goesOn(question) && question.isPersons() && question.speaker().equals(question.before());
    }

    /** Some 300 of the soldiers already sent: a part of those whom the sentence has told. */
    private static boolean isOfKnown(ForceQuestion question) {
        Scene scene = question.scene();
        Figure figure = scene.figureFrom(question.counted().from());
        int of = figure == null ? scene.size() : figure.to();
        return question.isSoldiers() && scene.is(of, Particle.OF) && scene.is(of + 1, Particle.DEFINITE);
    }

    /** Some 300 had signed contracts, the president said: a figure without a noun, where nobody else was spoken of. */
    private static boolean isOwnRecruits(ForceQuestion question) {
        return question.measure().measure() == Measure.RECRUITED
                && question.isPersons()
                && question.spokenHere()
                && !question.watches()
                && OpposingForces.isState(question.speaker())
                && (question.before() == null || question.before().equals(question.speaker()));
    }

    /** What only the side of who tells it says: its dead, its enemy's that it took, its men that are called up. */
    Whose bySide(ForceQuestion question) {
        String speaker = question.speaker();
        if (speaker == null || question.counted().bare()) {
            return isOwnRecruits(question) ? Whose.of(speaker, "speaker's recruits") : null;
        }
        if (names.isMission(speaker) && question.isPersons()) {
            return Whose.of(speaker, "mission's own");
        }
        if (question.isSoldiers() && names.isGroup(speaker)) {
            return Whose.of(opponents.state(speaker), "group's enemy");
        }
        if (question.isSoldiers() && question.spokenHere() && isAtHome(question)) {
            return Whose.of(speaker, "speaker's country");
        }
        boolean drills = question.measure().measure() == Measure.TRAINING && question.is(Relation.NOMINAL);
        if (drills && question.spokenHere()) {
            return Whose.of(speaker, "speaker's drill");
        }
        if (!question.watches() && (question.measure().measure() == Measure.RECRUITED || question.isRecruited())) {
            return Whose.of(speaker, "speaker's recruits");
        }
        if (question.isTaken() && !isOfRow(question) && (question.spokenHere() || question.isSpoken())) {
            String enemy = opponents.of(question, speaker);
            boolean own = enemy == null && question.isSoldiers() && question.is(Relation.SUBJECT);
            return new Whose(own ? speaker : enemy, own ? "force:speaker's loss" : "force:speaker's enemy");
        }
        String leading = subjects.leading(question.scene(), question.counted().from());
        if (isOfKnown(question) && OpposingForces.isState(leading) && !leading.equals(speaker)) {
            return Whose.of(leading, "of those told");
        }
        boolean lost = question.measure().measure().isLoss()
                && question.isPersons()
                && !goesOn(question)
                && !question.watches()
                && (question.spokenHere() || names.isGroup(speaker))
                && (question.is(
                                Relation.SUBJECT,
                                Relation.ATTRIBUTE,
                                Relation.INSIDE,
                                Relation.COUNTED,
                                Relation.NOMINAL)
                        || isOfEvent(question));
        if (lost && names.isGroup(speaker)) {
            return Whose.of(opponents.of(question, speaker), "group's enemy");
        }
        boolean byFighters = question.isSoldiers()
                && isOfEvent(question)
                && UnnamedForces.areFightersSubject(
                        question.scene(),
                        question.predicate().clause(),
                        question.counted().from());
        boolean ofNobodyElse = question.before() == null || question.before().equals(speaker) || !memory.isAlike(true);
        boolean leads = speaker.equals(leading);
        // A Pakistani drone hit a post. Nine soldiers were killed, the army said: whose weapons were told of has no
        // soldiers there.
        boolean first = question.spokenHere()
                && question.before() != null
                && !question.before().equals(memory.of(Unit.PERSONS));
        boolean ofGroup = names.isFighters(question.before()) && !question.isSoldiers() && memory.isAlike(true);
        boolean own = byFighters || focus.has(speaker) || (question.isSoldiers() && (ofNobodyElse || leads || first));
        return lost && own && !ofGroup ? Whose.of(speaker, "speaker's loss") : null;
    }
}
