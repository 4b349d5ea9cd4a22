package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.Set;

/** Finds whose a figure is by the verb or the noun that governs it: its owner, its subject, its agent or their enemy. One for each article. */
final class GoverningForce {
    /** What is done with one's own: the subject's people are sent, lost, recruited. */
    static final Set<Measure> OWN_ACTS = EnumSet.of(
            Measure.DEPLOYED,
            Measure.PLANNED,
            Measure.RECRUITED,
            Measure.REINFORCED,
            Measure.WITHDRAWN,
            Measure.TRAINING,
            Measure.SUPPLIED,
            Measure.LAUNCHED,
            Measure.STRENGTH,
            Measure.CASUALTIES,
            Measure.PRODUCED);

    /** How a figure hangs on a verb whose subject may own it. */
    private static final Relation[] VERBAL = {
        Relation.OBJECT, Relation.OUTER, Relation.OWNED, Relation.NUMBERED, Relation.INSIDE, Relation.NEAREST
    };

    private final ForceNames names;
    private final SubjectReader subjects;
    private final Doers doers;
    private final OpposingForces opponents;
    private final UnnamedForces unnamed;
    private final SubjectForce others;
    private final SpeakersActs acts;
    private final LossOwners losses;
    private final GivenBack givenBack;

    GoverningForce(
            ForceNames names,
            SubjectReader subjects,
            OpposingForces opponents,
            UnnamedForces unnamed,
            LocalForce local) {
        this.others = new SubjectForce(subjects, opponents, local);
        this.acts = new SpeakersActs(names, subjects, opponents, others);
        this.unnamed = unnamed;
        this.names = names;
        this.subjects = subjects;
        this.doers = new Doers(names);
        this.losses = new LossOwners(names);
        this.givenBack = new GivenBack(subjects, opponents);
        this.opponents = opponents;
    }

    /** Whose they are by the subject of what a verb only decides or tells more of, where nothing else tells it; null where that is nobody. */
    Whose readSubject(ForceQuestion question) {
        return others.readSubject(question);
    }

    /** The country or group; null where the predicate tells none. */
    Whose read(ForceQuestion question) {
        boolean exchanged = question.told() == Measure.RELEASED && question.is(Relation.OBJECT);
        boolean joint = (OWN_ACTS.contains(question.told()) || exchanged)
                && subjects.isJoint(
                        question.scene(), question.clause(), question.counted().from());
        if (joint) {
            return new Whose(null, "force:joint");
        }
        if (question.is(Relation.NOMINAL, Relation.COUNTED)) {
            Match<MeasureWord> word = question.predicate().word();
            Whose given = givenBack.read(question, word);
            if (given != null) {
                return given;
            }
            boolean whose = question.scene().is(word.from() - 1, Particle.RELATIVE)
                    && question.scene().clauses().at(word.from()).isAttributive();
            String owner = whose
                    ? subjects.antecedent(
                            question.scene(), question.scene().clauses().at(word.from()))
                    : names.phrase(question.scene(), word.from(), word.to());
            // Its mission took over with a ceiling of 11,000: a size is the subject's.
            boolean size = question.told() == Measure.STRENGTH;
            Whose called = owner == null ? unnamed.ownerOf(question, word.from()) : null;
            called = called == null && owner == null && size ? others.bySize(question, word) : called;
            if (called != null) {
                return called;
            }
            return owner == null && (size || question.is(Relation.COUNTED))
                    ? byVerb(question)
                    : Whose.of(owner, "measure's owner");
        }
        if (question.predicate() == null || question.is(VERBAL)) {
            return byVerb(question);
        }
        Whose owned = question.is(Relation.ATTRIBUTE) ? byHaving(question) : null;
        if (owned != null) {
            return owned;
        }
        Measure told = question.told();
        boolean inflicted = question.isInflicted();
        boolean passive = question.is(Relation.SUBJECT, Relation.ATTRIBUTE)
                && question.predicate().word() != null;
        boolean acts = inflicted || OWN_ACTS.contains(told);
        String agent = passive ? doers.agent(question.scene(), question.predicate(), acts) : null;
        if (agent == null) {
            return null;
        }
        return inflicted ? Whose.of(opponents.of(question, agent), "agent's enemy") : Whose.of(agent, "agent");
    }

    /** The mission has 300 soldiers in the country: whatever more is told of them, who has them is the subject. */
    private Whose byHaving(ForceQuestion question) {
        Scene scene = question.scene();
        int from = question.counted().from();
        Clause clause = question.clause();
        Verb verb = scene.clauses().verbBefore(clause, from);
        boolean has = verb != null && scene.is(verb.to() - 1, Particle.HAVE) && verb.to() >= from - 1;
        if (!has) {
            return null;
        }
        String subject = subjects.subject(scene, clause, from, question.isCue());
        String country = subject == null ? others.countryOf(question, clause, from) : null;
        if (country != null) {
            return Whose.of(country, "the country's");
        }
        // It says that it has 300 men under arms.
        boolean itself = subject == null
                && question.spokenHere()
                && clause.kind() == Clause.Kind.COMPLEMENT
                && subjects.isSpeaker(scene, clause, from, question.isCue());
        Whose it = subject == null && !itself ? others.byOpening(question, clause, false) : null;
        if (it != null) {
            return it;
        }
        boolean claims = itself || (subject == null && question.isCue().test(verb.from() - 1));
        return claims ? Whose.of(question.speaker(), "speaker's act") : Whose.of(subject, "subject");
    }

    private Whose byVerb(ForceQuestion question) {
        Clause clause = question.predicate() == null
                ? question.clause()
                : question.predicate().clause();
        int before = question.counted().from();
        if (question.is(Relation.OBJECT) && question.before() != null && isPartOfSubject(question)) {
            return Whose.of(question.before(), "whole");
        }
        boolean ofThem = question.counted().by() == Counted.By.PART
                && question.before() != null
                && subjects.pronoun(question.scene(), clause, before) >= 0;
        if (ofThem) {
            return Whose.of(question.before(), "whole");
        }
        String lost = losses.owner(question);
        if (lost != null) {
            return Whose.of(lost, "loss");
        }
        Whose share = acts.share(question, clause);
        if (share != null) {
            return share;
        }
        Match<MeasureWord> word =
                question.predicate() == null ? null : question.predicate().word();
        String accused = word == null || word.from() > before ? null : doers.whoIsSaidTo(question.scene(), word.from());
        if (accused != null) {
            return question.isInflicted()
                    ? new Whose(enemy(question, clause, accused), "force:subject's enemy")
                    : Whose.of(accused, "subject");
        }
        Verb putting = SpokenSize.verb(question, clause);
        String put = putting == null ? null : new SpokenSize(names).force(question.scene(), putting.to(), before);
        if (put != null) {
            return Whose.of(put, "sized");
        }
        if (putting != null && SpokenSize.areFighters(question.scene(), putting.to(), before)) {
            return new Whose(unnamed.group(question), "force:group sized");
        }
        boolean speaks = putting != null
                || isOfTold(question)
                || (question.predicate() == null && isSpoken(question, clause))
                || isOfWhoSpeaks(question);
        String told = speaks ? null : subjects.subject(question.scene(), clause, before, question.isCue());
        boolean own = told == null
                && question.spokenHere()
                && question.isPersons()
                && clause.kind() == Clause.Kind.COMPLEMENT
                && (OpposingForces.isState(question.speaker()) || names.isMission(question.speaker()))
                && subjects.isInstitution(question.scene(), clause, before, question.isCue());
        String subject = own ? unnamed.stateOf(question.speaker()) : told;
        boolean inflicted = HeldPrisoners.areHeld(question)
                || (question.isInflicted()
                        && !LossOwners.areLost(question)
                        && (question.is(Relation.OBJECT, Relation.OUTER)
                                || isHandedOver(question)
                                || HeldPrisoners.areTold(question, clause)));
        String country = subject == null && !question.isInflicted() ? others.countryOf(question, clause, before) : null;
        if (country != null) {
            return Whose.of(country, "the country's");
        }
        Whose it = subject == null ? others.byOpening(question, clause, inflicted) : null;
        Whose its = subject == null && it == null ? others.byOwner(question, clause, before, inflicted) : it;
        if (its != null) {
            return its;
        }
        // Rebels overran a base. The army lost 300 men there: its own, and not the rebels' before.
        boolean army = subject == null
                && !inflicted
                && names.isFighters(question.before())
                && clause.kind() != Clause.Kind.COMPLEMENT
                && subjects.isInstitution(question.scene(), clause, before, question.isCue());
        if (army) {
            return Whose.of(opponents.state(question.before()), "group's enemy");
        }
        Whose called = subject == null ? unnamed.subject(question, clause, before) : null;
        if (called != null) {
            return inflicted ? new Whose(opponents.of(question, called.force()), "force:subject's enemy") : called;
        }
        if (subject == null && LossOwners.areFighters(question)) {
            return new Whose(opponents.of(question, question.speaker()), "force:loss of the enemy");
        }
        if (subject != null) {
            return inflicted
                    ? new Whose(enemy(question, clause, subject), "force:subject's enemy")
                    : Whose.of(subject, "subject");
        }
        if (question.is(Relation.NUMBERED)
                && question.speaker() == null
                && subjects.isOwn(question.scene(), clause, before)) {
            return Whose.of(subjects.leading(question.scene(), before), "its");
        }
        return acts.read(question, clause, inflicted, putting != null);
    }

    /** Whom the subject fights; Ruritanian rebels fight the soldiers of Ruritania. */
    private String enemy(ForceQuestion question, Clause clause, String subject) {
        boolean rebels = question.isSoldiers()
                && OpposingForces.isState(subject)
                && UnnamedForces.areFightersSubject(
                        question.scene(), clause, question.counted().from());
        String enemy = rebels ? subject : opponents.of(question, subject);
        boolean others = enemy == null && question.isSoldiers() && !subject.equals(question.speaker());
        // Their drones killed 40 soldiers, the Ruritanian army said: nobody else is told whose they could be.
        return others && OpposingForces.isState(question.speaker()) ? question.speaker() : enemy;
    }

    /** Handed over 300: a verb that is read with the figure, which it governs. */
    private static boolean isHandedOver(ForceQuestion question) {
        return question.is(Relation.INSIDE)
                && question.isPersons()
                && question.predicate().word().from() == question.counted().from();
    }

    /** The army has since raised its claim to six: whoever tells anew how many of those told before. */
    private static boolean isOfTold(ForceQuestion question) {
        return question.is(Relation.NUMBERED)
                && question.counted().bare()
                && question.before() != null
                && !question.predicate().clause().isAttributive()
                && question.isCue().test(question.predicate().word().to() - 1);
    }

    /** A cable that the ministry sent to its missions speaks of 300 of them: the act is that of who speaks, and the part one of others. */
    private static boolean isOfWhoSpeaks(ForceQuestion question) {
        return question.is(Relation.NEAREST)
                && question.before() != null
                && question.counted().by() == Counted.By.PART
                && question.predicate().word() != null
                && question.isCue().test(question.predicate().word().from());
    }

    /** The agency, which spoke of 1,500: whoever speaks of a figure without a noun speaks of others. */
    private static boolean isSpoken(ForceQuestion question, Clause clause) {
        Scene scene = question.scene();
        Verb verb = question.counted().bare()
                ? scene.clauses().verbBefore(clause, question.counted().from())
                : null;
        return verb != null && question.isCue().test(verb.to() - 1);
    }

    /** 602 were captured, 98 of them officers: what stands behind the verb is a part of its subject. */
    private static boolean isPartOfSubject(ForceQuestion question) {
        Clause clause = question.predicate().clause();
        int verb = question.predicate().word().from();
        return question.scene().figures().stream()
                .filter(figure -> isMore(figure, question))
                .anyMatch(figure -> figure.from() >= clause.from()
                        && figure.to() <= verb
                        && question.scene().clauses().isIn(figure.from(), clause));
    }

    /** What is a part of another is fewer. */
    private static boolean isMore(Figure whole, ForceQuestion question) {
        Figure part = question.scene().figureFrom(question.counted().from());
        return part == null || part.low() == null || whole.low() == null || whole.low() >= part.low();
    }
}
