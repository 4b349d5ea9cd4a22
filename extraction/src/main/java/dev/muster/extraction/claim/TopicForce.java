package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Once;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds whose a figure is by what the rest of the article tells: a list, the figures before, the force that it speaks of most. One for each article. */
final class TopicForce {
    private static final int INTRODUCED = 20;

    /** A smaller number may be told of anybody. */
    private static final long LEAST_REPEATED = 100;

    /** What somebody does to another country. */
    private static final Set<Measure> AT_TARGETS =
            EnumSet.of(Measure.DEPLOYED, Measure.LAUNCHED, Measure.SUPPLIED, Measure.EN_ROUTE);

    /** What a state does with soldiers of its own. */
    private static final Set<Measure> OWN_MOVES =
            EnumSet.of(Measure.DEPLOYED, Measure.REINFORCED, Measure.PLANNED, Measure.TRAINING, Measure.WITHDRAWN);

    /** The same, and that they are where they were sent to. */
    private static final Set<Measure> SENT =
            EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.REINFORCED, Measure.TRAINING, Measure.WITHDRAWN);

    private final List<Scene> scenes;
    private final ForceNames names;
    private final ForceFocus focus;
    private final ForceSoFar soFar;
    private final OpposingForces opponents;
    private final ForceMemory memory;
    private final Once<Boolean> exercise;

    TopicForce(
            List<Scene> scenes,
            ForceNames names,
            ForceFocus focus,
            ForceSoFar soFar,
            OpposingForces opponents,
            ForceMemory memory) {
        this.scenes = scenes;
        this.names = names;
        this.focus = focus;
        this.soFar = soFar;
        this.opponents = opponents;
        this.memory = memory;
        this.exercise = new Once<>(() -> scenes.stream().anyMatch(TopicForce::tellsExercise));
    }

    /** Who takes part in a war is of one side; who takes part in an exercise may be anybody's. */
    private static boolean tellsExercise(Scene scene) {
        return scene.measures().stream().anyMatch(word -> word.value().measure() == Measure.TRAINING);
    }

    /** The country or group, or that it stays open; never null. */
    Whose read(ForceQuestion question) {
        boolean listed = EarlierClaims.isEntry(question.scene(), question.counted());
        boolean ofEnemy = listed && isOfEnemy(question.scene().index());
        String introduced = listed && !ofEnemy ? introduced(question.scene().index()) : null;
        if (introduced != null) {
            return Whose.of(introduced, "list");
        }
        boolean told = listed && question.speaker() != null;
        boolean bare = told && (question.measure().at() < 0 || ofEnemy);
        String enemy = bare ? opponents.of(question, question.speaker()) : null;
        if (enemy != null || (told && ofEnemy)) {
            return new Whose(enemy, "force:list of the enemy");
        }
        if (question.takesPart() && exercise.get()) {
            return new Whose(null, "force:participants");
        }
        String launcher = question.isFired() ? memory.launcher() : null;
        if (launcher != null) {
            return Whose.of(launcher, "launcher");
        }
        Figure figure = question.scene().figureFrom(question.counted().from());
        if (isRepeated(figure) && !isOfSender(question, memory.ofNumber(figure.best()))) {
            if (isSwapped(question, memory.ofNumber(figure.best()))) {
                return Whose.of(question.speaker(), "speaker's released");
            }
            return new Whose(memory.ofNumber(figure.best()), "force:number told before");
        }
        boolean alike = !question.isFired() || memory.isAlike(question.isPersons());
        boolean goesOn =
                question.counted().bare() || memory.isIn(question.scene().index());
        if (alike && goesOn && memory.isOpen(question.scene().index())) {
            return new Whose(null, "force:open before");
        }
        if (isPromise(question)) {
            return Whose.of(question.speaker(), "speaker's promise");
        }
        if (isSending(question)) {
            return Whose.of(question.speaker(), "speaker's act");
        }
        String target = target(question);
        String asked = question.isPersons() ? soFar.asked(question) : null;
        if (asked != null) {
            return Whose.of(asked, "asked about");
        }
        if (isOtherSide(question)) {
            return Whose.of(question.speaker(), "side's own");
        }
        if (alike && question.before() != null && !question.before().equals(target)) {
            return Whose.of(question.before(), "before");
        }
        return byTopic(question, target);
    }

    /** It is states that send soldiers to the mission that an article speaks of: those of a state that tells of it are its own. */
    private boolean isSending(ForceQuestion question) {
        boolean sends = question.spokenHere()
                && !question.watches()
                && question.isPersons()
                && SENT.contains(question.measure().measure())
                && OpposingForces.isState(question.speaker());
        return sends && names.isOfMission(question.before() != null ? question.before() : dominant(question));
    }

    /** The interior minister promised that 3,000 soldiers would guard the polls: soldiers of nobody told who are still to come are of who tells of them. */
    private boolean isPromise(ForceQuestion question) {
        return question.spokenHere()
                && !question.watches()
                && question.before() == null
                && !focus.isClear()
                && question.isSoldiers()
                && question.measure().measure() == Measure.PLANNED
                && OpposingForces.isState(question.speaker());
    }

    /** Each side of a fight tells of its own soldiers: who sends more of them, behind what the other side told of its own. */
    private boolean isOtherSide(ForceQuestion question) {
        String teller = memory.lastActor() == null ? null : names.warring(memory.lastActor());
        String speaker = question.speaker();
        return question.spokenHere()
                && question.isSoldiers()
                && OWN_MOVES.contains(question.measure().measure())
                && OpposingForces.isState(speaker)
                && teller != null
                && memory.isOfOwn(teller)
                && !teller.equals(speaker)
                && focus.has(speaker);
    }

    /** The mission has 4,500. The army of a neighbour said that 4,500 soldiers stood ready: the same number of others. */
    private boolean isOfSender(ForceQuestion question, String told) {
        return names.isOfMission(told)
                && question.spokenHere()
                && question.isSoldiers()
                && OpposingForces.isState(question.speaker());
    }

    /** Whether a number is told again. */
    private boolean isRepeated(Figure figure) {
        boolean large = figure != null && figure.best() != null && figure.best() >= LEAST_REPEATED;
        return large && memory.isTold(figure.best());
    }

    /** Each side of a swap gets back as many as the other: the number that the second tells is that of its own. */
    private boolean isSwapped(ForceQuestion question, String told) {
        return question.measure().measure() == Measure.RELEASED
                && OpposingForces.isState(question.speaker())
                && told != null
                && names.areEnemies(question.speaker(), told);
    }

    private Whose byTopic(ForceQuestion question, String target) {
        if (question.speaker() != null
                && !question.watches()
                && ((question.isFired() && question.is(Predicate.Relation.SUBJECT)) || !isSighted(question))
                && focus.isEmpty()
                && !question.speaker().equals(target)) {
            return Whose.of(question.speaker(), "speaker's own");
        }
        if (isSighted(question)) {
            return new Whose(opponents.of(question, question.speaker()), "force:sighted by its target");
        }
        if (question.isFired()
                && !question.isReportedCount()
                && question.isSpoken()
                && question.speaker() != null
                && !question.speaker().equals(target)) {
            return Whose.of(question.speaker(), "speaker's fire");
        }
        String people = soFar.people(question);
        boolean ofWatcher = question.watches() && people != null && people.equals(question.speaker());
        if (people != null && !people.equals(target) && !ofWatcher) {
            return Whose.of(people, "people before");
        }
        String dominant = dominant(question);
        if (question.watches() && (dominant == null || dominant.equals(question.speaker()))) {
            String watched = watched(question);
            // Kenyan intelligence on Kenyans who fight abroad: the article tells so, and no war of Kenya's.
            boolean own = dominant != null
                    && focus.has(dominant)
                    && (watched == null || !names.areEnemies(dominant, watched));
            return own ? Whose.of(dominant, "article") : new Whose(watched, "force:watched");
        }
        if (question.isFired() && dominant != null && dominant.equals(memory.loser())) {
            return new Whose(opponents.of(question, dominant), "force:fired at them");
        }
        if (isShotDown(question) && question.speaker().equals(dominant)) {
            return new Whose(opponents.of(question, question.speaker()), "force:speaker's enemy");
        }
        if (dominant != null && !dominant.equals(target)) {
            return Whose.of(dominant, "article");
        }
        if (dominant != null) {
            return new Whose(focus.other(dominant), "force:not the target");
        }
        return Whose.ofSpeaker(question.isPersons() ? question.speaker() : null);
    }

    /** Tracked 45 aircraft: what a state has seen come is its rival's; what it has fired back at it is who fired it. */
    private boolean isSighted(ForceQuestion question) {
        return question.speaker() != null
                && question.isSighted()
                && (question.isFired() || names.rivalOf(question.speaker()) != null);
    }

    /** Three drones were shot down, the minister said: what a state tells of and grants to nobody is seldom its own. */
    private static boolean isShotDown(ForceQuestion question) {
        return question.isTaken() && !question.isPersons() && OpposingForces.isState(question.speaker());
    }

    /** Whom an intelligence service speaks of that does not say whom: the enemy of its state, else the country that the article names most beside it. */
    private String watched(ForceQuestion question) {
        String enemy = opponents.of(question, question.speaker());
        return enemy != null ? enemy : focus.mostNamedBeside(question.speaker());
    }

    /** What the article has spoken of so far, unless it is on the whole about the force of who answers for the figure. */
    private String dominant(ForceQuestion question) {
        Unit unit = question.counted().unit();
        String whole = focus.dominant(unit);
        String told = soFar.dominant(question.scene().index(), unit);
        return told == null || (whole != null && whole.equals(question.speaker())) ? whole : told;
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
            if (led && question.isFired() && name.site() != null && name.site().country() != null) {
                return name.site().country();
            }
        }
        return null;
    }

    /** The enemy's losses are: whether the text right before a list tells those of an enemy. */
    private boolean isOfEnemy(int index) {
        int at = index - 1;
        while (at > 0 && scenes.get(at).facts().sentence().isListItem()) {
            at--;
        }
        return at >= 0
                && scenes.get(at).has(Particle.ENEMY)
                && scenes.get(at).measures().stream()
                        .anyMatch(word -> word.value().measure().isLoss());
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
