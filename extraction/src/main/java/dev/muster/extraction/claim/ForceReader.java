package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds whose people or materiel a figure counts. One for each article; not thread safe. */
final class ForceReader {
    /** What is told of those who leave a country, and not where they come from. */
    private static final Set<Measure> MOVED = EnumSet.of(Measure.WITHDRAWN, Measure.RELEASED, Measure.SUPPLIED);

    /** What is told of those who go home. */
    private static final Set<Measure> HOMEWARD = EnumSet.of(Measure.WITHDRAWN, Measure.RELEASED);

    private final List<Scene> scenes;
    private final ForceNames names;
    private final ListedForces listed;
    private final SizedForces sizes;
    private final UnnamedForces unnamed;
    private final ForceFocus focus;
    private final ForceSoFar soFar;
    private final SubjectReader subjects;
    private final OwnForces owned;
    private final OpposingForces opponents;
    private final GoverningForce governing;
    private final RowForces rows;
    private final FightingSides sides;
    private final TopicForce topic;
    private final SpeakerForce spoken;
    private final PhraseOwners phrases;
    private final LocalForce local;
    private final ForceMemory memory = new ForceMemory();

    /** A reader for the article of these scenes. */
    ForceReader(SharedData shared, List<Scene> scenes) {
        this.scenes = scenes;
        this.names = new ForceNames(shared);
        this.phrases = new PhraseOwners(names);
        this.listed = new ListedForces(names);
        this.sizes = new SizedForces(names);
        this.focus = new ForceFocus(names, scenes);
        this.soFar = new ForceSoFar(names, scenes);
        this.subjects = new SubjectReader(names);
        this.local = new LocalForce(scenes, names, subjects, memory);
        this.owned = new OwnForces(scenes, subjects);
        this.opponents = new OpposingForces(names, focus, soFar);
        this.unnamed = new UnnamedForces(names, focus, soFar);
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
        ForceQuestion question = new ForceQuestion(scene, counted, measure, speaker, asserts, isCue, topical);
        Whose found = byPhrase(question);
        found = found != null ? found : sides.read(question);
        found = found != null ? found : rows.read(question);
        found = found != null ? found : governing.read(question);
        found = found != null ? found : bySentence(question);
        found = found != null ? found : governing.readSubject(question);
        return found != null ? found : asPeacekeepers(question, asSoldiers(question, topic.read(question)));
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

    private Whose byPhrase(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        List<String> sides = JointForces.sides(scene, counted.from());
        if (!sides.isEmpty()) {
            return new Whose(sides.get(0), JointForces.EACH_SIDE);
        }
        if (JointForces.isTold(scene, counted) && !OwnForces.isOfCountry(scene, counted)) {
            return joint(question);
        }
        Whose mission = unnamed.owner(question);
        if (mission != null) {
            return mission;
        }
        boolean left = scene.is(counted.to(), Particle.FROM)
                && (question.told() == Measure.WITHDRAWN || OwnForces.isOwnBefore(scene, counted));
        String beside = left
                ? names.inside(scene, counted.from(), counted.to())
                : names.beside(scene, counted.from(), counted.to(), question.isCue());
        if (beside != null) {
            return Whose.of(beside, "beside");
        }
        Whose apposed =
                OwnForces.isBeside(scene, counted, Particle.ENEMY) ? enemy(question) : phrases.read(scene, counted);
        if (apposed != null) {
            return apposed;
        }
        String home = question.isPersons() ? homecoming(question) : null;
        if (home != null) {
            return Whose.of(home, "home");
        }
        String origin = question.isPersons() || counted.bare() ? origin(question) : null;
        if (origin != null) {
            return Whose.of(origin, "origin");
        }
        if (counted.by() == Counted.By.PART && memory.isIn(scene.index()) && question.before() != null) {
            return Whose.of(question.before(), "whole");
        }
        if (names.isGovernment(scene, counted.from(), counted.to())) {
            return Whose.of(focus.government(question.speaker()), "government");
        }
        NameMention army = Defection.army(scene, question.measure());
        if (army != null && names.subject(scene, army) != null) {
            return Whose.of(names.subject(scene, army), "army left");
        }
        String group = OwnForces.isOfGroup(scene, counted) ? group(question) : null;
        if (group != null) {
            return Whose.of(group, "the group's");
        }
        String numbered = listed.numbered(scene, counted);
        if (numbered != null) {
            return Whose.of(numbered, "number's owner");
        }
        String whole = counted.bare() ? ListedForces.ofWhole(scene, counted) : null;
        if (whole != null) {
            return Whose.of(whole, "number's owner");
        }
        String people = counted.bare() ? listed.predicated(scene, counted.to()) : null;
        String shared = people != null ? people : listed.shared(scene, counted.to());
        if (shared != null) {
            return Whose.of(shared, "beside");
        }
        String sized = sizes.sized(scene, counted.from());
        String body = sizes.ofBody(scene, counted.from());
        String with = sizes.with(scene, counted.from());
        if (sized != null || body != null || with != null) {
            return Whose.of(sized != null ? sized : body != null ? body : with, "sized");
        }
        String launcher = question.isPersons() ? null : sizes.launcher(scene, counted.to());
        if (launcher != null) {
            return Whose.of(launcher, "launched by");
        }
        String compared = counted.bare() ? listed.compared(scene, counted.from(), counted.to()) : null;
        if (compared != null) {
            return Whose.of(compared, "compared");
        }
        String from = ListedForces.opening(scene, counted.from());
        if (from != null) {
            return Whose.of(from, "origin");
        }
        String gapped = listed.entry(scene, counted.from());
        if (gapped != null) {
            return Whose.of(gapped, "entry");
        }
        boolean others = question.speaker() != null && OwnForces.isOfOthers(scene, counted);
        return others ? theirs(question) : owned.read(question);
    }

    /** Enemy soldiers: those whom the subject fights, or who tells of them; null where neither is known. */
    private Whose enemy(ForceQuestion question) {
        String subject = subjects.subject(
                question.scene(), question.clause(), question.counted().from(), question.isCue());
        String side = subject == null ? question.speaker() : subject;
        return side == null ? null : Whose.of(opponents.of(question, side), "enemy of the side");
    }

    /** 300 soldiers came back to Ruritania: the state that people are said to return to; null where nothing says so. */
    private static String homecoming(ForceQuestion question) {
        Scene scene = question.scene();
        Match<MeasureWord> word =
                question.predicate() == null ? null : question.predicate().word();
        boolean returns = word != null && HOMEWARD.contains(word.value().measure());
        int to = returns ? word.to() : scene.size();
        boolean leads =
                scene.is(to, Particle.TOWARDS) && (to > question.counted().to());
        NameMention name = leads ? scene.nameAt(scene.is(to + 1, Particle.DEFINITE) ? to + 2 : to + 1) : null;
        return name != null && name.isCountry(CountryName.Role.NAME)
                ? name.country().code()
                : null;
    }

    /** Where they are said to come from, unless they left it or were supplied by it. */
    private static String origin(ForceQuestion question) {
        Counted counted = question.counted();
        return MOVED.contains(question.told())
                ? null
                : ListedForces.origin(question.scene(), counted.to(), counted.bare());
    }

    /** The group spoken of right before, that of who tells it, else the article's. */
    private String group(ForceQuestion question) {
        if (names.isFighters(question.before())) {
            return question.before();
        }
        return names.isFighters(question.speaker()) ? question.speaker() : focus.group();
    }

    /** Whose they are whom somebody who is quoted calls theirs. */
    private Whose theirs(ForceQuestion question) {
        boolean told = question.before() != null && !question.before().equals(question.speaker());
        return Whose.of(told ? question.before() : opponents.of(question, question.speaker()), "theirs");
    }

    /** A body of many states has soldiers from many; else each has its own. */
    private Whose joint(ForceQuestion question) {
        String body = names.many(question.scene(), question.counted().to());
        return new Whose(body, body == null ? "force:joint" : "force:body");
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
