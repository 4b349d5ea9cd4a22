package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Once;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the claims before a figure tell of its measure where its own sentence does not. One for each article; not thread safe. */
final class EarlierClaims {
    private static final int INTRODUCED = 20;
    private static final int LATELY = 3;

    /** The dead of an attack are counted one by one; a number of whole hundreds is an estimate of all losses. */
    private static final long ROUNDED = 100;

    private static final Set<Measure> COMES = EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.OTHER);
    private static final Set<Measure> LEAVES = EnumSet.of(Measure.DEPLOYED, Measure.WITHDRAWN);

    /** A total of what has come says that they are there. */
    private static final Set<Measure> ARRIVALS = EnumSet.of(
            Measure.DEPLOYED, Measure.REINFORCED, Measure.EN_ROUTE, Measure.PRESENT, Measure.OTHER, Measure.STRENGTH);

    private final List<Scene> scenes;
    private final ArticleTopic topic;
    private final Once<Boolean> losses = new Once<>(this::isLosses);
    private final Map<Quantity, Measure> byQuantity = new HashMap<>();
    private final Map<Long, Measure> byNumber = new HashMap<>();
    private ReadClaim last;
    private ReadClaim headOfSentence;
    private ReadClaim lastPeople;
    private ReadClaim lastMateriel;

    EarlierClaims(List<Scene> scenes) {
        this.scenes = scenes;
        this.topic = new ArticleTopic(scenes);
    }

    void add(ReadClaim claim) {
        headOfSentence = last != null && last.evidence().equals(claim.evidence()) ? headOfSentence : claim;
        last = claim;
        if (claim.quantity().unit() == Unit.PERSONS) {
            lastPeople = claim;
        } else {
            lastMateriel = claim;
        }
        if (claim.measure() != Measure.OTHER) {
            byQuantity.putIfAbsent(claim.quantity(), claim.measure());
            byNumber.putIfAbsent(claim.quantity().best(), claim.measure());
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
            return opensClause(scene, counted) ? headOfSentence.measure() : last.measure();
        }
        if (isNearest(told) && scene.is(counted.from(), Particle.DEFINITE) && byNumber.containsKey(quantity.best())) {
            return byNumber.get(quantity.best());
        }
        if (Defection.isTold(scene, told)) {
            return Measure.DESERTED;
        }
        if (takesPart(told) && topic.isExercise(scene.index())) {
            return Measure.TRAINING;
        }
        if (counted.unit() == Unit.PERSONS
                && COMES.contains(told.measure())
                && topic.isOfExercise()
                && (!isStationed(told) || topic.isExerciseNear(scene.index()))) {
            return Measure.TRAINING;
        }
        if (counted.unit() == Unit.PERSONS
                && LEAVES.contains(told.measure())
                && told.at() >= 0
                && topic.isOfExchange()) {
            return Measure.RELEASED;
        }
        if (isLost(told) && told.measure() == Measure.CASUALTIES) {
            return isOfDead(scene, quantity) ? Measure.KILLED : Measure.CASUALTIES;
        }
        if (isNumbered(told)) {
            if (isArmy(scene, told)) {
                return isPlaced(scene, told) ? Measure.PRESENT : Measure.STRENGTH;
            }
            boolean head = same && alike && opensPart(scene, counted);
            ReadClaim before = head ? headOfSentence : counted.unit() == Unit.PERSONS ? lastPeople : lastMateriel;
            boolean goesOn =
                    before != null && (told.measure() == Measure.PRESENT || same || near || isOfToldForce(scene, told));
            Measure summed = before == null ? summedUp(scene, told) : null;
            Measure own = summed == null ? told.measure() : summed;
            return goesOn ? total(told.measure(), before.measure()) : own;
        }
        if (told.at() >= 0 || told.predicate() != null || told.measure() == Measure.STRENGTH) {
            return told.measure();
        }
        if (isEntry(scene, counted)) {
            if (!losses.get()) {
                return Measure.PRESENT;
            }
            return MeasureReader.materiel(introduced(scene), counted);
        }
        if (alike && same && opensClause(scene, counted)) {
            return headOfSentence.measure();
        }
        boolean whole = told.source().equals(MeasureReader.WHOLE);
        if (alike && !whole && (same || (near && last.measure() != Measure.PLANNED))) {
            return last.measure();
        }
        Match<CountNoun> behind = scene.nounAt(counted.to());
        if (alike && behind != null && behind.value().strength() == CountNoun.Strength.PART) {
            return last.measure();
        }
        Measure repeated = byQuantity.get(quantity);
        if (repeated != null) {
            return repeated;
        }
        if (isNumberTold(scene, counted.from())) {
            Measure spoken = spokenOf(scene.index() - 1);
            Measure before = alike ? last.measure() : null;
            if (spoken != null || before != null) {
                return spoken == null ? before : MeasureReader.materiel(spoken, counted);
            }
        }
        boolean there = counted.unit() == Unit.PERSONS && !place.equals(Place.UNKNOWN);
        return there ? Measure.PRESENT : told.measure();
    }

    /** Whether no clause of its own tells the measure, but at most the nearest word: asked about the 500. */
    private static boolean isNearest(MeasureReader.Reading told) {
        return told.predicate() == null || told.predicate().relation() == Relation.NEAREST;
    }

    /** Whether a clause of its own begins between the figure and the one before: it stands beside the first, not beside a part of that. */
    private static boolean opensClause(Scene scene, Counted counted) {
        for (int at = counted.from() - 1; at >= 0 && !scene.isFigure(at); at--) {
            if (scene.is(at, Particle.SUBORDINATE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a semicolon parts the figure from the one before: a count beside the first of the sentence, and no part of it. */
    private static boolean opensPart(Scene scene, Counted counted) {
        for (int at = counted.from() - 1; at >= 0 && !scene.isFigure(at); at--) {
            if (scene.tokens().get(at).isMark(';')) {
                return true;
            }
        }
        return false;
    }

    /** What a total sums up that the sentence before speaks of: the number of dead grows; the total has reached 251,620. */
    private Measure summedUp(Scene scene, MeasureReader.Reading told) {
        boolean total = isNumberTold(scene, told.at());
        return total && scene.index() > 0 ? lastNoun(scenes.get(scene.index() - 1)) : null;
    }

    /** What a sentence without a figure tells of the force whose size comes next: the force that it sent; estimates run to 14,000. */
    private Measure spokenOf(int sentence) {
        Measure spoken = null;
        boolean silent = sentence >= 0 && scenes.get(sentence).figures().isEmpty();
        for (var word : silent ? scenes.get(sentence).measures() : List.<Match<MeasureWord>>of()) {
            spoken = word.value().role() == Role.WORD ? word.value().measure() : spoken;
        }
        return spoken;
    }

    /** Whether the sentence speaks of a number before the token. */
    private static boolean isNumberTold(Scene scene, int before) {
        for (int at = 0; at < before; at++) {
            if (scene.is(at, Particle.NUMBER_OF)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumbered(MeasureReader.Reading told) {
        return told.predicate() != null && told.predicate().relation() == Relation.NUMBERED;
    }

    private static boolean isLost(MeasureReader.Reading told) {
        return told.predicate() != null
                && told.predicate().word() != null
                && told.predicate().relation() == Relation.OBJECT
                && told.predicate().word().value().role() == Role.LOST;
    }

    /**
     * Whether the text speaks of dead here or shortly before, and of no wounded in this sentence; else whether who was lost was counted, and
     * not summed up over a time: what an army loses over weeks are killed and wounded.
     */
    private boolean isOfDead(Scene scene, Quantity quantity) {
        int index = scene.index();
        if (tells(index, Measure.WOUNDED) || tells(index, Measure.CASUALTIES)) {
            return false;
        }
        for (int at = Math.max(0, index - LATELY); at <= index; at++) {
            if (tells(at, Measure.KILLED)) {
                return true;
            }
        }
        boolean counted = quantity.qualifier() == Qualifier.EXACT && quantity.low() % ROUNDED != 0;
        boolean summed =
                scene.has(Particle.SINCE) || !FigureFields.period(scene).equals(Period.OPEN);
        return counted && !summed;
    }

    private boolean tells(int index, Measure measure) {
        return scenes.get(index).measures().stream()
                .anyMatch(word ->
                        word.value().measure() == measure && word.value().role() != Role.LOST);
    }

    private static boolean takesPart(MeasureReader.Reading told) {
        return told.predicate() != null
                && told.predicate().word() != null
                && told.predicate().word().value().role() == Role.TAKES_PART;
    }

    /** Whether somebody has so many stand somewhere, which is no exercise yet. */
    private static boolean isStationed(MeasureReader.Reading told) {
        return told.measure() == Measure.PRESENT
                && told.predicate() != null
                && told.predicate().relation() == Relation.OBJECT;
    }

    /** Whether an army is said to number so many. */
    private static boolean isArmy(Scene scene, MeasureReader.Reading told) {
        int verb = told.predicate().word().from();
        return scene.facts().names().stream()
                        .anyMatch(name -> name.to() <= verb
                                && name.institution() != null
                                && InstitutionNoun.isArmed(name.institution().type())
                                && !name.institution().person()
                                && scene.clauses()
                                        .isIn(name.from(), told.predicate().clause()))
                || (told.measure() == Measure.PRESENT && hasBody(scene, told));
    }

    /** Whether the subject of the verb is a contingent that was told before: satgas tersebut terdiri atas … */
    private static boolean isOfToldForce(Scene scene, MeasureReader.Reading told) {
        int verb = told.predicate().word().from();
        for (int at = Math.max(0, verb - INTRODUCED); at + 1 < verb; at++) {
            if (scene.is(at, Particle.FORCE) && scene.is(at + 1, Particle.DEFINITE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject of the verb tells where they are: the grouping within the country. */
    private static boolean isPlaced(Scene scene, MeasureReader.Reading told) {
        int verb = told.predicate().word().from();
        for (int at = Math.max(1, verb - INTRODUCED); at < verb; at++) {
            boolean body = scene.is(at - 1, Particle.BODY);
            if (body && scene.is(at, Particle.TOWARDS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject of the verb is a word for a body of people: the army, the force. */
    private static boolean hasBody(Scene scene, MeasureReader.Reading told) {
        int verb = told.predicate().word().from();
        int first = Math.max(0, verb - INTRODUCED);
        for (int at = verb - 1; at >= first && !scene.is(at, Particle.RELATIVE); at--) {
            if (scene.is(at, Particle.BODY) && !scene.isFigure(at - 1)) {
                return true;
            }
        }
        return false;
    }

    private static Measure total(Measure own, Measure before) {
        return own == Measure.PRESENT && ARRIVALS.contains(before) ? own : before;
    }

    /** An entry of a list: “Tanks: 4,262”, “- 4,262 tanks”. */
    static boolean isEntry(Scene scene, Counted counted) {
        int before = counted.from() - 1;
        Match<CountNoun> noun = before > 0 && scene.tokens().get(before).isMark(':') ? scene.nounAt(before - 1) : null;
        boolean colon = noun != null && !scene.isFigure(noun.from() - 1);
        return colon || scene.facts().sentence().isListItem();
    }

    /** Whether the text before speaks of losses or of arms that were given, or of nothing at all. */
    private boolean isLosses() {
        boolean losses = scenes.stream().anyMatch(scene -> lastNoun(scene) != null);
        boolean stay = scenes.stream()
                .anyMatch(scene -> scene.measures().stream()
                        .anyMatch(word -> word.value().measure() == Measure.PRESENT
                                && word.value().tells()));
        return losses || !stay;
    }

    /** What the text before a list says of its entries; a list that nothing introduces is one of losses. */
    private Measure introduced(Scene scene) {
        int index = scene.index();
        for (int at = index - 1; at >= Math.max(0, index - INTRODUCED); at--) {
            Measure measure = lastNoun(scenes.get(at));
            if (measure != null) {
                return measure;
            }
        }
        return last != null && isFate(last.measure()) ? last.measure() : Measure.CASUALTIES;
    }

    private static Measure lastNoun(Scene scene) {
        Measure found = null;
        for (var word : scene.measures()) {
            boolean tells = word.value().tells();
            found = tells && isFate(word.value().measure()) ? word.value().measure() : found;
        }
        return found;
    }

    private static boolean isFate(Measure measure) {
        return (measure.isLoss() && measure != Measure.CAPTURED)
                || measure == Measure.DESTROYED
                || measure == Measure.SUPPLIED;
    }
}
