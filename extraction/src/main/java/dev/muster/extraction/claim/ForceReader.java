package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds whose people or materiel a figure counts. One for each article; not thread safe. */
final class ForceReader {
    private final List<Scene> scenes;
    private final ForceNames names;
    private final Watchers watchers;
    private final EachSide each;
    private final PhraseForce phrase;
    private final SizedForces sizes;
    private final ForceFocus focus;
    private final ForceSoFar soFar;
    private final OpposingForces opponents;
    private final GoverningForce governing;
    private final RowForces rows;
    private final FightingSides sides;
    private final TopicForce topic;
    private final SpeakerForce spoken;
    private final LocalForce local;
    private final ForceMemory memory = new ForceMemory();

    /** A reader for the article of these scenes. */
    ForceReader(SharedData shared, List<Scene> scenes) {
        this.scenes = scenes;
        this.names = new ForceNames(shared);
        this.watchers = new Watchers(shared);
        this.sizes = new SizedForces(names);
        this.focus = new ForceFocus(names, scenes);
        this.soFar = new ForceSoFar(names, scenes);
        SubjectReader subjects = new SubjectReader(names);
        this.local = new LocalForce(scenes, names, subjects, memory);
        this.opponents = new OpposingForces(names, focus, soFar);
        UnnamedForces unnamed = new UnnamedForces(names, focus, soFar);
        this.each = new EachSide(names, scenes);
        this.phrase = new PhraseForce(scenes, names, subjects, opponents, unnamed, focus, memory, each);
        this.governing = new GoverningForce(names, subjects, opponents, unnamed, local);
        this.rows = new RowForces(scenes, names, subjects, memory);
        this.sides = new FightingSides(subjects, opponents);
        this.spoken = new SpeakerForce(names, subjects, focus, opponents, memory, soFar);
        this.topic = new TopicForce(scenes, names, focus, soFar, opponents, memory);
    }

    /**
     * The country or group.
     *
     * @param said who answers for the figure
     * @param isCue tells the tokens of reporting words and their speakers
     * @param before the force that was spoken of right before; null where none was
     */
    Whose read(
            Scene scene,
            Counted counted,
            MeasureReader.Reading measure,
            Attribution said,
            IntPredicate isCue,
            String before) {
        String speaker = names.warring(said.actor().id());
        boolean here = said.isNamed() && !said.isCarriedOn();
        boolean asserts = here && said.stance() == Stance.ASSERTED;
        String near = local.before(scene);
        String topical =
                near != null ? near : memory.goingOn(scene.index(), before, counted.bare() ? measure.measure() : null);
        ForceQuestion question = new ForceQuestion(
                scene,
                counted,
                measure,
                speaker,
                asserts,
                watchers.isOne(said.actor().id()),
                isCue,
                topical);
        Whose found = phrase.read(question);
        found = found != null ? found : sides.read(question);
        found = found != null ? found : rows.read(question);
        found = found != null ? found : governing.read(question);
        found = found != null ? found : bySentence(question);
        found = found != null ? found : governing.readSubject(question);
        return found != null ? found : asPeacekeepers(question, asSoldiers(question, fromAfar(question)));
    }

    /** What the rest of the article tells, where neither what the sentence opens with does nor what they are called forbids it. */
    private Whose fromAfar(ForceQuestion question) {
        Whose afar = topic.read(question);
        if (!afar.isOfOthers()) {
            return afar;
        }
        // Gunmen of whom nothing more is told are no soldiers of the state that was spoken of.
        boolean unknown = question.isFighters() && OpposingForces.isState(afar.force());
        String opening = unknown ? null : names.opening(question.scene());
        return unknown ? new Whose(null, "force:fighters") : opening == null ? afar : Whose.of(opening, "opening");
    }

    /** Peacekeepers whose own phrase tells no state are those of the mission or of the body of many states that the article speaks of. */
    private Whose asPeacekeepers(ForceQuestion question, Whose afar) {
        Counted counted = question.counted();
        boolean peacekeepers = isAny(question.scene(), counted.from(), counted.to(), Particle.PEACEKEEPER);
        boolean goesOn = memory.isIn(question.scene().index()) && memory.isAlike(true);
        String mission = peacekeepers && !goesOn ? focus.mission() : null;
        return mission == null ? afar : new Whose(mission, "force:mission's own");
    }

    private static boolean isAny(Scene scene, int from, int to, Particle role) {
        for (int at = from; at < to; at++) {
            if (scene.is(at, role)) {
                return true;
            }
        }
        return false;
    }

    /** Soldiers are no group's fighters: those whose own phrase tells no force are of the state that tells of them, or that the group fights. */
    private Whose asSoldiers(ForceQuestion question, Whose afar) {
        boolean uniform = question.scene().is(question.counted().to(), Particle.FORCE)
                && question.measure().measure().isLoss();
        boolean soldiers = question.isSoldiers() || question.isOfSoldiers() || uniform;
        boolean group = names.isFighters(afar.force()) && soldiers;
        boolean state = question.speaker() != null
                && (!names.isGroup(question.speaker()) || names.isMission(question.speaker()));
        String theirs = state ? question.speaker() : opponents.state(afar.force());
        return group ? new Whose(theirs, "force:group's enemy") : afar;
    }

    /** The two sides each of which the claim's figure is told of; empty where it is of one. */
    List<String> sides(Scene scene, Figure figure, ReadClaim claim) {
        return claim.trace().contains(JointForces.EACH_SIDE) ? each.of(scene, figure.from()) : List.of();
    }

    /** Whether the figure is the size that an army is put at. */
    boolean isSized(Scene scene, Counted counted) {
        return sizes.sized(scene, counted.from()) != null;
    }

    /** Notes a claim of the sentence, for the figures behind it. */
    void add(Scene scene, ReadClaim claim) {
        memory.add(scene.index(), claim);
        soFar.add(claim);
    }

    /** The country that the article names most: the last resort for a figure that somebody answers for; null where none. */
    String mostNamed() {
        return focus.mostNamed();
    }

    /** Whether the article speaks of anybody's force at all. */
    boolean isOfForces() {
        return focus.isOfForces();
    }

    /** Whether the article speaks of one force often enough to know whom a figure without a noun counts. */
    boolean isClear() {
        return focus.isClear();
    }

    private Whose bySentence(ForceQuestion question) {
        Whose whole = rows.whole(question);
        Whose found = whole != null ? whole : spoken.byKind(question);
        if (found != null) {
            return found;
        }
        String beside = isOtherOf(question) ? null : opponents.besideAnyNoun(question);
        String near = question.isSoldiers() && names.isFighters(beside) ? null : beside;
        return near != null ? Whose.of(near, "noun beside") : spoken.bySide(question);
    }

    /** Some 30 others were wounded: more of those who were told before, whoever is named behind. */
    private static boolean isOtherOf(ForceQuestion question) {
        int from = question.counted().from();
        boolean first = question.scene().nouns().stream().noneMatch(noun -> noun.to() <= from);
        return question.counted().bare() && question.before() != null && first;
    }
}
