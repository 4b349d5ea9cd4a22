package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds whose people or materiel a figure counts. One for each article; not thread safe. */
final class ForceReader {
    private static final int JOINT_REACH = 4;
    private static final int INTRODUCED = 20;
    private static final int INTO = 3;

    /** A smaller number may be told of anybody. */
    private static final long LEAST_REPEATED = 100;

    /** What is done with one's own: the subject's people are sent, lost, recruited. */
    private static final Set<Measure> OWN_ACTS = EnumSet.of(
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

    /** What somebody does to another country. */
    private static final Set<Measure> AT_TARGETS =
            EnumSet.of(Measure.DEPLOYED, Measure.LAUNCHED, Measure.SUPPLIED, Measure.EN_ROUTE);

    private static final Set<Measure> LOSSES = EnumSet.of(
            Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES, Measure.CAPTURED, Measure.DESERTED, Measure.MISSING);

    private final List<Scene> scenes;
    private final ForceNames names;
    private final ForceFocus focus;
    private final ForceSoFar soFar;
    private final SubjectReader subjects;
    private final OwnForces owned;
    private final OpposingForces opponents;
    private final ForceMemory memory = new ForceMemory();

    /** A reader for the article of these scenes. */
    ForceReader(SharedData shared, List<Scene> scenes) {
        this.scenes = scenes;
        this.names = new ForceNames(shared);
        this.focus = new ForceFocus(names, scenes);
        this.soFar = new ForceSoFar(names, scenes);
        this.subjects = new SubjectReader(names);
        this.owned = new OwnForces(scenes, subjects);
        this.opponents = new OpposingForces(names, focus);
    }

    /** How a figure hangs on a verb whose subject may own it. */
    private static final Relation[] VERBAL = {
        Relation.OBJECT, Relation.OUTER, Relation.OWNED, Relation.NUMBERED, Relation.INSIDE, Relation.NEAREST
    };

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
        boolean here = scene.facts().actors().stream()
                .anyMatch(actor -> actor.actor().id().equals(said.actor().id()));
        boolean asserts = here && said.stance() == Stance.ASSERTED;
        ForceQuestion question = new ForceQuestion(scene, counted, measure, speaker, asserts, isCue, before);
        Whose found = byPhrase(question);
        found = found != null ? found : byRow(question);
        found = found != null ? found : byPredicate(question);
        found = found != null ? found : bySentence(question);
        return found != null ? found : byArticle(question);
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

    static boolean isLoss(Measure measure) {
        return LOSSES.contains(measure);
    }

    private static Whose whose(String force, String rule) {
        return force == null ? null : new Whose(force, "force:" + rule);
    }

    private Whose byPhrase(ForceQuestion question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        if (isJoint(scene, counted)) {
            return joint(question);
        }
        boolean left = question.told() == Measure.WITHDRAWN && scene.is(counted.to(), Particle.FROM);
        String beside = left
                ? names.inside(scene, counted.from(), counted.to())
                : names.beside(scene, counted.from(), counted.to());
        if (beside != null) {
            return whose(beside, "beside");
        }
        if (names.isGovernment(scene, counted.from(), counted.to())) {
            return whose(focus.government(), "government");
        }
        String gapped = names.entry(scene, counted.from());
        if (gapped != null) {
            return whose(gapped, "entry");
        }
        return owned.read(question);
    }

    /** A body of many states has soldiers from many; else each has its own. */
    private Whose joint(ForceQuestion question) {
        String body = names.many(question.scene(), question.counted().from());
        return new Whose(body, body == null ? "force:joint" : "force:body");
    }

    /** Of both countries, from 22 countries. */
    private static boolean isJoint(Scene scene, Counted counted) {
        for (int at = counted.from(); at < Math.min(scene.size(), counted.to() + JOINT_REACH); at++) {
            if (scene.is(at, Particle.JOINT)) {
                return true;
            }
            boolean stops =
                    at >= counted.to() && (scene.tokens().get(at).isMarkOf(",.;:") || scene.is(at, Particle.VERB));
            if (stops) {
                return false;
            }
        }
        return false;
    }

    /** What leaves its noun out behind another figure, with nobody named between, counts the same force; of them, that of the noun before. */
    private Whose byRow(ForceQuestion question) {
        if (!question.counted().bare()) {
            return null;
        }
        Scene scene = question.scene();
        int from = question.counted().from();
        Figure figure = scene.figures().stream()
                .filter(each -> each.to() <= from)
                .reduce((first, last) -> last)
                .orElse(null);
        boolean goesOn = figure != null && memory.isIn(scene.index()) && !subjects.isNamed(scene, figure.to(), from);
        if (goesOn && question.before() != null && !question.is(Relation.OBJECT)) {
            return whose(question.before(), "row");
        }
        String noun =
                figure == null && question.counted().by() == Counted.By.PART ? names.nounBefore(scene, from) : null;
        return whose(noun, "noun before");
    }

    private Whose byPredicate(ForceQuestion question) {
        if (question.is(Relation.NOMINAL, Relation.COUNTED)) {
            Match<MeasureWord> word = question.predicate().word();
            boolean whose = question.scene().is(word.from() - 1, Particle.RELATIVE);
            String owner = whose
                    ? subjects.antecedent(
                            question.scene(), question.scene().clauses().at(word.from()))
                    : names.phrase(question.scene(), word.from(), word.to());
            return owner == null && question.is(Relation.COUNTED) ? byVerb(question) : whose(owner, "measure's owner");
        }
        if (question.predicate() == null || question.is(VERBAL)) {
            return byVerb(question);
        }
        Measure told = question.told();
        boolean inflicted = question.isInflicted();
        boolean passive = question.is(Relation.SUBJECT, Relation.ATTRIBUTE)
                && question.predicate().word() != null;
        boolean acts = inflicted || OWN_ACTS.contains(told);
        String agent = passive ? subjects.agent(question.scene(), question.predicate(), acts) : null;
        if (agent == null) {
            return null;
        }
        return inflicted ? whose(opponents.of(question, agent), "agent's enemy") : whose(agent, "agent");
    }

    private Whose byVerb(ForceQuestion question) {
        Clause clause = question.predicate() == null
                ? question.clause()
                : question.predicate().clause();
        int before = question.counted().from();
        if (question.is(Relation.OBJECT) && question.before() != null && isPartOfSubject(question)) {
            return whose(question.before(), "whole");
        }
        String lost = lossOwner(question);
        if (lost != null) {
            return whose(lost, "loss");
        }
        String subject = subjects.subject(question.scene(), clause, before, question.isCue());
        boolean inflicted = question.isInflicted() && question.is(Relation.OBJECT, Relation.OUTER);
        if (subject != null) {
            return inflicted
                    ? new Whose(opponents.of(question, subject), "force:subject's enemy")
                    : whose(subject, "subject");
        }
        if (question.is(Relation.NUMBERED)
                && question.speaker() == null
                && subjects.isOwn(question.scene(), clause, before)) {
            return whose(subjects.leading(question.scene(), before), "its");
        }
        boolean fighters = question.counted().kind() == ForceKind.FIGHTERS && !names.isGroup(question.speaker());
        boolean spoken = question.speaker() != null
                && !takesPart(question)
                && !fighters
                && (question.is(Relation.NUMBERED)
                        ? subjects.isOwn(question.scene(), clause, before)
                        : question.is(Relation.OBJECT, Relation.OWNED)
                                && subjects.isSpeaker(question.scene(), clause, before, question.isCue()));
        if (!spoken) {
            return null;
        }
        return inflicted
                ? whose(opponents.of(question, question.speaker()), "speaker's enemy")
                : whose(question.speaker(), "speaker's act");
    }

    /** 602 were captured, 98 of them officers: what stands behind the verb is a part of its subject. */
    private static boolean isPartOfSubject(ForceQuestion question) {
        Clause clause = question.predicate().clause();
        int verb = question.predicate().word().from();
        return question.scene().figures().stream()
                .anyMatch(figure -> figure.from() >= clause.from()
                        && figure.to() <= verb
                        && question.scene().clauses().isIn(figure.from(), clause));
    }

    /** Whose loss: kehilangan pihak Korut. */
    private String lossOwner(ForceQuestion question) {
        boolean lost = question.is(Relation.OBJECT) && question.told() == Measure.CASUALTIES;
        Match<MeasureWord> word = lost ? question.predicate().word() : null;
        Match<MeasureWord> told =
                question.predicate() == null ? null : question.predicate().word();
        String own = told == null ? null : names.own(question.scene(), told.from());
        if (own != null) {
            return own;
        }
        return word != null && question.scene().is(word.to(), Particle.OF)
                ? names.beside(question.scene(), word.from(), word.to())
                : null;
    }

    private Whose bySentence(ForceQuestion question) {
        Whose whole = byWhole(question);
        Whose found = whole != null ? whole : byKind(question);
        if (found != null) {
            return found;
        }
        String near = opponents.besideAnyNoun(question);
        return near != null ? whose(near, "noun beside") : bySpeaker(question);
    }

    private Whose byWhole(ForceQuestion question) {
        boolean part = question.counted().by() == Counted.By.PART;
        String before = question.before() != null
                ? question.before()
                : memory.of(question.counted().unit());
        return part ? whose(before, "whole") : null;
    }

    /** Whose fighters: those of the group that tells it, of the one spoken of right before, of the article's. */
    private Whose byKind(ForceQuestion question) {
        if (!question.isFighters()) {
            return null;
        }
        if (names.isGroup(question.speaker())) {
            return whose(question.speaker(), "group's own");
        }
        String group = names.isGroup(question.before()) ? question.before() : focus.group();
        if (group == null && question.speaker() == null) {
            return null;
        }
        return new Whose(isElsewhere(question, group) ? null : group, "force:fighters");
    }

    /** Whether they are said to be in another state than the group's own. */
    private boolean isElsewhere(ForceQuestion question, String group) {
        String home = names.stateAgainst(group);
        int to = question.counted().to();
        for (NameMention name : question.scene().facts().names()) {
            boolean at = name.from() > to
                    && name.from() - to <= INTO
                    && question.scene().is(name.from() - 1, Particle.TOWARDS);
            if (at && home != null && name.isCountry(CountryName.Role.NAME)) {
                return !home.equals(name.country().code());
            }
        }
        return false;
    }

    /** What only the side of who tells it says: its dead, its enemy's that it took, its men that are called up. */
    private Whose bySpeaker(ForceQuestion question) {
        String speaker = question.speaker();
        if (speaker == null || question.counted().bare()) {
            return null;
        }
        if (question.isSoldiers() && names.isGroup(speaker)) {
            return whose(opponents.state(speaker), "group's enemy");
        }
        if (question.measure().measure() == Measure.RECRUITED || question.told() == Measure.RECRUITED) {
            return whose(speaker, "speaker's recruits");
        }
        if (question.isTaken() && (question.spokenHere() || question.isSpoken())) {
            return new Whose(opponents.of(question, speaker), "force:speaker's enemy");
        }
        boolean lost = isLoss(question.measure().measure())
                && question.isPersons()
                && (question.spokenHere() || names.isGroup(speaker))
                && question.is(Relation.SUBJECT, Relation.ATTRIBUTE, Relation.INSIDE, Relation.COUNTED);
        if (lost && names.isGroup(speaker)) {
            return whose(opponents.of(question, speaker), "group's enemy");
        }
        return lost && focus.has(speaker) ? whose(speaker, "speaker's loss") : null;
    }

    private Whose byArticle(ForceQuestion question) {
        boolean listed = EarlierClaims.isEntry(question.scene(), question.counted());
        String introduced = listed ? introduced(question.scene().index()) : null;
        if (introduced != null) {
            return whose(introduced, "list");
        }
        boolean bare =
                listed && question.speaker() != null && question.measure().at() < 0;
        String enemy = bare ? opponents.of(question, question.speaker()) : null;
        if (enemy != null) {
            return whose(enemy, "list of the enemy");
        }
        if (takesPart(question)) {
            return new Whose(null, "force:participants");
        }
        String launcher = question.measure().measure() == Measure.LAUNCHED ? memory.launcher() : null;
        if (launcher != null) {
            return whose(launcher, "launcher");
        }
        String known = repeated(question);
        if (known != null) {
            return whose(known, "number told before");
        }
        boolean fired = question.measure().measure() == Measure.LAUNCHED;
        boolean alike = !fired || memory.isAlike(question.isPersons());
        if (alike && question.counted().bare() && memory.isOpen(question.scene().index())) {
            return new Whose(null, "force:open before");
        }
        String target = target(question);
        if (alike && question.before() != null && !question.before().equals(target)) {
            return whose(question.before(), "before");
        }
        return byTopic(question, target);
    }

    /** Whose a number was that is told again. */
    private String repeated(ForceQuestion question) {
        Figure figure = question.scene().figureFrom(question.counted().from());
        boolean large = figure != null && figure.best() != null && figure.best() >= LEAST_REPEATED;
        return large ? memory.ofNumber(figure.best()) : null;
    }

    private Whose byTopic(ForceQuestion question, String target) {
        if (question.speaker() != null && focus.isEmpty() && !question.speaker().equals(target)) {
            return whose(question.speaker(), "speaker's own");
        }
        if (question.measure().measure() == Measure.LAUNCHED
                && question.isSpoken()
                && question.speaker() != null
                && !question.speaker().equals(target)) {
            return whose(question.speaker(), "speaker's fire");
        }
        String people = soFar.people(question);
        if (people != null && !people.equals(target)) {
            return whose(people, "people before");
        }
        String dominant = dominant(question);
        if (dominant != null && !dominant.equals(target)) {
            return whose(dominant, "article");
        }
        if (dominant != null) {
            return new Whose(focus.other(dominant), "force:not the target");
        }
        return new Whose(question.isPersons() ? question.speaker() : null, "force:speaker");
    }

    /** What the article has spoken of so far, unless it is on the whole about the force of who answers for the figure. */
    private String dominant(ForceQuestion question) {
        Unit unit = question.counted().unit();
        String whole = focus.dominant(unit);
        String told = soFar.dominant(question.scene().index(), unit);
        return told == null || (whole != null && whole.equals(question.speaker())) ? whole : told;
    }

    private static boolean takesPart(ForceQuestion question) {
        Match<MeasureWord> word =
                question.predicate() == null ? null : question.predicate().word();
        return word != null && word.value().role() == Role.TAKES_PART;
    }

    /** The country that is sent to or fired at, which sends or fires nothing itself; null where none is told. */
    private static String target(ForceQuestion question) {
        boolean open = question.measure().measure() == Measure.OTHER && !question.isPersons();
        if (!open && !AT_TARGETS.contains(question.measure().measure())) {
            return null;
        }
        for (NameMention name : question.scene().facts().names()) {
            boolean led =
                    name.from() > question.counted().to() && question.scene().is(name.from() - 1, Particle.TOWARDS);
            if (led && name.country() != null) {
                return name.country().code();
            }
        }
        return null;
    }

    /** Whose losses the text before a list tells. */
    private String introduced(int index) {
        for (int at = index - 1; at >= Math.max(0, index - INTRODUCED); at--) {
            Scene scene = scenes.get(at);
            for (Match<MeasureWord> word : scene.measures()) {
                String force = names.loss(scene, word);
                if (force != null) {
                    return force;
                }
            }
        }
        return null;
    }
}
