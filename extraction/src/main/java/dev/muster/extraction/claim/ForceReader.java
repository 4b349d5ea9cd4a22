package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds whose people or materiel a figure counts. One for each article; not thread safe. */
final class ForceReader {
    private static final int BESIDE = 3;
    private static final int JOINT_REACH = 4;
    private static final int INTRODUCED = 20;

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

    /** What is done to others: the subject's enemy is killed, captured, shot down. */
    private static final Set<Measure> INFLICTED =
            EnumSet.of(Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.DESTROYED, Measure.RELEASED);

    private static final Set<Measure> LOSSES = EnumSet.of(
            Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES, Measure.CAPTURED, Measure.DESERTED, Measure.MISSING);

    private final List<Scene> scenes;
    private final ForceNames names;
    private final ForceFocus focus;
    private final SubjectReader subjects;

    /** A reader for the article of these scenes. */
    ForceReader(SharedData shared, List<Scene> scenes) {
        this.scenes = scenes;
        this.names = new ForceNames(shared);
        this.focus = new ForceFocus(names, scenes);
        this.subjects = new SubjectReader(names);
    }

    /** How a figure hangs on a verb whose subject may own it. */
    private static final Relation[] VERBAL = {
        Relation.OBJECT, Relation.OUTER, Relation.OWNED, Relation.NUMBERED, Relation.INSIDE, Relation.NEAREST
    };

    /** What is known of a figure before its force is. */
    private record Question(
            Scene scene,
            Counted counted,
            MeasureReader.Reading measure,
            String speaker,
            boolean spokenHere,
            IntPredicate isCue,
            String before) {
        Predicate predicate() {
            return measure.predicate();
        }

        /** The measure that the predicate's word tells by itself. */
        Measure told() {
            return predicate() == null || predicate().word() == null
                    ? measure.measure()
                    : predicate().word().value().measure();
        }

        boolean is(Relation... relations) {
            return predicate() != null
                    && List.of(relations).contains(predicate().relation());
        }

        Clause clause() {
            return scene.clauses().at(counted.from());
        }
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
        boolean here = scene.facts().actors().stream()
                .anyMatch(actor -> actor.actor().id().equals(said.actor().id()));
        boolean asserts = here && said.stance() == Stance.ASSERTED;
        Question question = new Question(scene, counted, measure, speaker, asserts, isCue, before);
        Whose found = byPhrase(question);
        found = found != null ? found : byPredicate(question);
        found = found != null ? found : bySentence(question);
        return found != null ? found : byArticle(question);
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

    private Whose byPhrase(Question question) {
        Scene scene = question.scene();
        Counted counted = question.counted();
        if (isJoint(scene, counted)) {
            return new Whose(null, "force:joint");
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
        return isOwned(scene, counted) ? whose(owner(question), "its") : null;
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

    /** Their own: its soldiers, tentaranya, dead in its own ranks. */
    private static boolean isOwned(Scene scene, Counted counted) {
        for (int at = counted.from(); at < counted.to(); at++) {
            Token token = scene.tokens().get(at);
            Match<CountNoun> noun = token.stem() == null ? null : scene.nounAt(at);
            if (scene.is(at, Particle.OWN) || (noun != null && ForceNames.isStrong(noun))) {
                return true;
            }
        }
        boolean behind = scene.is(counted.to(), Particle.TOWARDS) || scene.is(counted.to(), Particle.OF);
        return isOwnedBefore(scene, counted) || (behind && scene.is(counted.to() + 1, Particle.OWN));
    }

    private static boolean isOwnedBefore(Scene scene, Counted counted) {
        for (int at = counted.from() - 1; at >= Math.max(0, counted.from() - BESIDE); at--) {
            if (scene.is(at, Particle.OWN)) {
                return true;
            }
            if (!scene.tokens().get(at).isWord() || scene.isGrammar(at) || scene.measureAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    private String owner(Question question) {
        String subject = subjects.subject(
                question.scene(), question.clause(), question.counted().from(), question.isCue());
        return subject != null ? subject : question.speaker() != null ? question.speaker() : question.before();
    }

    private Whose byPredicate(Question question) {
        if (question.is(Relation.NOMINAL, Relation.COUNTED)) {
            Match<MeasureWord> word = question.predicate().word();
            String owner = names.phrase(question.scene(), word.from(), word.to());
            return owner == null && question.is(Relation.COUNTED) ? byVerb(question) : whose(owner, "measure's owner");
        }
        if (question.predicate() == null || question.is(VERBAL)) {
            return byVerb(question);
        }
        Measure told = question.told();
        boolean inflicted = INFLICTED.contains(told);
        boolean passive = question.is(Relation.SUBJECT, Relation.ATTRIBUTE)
                && question.predicate().word() != null;
        boolean acts = inflicted || OWN_ACTS.contains(told);
        String agent = passive ? subjects.agent(question.scene(), question.predicate(), acts) : null;
        if (agent == null) {
            return null;
        }
        return inflicted ? whose(opposing(question, agent), "agent's enemy") : whose(agent, "agent");
    }

    private Whose byVerb(Question question) {
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
        boolean inflicted = INFLICTED.contains(question.told()) && question.is(Relation.OBJECT, Relation.OUTER);
        if (subject != null) {
            return inflicted
                    ? new Whose(opposing(question, subject), "force:subject's enemy")
                    : whose(subject, "subject");
        }
        boolean fighters = question.counted().kind() == ForceKind.FIGHTERS && !names.isGroup(question.speaker());
        boolean spoken = question.speaker() != null
                && !fighters
                && (question.is(Relation.NUMBERED)
                        ? subjects.isOwn(question.scene(), clause, before)
                        : question.is(Relation.OBJECT, Relation.OWNED)
                                && subjects.isSpeaker(question.scene(), clause, before, question.isCue()));
        if (!spoken) {
            return null;
        }
        return inflicted
                ? whose(opposing(question, question.speaker()), "speaker's enemy")
                : whose(question.speaker(), "speaker's act");
    }

    /** 602 were captured, 98 of them officers: what stands behind the verb is a part of its subject. */
    private static boolean isPartOfSubject(Question question) {
        Clause clause = question.predicate().clause();
        int verb = question.predicate().word().from();
        return question.scene().figures().stream()
                .anyMatch(figure -> figure.from() >= clause.from()
                        && figure.to() <= verb
                        && question.scene().clauses().isIn(figure.from(), clause));
    }

    /** Whose loss: kehilangan pihak Korut. */
    private String lossOwner(Question question) {
        boolean lost = question.is(Relation.OBJECT) && question.told() == Measure.CASUALTIES;
        Match<MeasureWord> word = lost ? question.predicate().word() : null;
        return word != null && question.scene().is(word.to(), Particle.OF)
                ? names.beside(question.scene(), word.from(), word.to())
                : null;
    }

    /** The force that stands against another: one spoken of in the sentence, right before, else in the article. */
    private String opposing(Question question, String force) {
        if (question.counted().kind() == ForceKind.FIGHTERS && focus.group() != null && !names.isGroup(force)) {
            return focus.group();
        }
        String near = besideAnyNoun(question.scene(), question.counted());
        if (near != null && !near.equals(force)) {
            return near;
        }
        boolean before = question.before() != null && !question.before().equals(force);
        String state = names.stateAgainst(force);
        return before ? question.before() : state != null ? state : focus.other(force);
    }

    private Whose bySentence(Question question) {
        Counted counted = question.counted();
        if (counted.by() == Counted.By.PART && question.before() != null) {
            return whose(question.before(), "whole");
        }
        boolean fighters = counted.kind() == ForceKind.FIGHTERS && question.speaker() != null;
        if (fighters && !names.isGroup(question.speaker())) {
            return new Whose(names.isGroup(question.before()) ? question.before() : focus.group(), "force:fighters");
        }
        String near = besideAnyNoun(question.scene(), counted);
        if (near != null) {
            return whose(near, "noun beside");
        }
        boolean lost = isLoss(question.measure().measure())
                && counted.unit() == Unit.PERSONS
                && !counted.bare()
                && (question.spokenHere() || names.isGroup(question.speaker()))
                && question.is(Relation.SUBJECT, Relation.ATTRIBUTE, Relation.INSIDE);
        if (lost && names.isGroup(question.speaker())) {
            return whose(opposing(question, question.speaker()), "group's enemy");
        }
        return lost && question.speaker() != null && focus.has(question.speaker())
                ? whose(question.speaker(), "speaker's loss")
                : null;
    }

    private Whose byArticle(Question question) {
        boolean listed = EarlierClaims.isEntry(question.scene(), question.counted());
        String introduced = listed ? introduced(question.scene().index()) : null;
        if (introduced != null) {
            return whose(introduced, "list");
        }
        if (question.before() != null) {
            return whose(question.before(), "before");
        }
        boolean own = question.speaker() != null
                && question.spokenHere()
                && !question.counted().bare()
                && !names.isGroup(question.speaker())
                && focus.has(question.speaker());
        if ((own && !focus.isSole()) || (question.speaker() != null && focus.isEmpty())) {
            return whose(question.speaker(), "speaker's own");
        }
        String dominant = focus.dominant(question.counted().unit());
        if (dominant != null) {
            return whose(dominant, "article");
        }
        boolean people = question.counted().unit() == Unit.PERSONS;
        return new Whose(people ? question.speaker() : null, "force:speaker");
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

    /** The force of another noun of the sentence, the nearest first. */
    private String besideAnyNoun(Scene scene, Counted counted) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (Match<CountNoun> noun : scene.nouns()) {
            int distance = Math.abs(noun.from() - counted.from());
            boolean counts =
                    noun.value().strength() == Strength.STRONG || noun.value().strength() == Strength.WEAK;
            counts &= noun.value().unit() == counted.unit() && distance < least;
            String force = counts ? names.phrase(scene, noun.from(), noun.to()) : null;
            if (force != null) {
                nearest = force;
                least = distance;
            }
        }
        for (Match<MeasureWord> word : scene.measures()) {
            int distance = Math.abs(word.from() - counted.from());
            boolean counts = word.value().role() != Role.BESIDE && distance < least;
            String force = counts ? names.loss(scene, word) : null;
            if (force != null) {
                nearest = force;
                least = distance;
            }
        }
        return nearest;
    }
}
