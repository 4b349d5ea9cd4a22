package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Once;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What the claims before a figure tell of its measure where its own sentence does not. One for each article; not thread safe. */
final class EarlierClaims {
    /** What stands above a list introduces it over so many of its entries. */
    private static final int INTRODUCED = 20;

    /** A subject stands no further from its verb than so many tokens. */
    private static final int SUBJECT_REACH = 20;

    /** A total of what has come says that they are there. */
    private static final Set<Measure> ARRIVALS = EnumSet.of(
            Measure.DEPLOYED, Measure.REINFORCED, Measure.EN_ROUTE, Measure.PRESENT, Measure.OTHER, Measure.STRENGTH);

    /** What is told of a part of the dead tells what they were: two of them served in the mission. */
    private static final Set<Measure> STATES =
            EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.TRAINING, Measure.RECRUITED);

    /** What people are in, and where it is. */
    private static final Set<Unit> CREWED = EnumSet.of(Unit.PERSONS, Unit.SHIPS, Unit.AIRCRAFT);

    private static final Set<Unit> SIGHTED = EnumSet.of(Unit.SHIPS, Unit.AIRCRAFT);

    private final List<Scene> scenes;
    private final SpokenMeasure spoken;
    private final Once<Boolean> losses = new Once<>(this::isLosses);
    private final Map<Quantity, Measure> byQuantity = new HashMap<>();
    private final Map<Long, Measure> byNumber = new HashMap<>();
    private ReadClaim last;
    private ReadClaim headOfSentence;
    private ReadClaim lastPeople;
    private ReadClaim lastMateriel;

    EarlierClaims(List<Scene> scenes) {
        this.scenes = scenes;
        this.spoken = new SpokenMeasure(scenes);
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
            PlaceReading place,
            boolean same,
            boolean near) {
        boolean alike = last != null && (last.quantity().unit() == Unit.PERSONS) == (counted.unit() == Unit.PERSONS);
        if (told.shared() && same && alike) {
            return opensClause(scene, counted) ? headOfSentence.measure() : last.measure();
        }
        if (isNearest(told) && scene.is(counted.from(), Particle.DEFINITE) && byNumber.containsKey(quantity.best())) {
            return byNumber.get(quantity.best());
        }
        if (isThatNumber(scene, counted) && byNumber.containsKey(quantity.best())) {
            return byNumber.get(quantity.best());
        }
        if (alike && isListed(scene, told) && (same || isPartOfLast(scene, quantity))) {
            return last.measure();
        }
        Measure own = spoken.measure(scene, counted, told, quantity);
        if (own != null) {
            return own;
        }
        // The navy counted 146 ships off the coast: those are not its own.
        boolean sighted = counted.unit() != Unit.PERSONS && place.isKnown();
        boolean named = SIGHTED.contains(counted.unit())
                && IntStream.range(counted.from(), counted.to()).anyMatch(at -> scene.nameAt(at) != null);
        if (isNumbered(told) && (sighted || named) && isArmy(scene, told)) {
            return Measure.PRESENT;
        }
        if (isNumbered(told)) {
            return numbered(scene, counted, told, same, near, alike);
        }
        boolean part = alike && counted.by() == Counted.By.PART && most(quantity) <= most(last.quantity());
        if (part && last.measure().isLoss() && STATES.contains(told.measure())) {
            return last.measure();
        }
        if (told.at() >= 0 || told.predicate() != null || told.measure() == Measure.STRENGTH) {
            return told.measure();
        }
        Measure before = isEntry(scene, counted)
                ? ofEntry(scene, counted)
                : before(scene, counted, told, quantity, same, near, alike);
        boolean there = CREWED.contains(counted.unit()) && place.isKnown();
        if (before != null) {
            return before;
        }
        if (there) {
            return place.goal() ? Measure.DEPLOYED : Measure.PRESENT;
        }
        // The party took off in the morning. He told the 20 or so men …: a word for anybody tells less than what was
        // said of them.
        boolean anybody = counted.weak() && counted.unit() == Unit.PERSONS && told.measure() == Measure.OTHER;
        Measure spokenBefore = anybody ? spokenOf(scene.index() - 1) : null;
        return spokenBefore != null ? spokenBefore : told.measure();
    }

    /** The figure of 50,000 is a lie, angka 200 itu: the number that was told before is spoken of, and nobody counts anew. */
    private static boolean isThatNumber(Scene scene, Counted counted) {
        int before = counted.from() - 1;
        return counted.bare()
                && (scene.is(before, Particle.NUMBER_OF)
                        || (scene.is(before, Particle.OF) && scene.is(before - 1, Particle.NUMBER_OF)))
                && (scene.is(0, Particle.DEFINITE) || scene.is(before, Particle.NUMBER_OF));
    }

    /** The group is made up of 82 privates, they include 20 officers: what befell all befell these. */
    private static boolean isListed(Scene scene, MeasureReader.Reading told) {
        return told.measure() == Measure.STRENGTH
                && told.predicate() != null
                && told.predicate().relation() == Relation.OBJECT
                && told.predicate().word() != null
                && told.predicate().word().value().role() == Role.WORD
                && !isArmy(scene, told);
    }

    private boolean isPartOfLast(Scene scene, Quantity quantity) {
        int before = scene.index() - 1;
        return before >= 0
                && last.evidence().get(0).start()
                        >= scenes.get(before).facts().sentence().start()
                && most(quantity) <= most(last.quantity())
                && last.measure() != Measure.OTHER;
    }

    /** 100 died. Some 12,000 of them are there: more than were counted last are no part of those. */
    private static long most(Quantity quantity) {
        return quantity.high() != null ? quantity.high() : quantity.best() != null ? quantity.best() : quantity.low();
    }

    /** Of what is said to number so many: the army, the force that was told before, the dead. */
    private Measure numbered(
            Scene scene, Counted counted, MeasureReader.Reading told, boolean same, boolean near, boolean alike) {
        if (isArmy(scene, told)) {
            boolean there = isPlaced(scene, told) || (!counted.bare() && Located.isTold(scene, counted));
            return there ? Measure.PRESENT : Measure.STRENGTH;
        }
        if (told.measure() == Measure.PRESENT
                && Located.isAnew(scene, counted)
                && !isNumberTold(scene, counted.from())) {
            return Measure.PRESENT;
        }
        boolean head = same && alike && opensPart(scene, counted);
        ReadClaim before = head ? headOfSentence : counted.unit() == Unit.PERSONS ? lastPeople : lastMateriel;
        boolean goesOn =
                before != null && (told.measure() == Measure.PRESENT || same || near || isOfToldForce(scene, told));
        Measure summed = before == null ? summedUp(scene, told) : null;
        boolean ownSubject = scene.is(told.at(), Particle.BODY) || scene.nounAt(told.at()) != null;
        boolean size = before != null && before.measure().isLoss() && ownSubject;
        return goesOn && !size ? total(told.measure(), before.measure()) : summed == null ? told.measure() : summed;
    }

    /** Of an entry of a list. */
    private Measure ofEntry(Scene scene, Counted counted) {
        return losses.get() ? MeasureReader.materiel(introduced(scene), counted) : Measure.PRESENT;
    }

    /** What the claims before tell, where the sentence tells nothing; null where they do not either. */
    private Measure before(
            Scene scene,
            Counted counted,
            MeasureReader.Reading told,
            Quantity quantity,
            boolean same,
            boolean near,
            boolean alike) {
        if (alike && same && opensClause(scene, counted)) {
            return headOfSentence.measure();
        }
        boolean whole = told.source().equals(MeasureReader.WHOLE);
        boolean goesOn = !whole && (same || (near && last.measure() != Measure.PLANNED));
        if (alike && (goesOn || isPart(scene.nounAt(counted.to())))) {
            return last.measure();
        }
        Measure repeated = byQuantity.get(quantity);
        return repeated != null || !isNumberTold(scene, counted.from()) ? repeated : ofNumber(scene, counted, alike);
    }

    private static boolean isPart(Match<CountNoun> noun) {
        return noun != null && noun.value().strength() == CountNoun.Strength.PART;
    }

    /** What the number was of, of which the sentence speaks; null where that is not told. */
    private Measure ofNumber(Scene scene, Counted counted, boolean alike) {
        Measure told = spokenOf(scene.index() - 1);
        return told != null ? MeasureReader.materiel(told, counted) : alike ? last.measure() : null;
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
            if (scene.tokens().isMark(at, ';')) {
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

    /** Whether an army is said to number so many. */
    private static boolean isArmy(Scene scene, MeasureReader.Reading told) {
        int verb = told.predicate().word().from();
        // The army has raised its claim to six: a count has an object of its own, which is no army.
        for (int at = verb + 1; at < told.predicate().word().to(); at++) {
            if (scene.is(at, Particle.OWN) || scene.is(at, Particle.DEFINITE)) {
                return false;
            }
        }
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
        for (int at = Math.max(0, verb - SUBJECT_REACH); at < verb; at++) {
            if (scene.is(at, Particle.FORCE) && (at == 0 || scene.is(at + 1, Particle.DEFINITE))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject of the verb tells where they are: the grouping within the country. */
    private static boolean isPlaced(Scene scene, MeasureReader.Reading told) {
        int verb = told.predicate().word().from();
        for (int at = Math.max(1, verb - SUBJECT_REACH); at < verb; at++) {
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
        int first = Math.max(0, verb - SUBJECT_REACH);
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
        Match<CountNoun> noun = before > 0 && scene.tokens().isMark(before, ':') ? scene.nounAt(before - 1) : null;
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
