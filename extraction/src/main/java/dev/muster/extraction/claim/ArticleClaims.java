package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Once;
import dev.muster.extraction.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the claims of one article, sentence by sentence: each may go on from those before. Not thread safe. */
final class ArticleClaims {
    private static final String WEAK_NOUN = "claim:weak-noun";

    private final ClaimReaders readers;
    private final FigureFields fields;
    private final Doubts doubts;
    private final LeftOutUnit leftOut;
    private final List<Scene> scenes;
    private final Worth worth;
    private final Once<Attributions> attributions;
    private final OtherClaims others;
    private final Once<ForceReader> forces;
    private final Once<ForceTalk> talk;
    private final Budget budget;
    private final CountsBefore counts = new CountsBefore();
    private final PlaceMemory memory;
    private final Once<ArticlePlaces> places;
    private final ClaimMerger merged = new ClaimMerger();
    /** What became of each number, told when somebody asks. */
    private final List<Supplier<FigureReading>> numbers = new ArrayList<>();

    private final EarlierClaims earlier;
    private final Incumbents incumbents;
    private final Setting setting;
    private final Set<String> told = new HashSet<>();
    private ReadClaim last;
    private ReadClaim first;
    private int lastSentence;

    ArticleClaims(
            ClaimReaders readers, List<Scene> scenes, Worth worth, Supplier<Attributions> said, LocalDate published) {
        this.readers = readers;
        this.fields = new FigureFields(readers.shared());
        this.scenes = scenes;
        this.worth = worth;
        this.budget = new Budget(scenes.size());
        this.attributions = new Once<>(said);
        this.forces = new Once<>(() -> new ForceReader(readers.shared(), scenes));
        this.talk = new Once<>(() -> new ForceTalk(readers.shared(), readers.promise(), scenes));
        this.leftOut = new LeftOutUnit(scenes, counts, readers.measures(), talk);
        this.doubts = new Doubts(
                new MilitaryActors(readers.shared()),
                worth,
                attributions,
                counts,
                forces,
                talk,
                new Once<>(() -> new WeakNouns(readers.shared(), talk.get(), scenes)),
                new Once<>(() -> new History(readers.promise(), scenes, published)));
        this.earlier = new EarlierClaims(scenes);
        this.setting = new Setting(readers.shared(), scenes);
        this.incumbents = new Incumbents(readers.shared(), published);
        this.others = new OtherClaims(attributions, incumbents, published, readers.shared());
        this.memory = new PlaceMemory(readers.shared(), readers.gazetteer(), published);
        this.places = new Once<>(() -> new ArticlePlaces(readers, scenes, attributions.get(), memory));
    }

    /** The claims of what is worth reading. */
    List<ReadClaim> claims() {
        read();
        return merged.claims();
    }

    /** The claims, and what became of each number of what is worth reading: the body first, the headline last. */
    Readings readings() {
        read();
        return new Readings(merged.claims(), numbers.stream().map(Supplier::get).toList());
    }

    private void read() {
        for (Scene scene : scenes) {
            if (!scene.facts().sentence().headline() && (last != null || worth.has(scene))) {
                readBody(scene);
            }
        }
        for (Scene scene : scenes) {
            if (scene.facts().sentence().headline()) {
                readHeadline(scene);
            }
        }
    }

    private void readBody(Scene scene) {
        budget.takeFigures(scene.figures().size());
        noteOthers(scene);
        for (Figure figure : scene.figures()) {
            ReadClaim claim = scene.facts().sentence().isQuestion()
                    ? none(scene, figure, NoClaim.QUESTION)
                    : claim(scene, figure);
            if (claim != null) {
                note(scene, figure, claim);
                counts.claimed(scene, claim);
                told.add(claim.force().country());
                first = scene.index() == lastSentence && last != null ? first : claim;
                last = claim;
                earlier.add(claim);
                forces.get().add(scene, claim);
                lastSentence = scene.index();
                memory.remember(scene.index(), claim);
                merged.add(claim);
                others.add(scene, figure, claim);
                addOthers(scene, figure, claim);
            }
        }
        others.pointingBack(scene).forEach(merged::add);
    }

    /** Those of who says the same, and of the other side by each of them. */
    private void addOthers(Scene scene, Figure figure, ReadClaim claim) {
        List<String> sides = forces.get().sides(scene, figure, claim);
        List<ReadClaim> byOthers = others.byOthers(scene, figure, claim);
        byOthers.forEach(merged::add);
        OtherClaims.otherSide(sides, claim).ifPresent(merged::add);
        byOthers.forEach(other -> OtherClaims.otherSide(sides, other).ifPresent(merged::add));
    }

    private void readHeadline(Scene scene) {
        budget.takeFigures(scene.figures().size());
        noteOthers(scene);
        for (Figure figure : scene.figures()) {
            ReadClaim claim = scene.facts().sentence().isQuestion()
                    ? none(scene, figure, NoClaim.QUESTION)
                    : claim(scene, figure);
            boolean supports = claim != null && merged.supports(claim);
            if (claim != null && !supports && claim.actor().equals(Actor.UNATTRIBUTED)) {
                claim = none(scene, figure, NoClaim.HEADLINE);
            }
            if (claim != null) {
                note(scene, figure, claim);
            }
            if (claim != null && !supports) {
                merged.add(claim);
            }
        }
    }

    private void noteOthers(Scene scene) {
        scene.others()
                .forEach(other -> numbers.add(() -> new FigureReading(
                        scene.index(), other.from(), other.to(), null, other.reason(), other.source())));
    }

    private void note(Scene scene, Figure figure, ReadClaim claim) {
        numbers.add(() -> new FigureReading(scene.index(), figure.from(), figure.to(), claim, null, null));
    }

    /** Notes why a figure makes no claim. */
    private ReadClaim none(Scene scene, Figure figure, NoClaim reason) {
        return none(scene, figure, Uncounted.none(reason));
    }

    private ReadClaim none(Scene scene, Figure figure, Uncounted none) {
        return none(scene, figure, () -> none);
    }

    private ReadClaim none(Scene scene, Figure figure, Supplier<Uncounted> none) {
        counts.other(scene, figure, () -> none.get().reason(), () -> isSpeaker(scene, figure));
        numbers.add(() -> new FigureReading(
                scene.index(),
                figure.from(),
                figure.to(),
                null,
                none.get().reason(),
                none.get().source()));
        return null;
    }

    /** Two diplomats put it at 60: who says it is nothing that the next figure may count. */
    private boolean isSpeaker(Scene scene, Figure figure) {
        int noun = figure.to();
        return scene.isReporting()
                && (attributions.get().isSpeaker(scene.index(), figure.from(), noun)
                        || attributions.get().isSpeaker(scene.index(), noun, noun + 1));
    }

    private ReadClaim claim(Scene scene, Figure figure) {
        Counting counting = readers.counted().read(scene, figure, counts);
        if (counting instanceof Counted found) {
            counting = leftOut.read(scene, figure, found);
        }
        if (counting instanceof Uncounted none) {
            return none(scene, figure, none);
        }
        Counted counted = (Counted) counting;
        MeasureReader.Reading measure = readers.measures().read(scene, counted);
        Counted meant = Warplanes.read(scene, counted, measure);
        if (meant != counted) {
            counted = meant;
            measure = readers.measures().read(scene, counted);
        }
        Once<NoClaim> reason = doubts.reason(scene, counted, figure, measure);
        return reason != null
                ? none(scene, figure, () -> Uncounted.none(reason.get()))
                : claim(scene, figure, counted, measure);
    }

    private ReadClaim claim(Scene scene, Figure figure, Counted counted, MeasureReader.Reading measure) {
        int sentence = scene.index();
        Attribution said = incumbents.of(attributions.get().at(sentence, figure.to() - 1));
        Whose whose = whose(scene, counted, measure, said);
        said = isOfOthers(sentence, said, whose) ? Attribution.NONE : said;
        PlaceReading place = place(scene, counted, measure, whose.force(), said);
        boolean grounded = !counted.weak()
                || whose.isOfMission()
                || doubts.isAnswered(scene, counted, figure, said)
                || (doubts.isGrounded(scene, counted, figure, measure, place.place())
                        && !isUntold(scene, counted, measure, said, whose));
        boolean answered = (whose.force() != null
                        || whose.isJoint()
                        || (whose.isOfUnknown() && !counted.weak())
                        || (said.isNamed() && !(counted.weak() && whose.isMostNamed())))
                && (whose.isTold() || forces.get().isOfForces() || !talk.get().isPlay());
        NameMention owner = scene.nameAt(counted.to());
        int behind = owner == null ? counted.to() : owner.to();
        Figure whole = Ceiling.of(scene, readers.figures().withHedgeBehind(scene.tokens(), figure, behind));
        return grounded && answered
                ? claim(scene, whole, counted, measure, said, whose, place)
                : none(scene, figure, grounded ? NoClaim.NOBODY : NoClaim.NOTHING_SAID);
    }

    /** Nothing of the sentence tells what is counted, what is said of it, who says it or whose it is, and it speaks of no number. */
    private static boolean isUntold(
            Scene scene, Counted counted, MeasureReader.Reading measure, Attribution said, Whose whose) {
        boolean told = measure.at() >= 0 || measure.predicate() != null || said.isNamed() || !whose.isOfArticle();
        return counted.bare() && !told && !scene.has(Particle.NUMBER_OF);
    }

    private ReadClaim claim(
            Scene scene,
            Figure figure,
            Counted counted,
            MeasureReader.Reading measure,
            Attribution said,
            Whose whose,
            PlaceReading told) {
        Sentence sentence = scene.facts().sentence();
        Measure measured = measure(scene, counted, measure, figure.of(counted.unit()), told);
        PlaceReading place = told.isKnown()
                ? told
                : places.get()
                        .carried(
                                scene,
                                figure.of(counted.unit()),
                                whose.force(),
                                measured,
                                said.actor().id());
        List<String> trace = new ArrayList<>(figure.trace());
        trace.add(counted.source());
        if (counted.weak()) {
            trace.add(WEAK_NOUN);
        }
        trace.add(measure.source());
        trace.add(whose.rule());
        trace.addAll(said.trace());
        trace.add(place.source());
        return new ReadClaim(
                said.actor(),
                said.speaker(),
                FigureFields.stance(scene, figure, said),
                new Force(whose.force(), fields.kind(counted, figure, whose, last)),
                measured,
                figure.of(counted.unit()),
                place.place(),
                others.statedOn(said),
                FigureFields.period(scene),
                List.of(OtherClaims.evidence(scene)),
                readers.confidence().of(trace),
                trace);
    }

    /** Benin has 3,000 troops, behind what another state said of its own: the text tells that itself. */
    private boolean isOfOthers(int sentence, Attribution said, Whose whose) {
        boolean carried = said.isCarriedOn() && !attributions.get().continues(sentence);
        String force = whose.rule().equals("force:subject") ? whose.force() : null;
        return carried && force != null && !told.contains(force) && !told.isEmpty();
    }

    private Whose whose(Scene scene, Counted counted, MeasureReader.Reading measure, Attribution said) {
        int sentence = scene.index();
        Whose told = forces.get()
                .read(
                        scene,
                        counted,
                        measure,
                        said,
                        token -> attributions.get().isCue(sentence, token),
                        lastCountry(sentence));
        Whose named =
                told.isOpen() && said.isNamed() ? Whose.mostNamed(forces.get().mostNamed()) : told;
        return told.isOpen() && !said.isNamed() ? setting.of(scene, counted, measure, named) : named;
    }

    /**
     * The force of the claim before, where that stands in this sentence or the one before, or is carried on. A new paragraph goes on with
     * what the last sentence counted first: what stands behind that is told of others besides.
     */
    private String lastCountry(int sentence) {
        boolean near = last != null
                && (sentence - lastSentence <= 1 || attributions.get().continues(sentence));
        if (!near) {
            return null;
        }
        return isSameParagraph(sentence)
                ? last.force().country()
                : first.force().country();
    }

    private boolean isSameParagraph(int sentence) {
        return paragraph(sentence) == paragraph(lastSentence);
    }

    private int paragraph(int sentence) {
        return scenes.get(sentence).facts().sentence().paragraph();
    }

    private PlaceReading place(
            Scene scene, Counted counted, MeasureReader.Reading measure, String country, Attribution said) {
        if (measure.measure() == Measure.STRENGTH) {
            return PlaceReading.NONE;
        }
        PlaceReading told = places.get()
                .told(scene, counted, country, measure.measure(), said.actor().id());
        boolean carried = !told.isKnown()
                && last != null
                && !PlaceMemory.isPlaceless(measure.measure())
                && (attributions.get().continues(scene.index()) || isSameSentence(scene))
                && country != null
                && country.equals(last.force().country());
        return carried ? new PlaceReading(last.place(), "place:carried-on") : told;
    }

    private boolean isSameSentence(Scene scene) {
        Sentence sentence = scene.facts().sentence();
        return last.evidence().get(0).start() == sentence.start();
    }

    private Measure measure(
            Scene scene, Counted counted, MeasureReader.Reading told, Quantity quantity, PlaceReading place) {
        boolean same = last != null && isSameSentence(scene);
        boolean near = last != null
                && (attributions.get().continues(scene.index())
                        || (counted.bare() && scene.index() - lastSentence <= 1));
        return earlier.measure(scene, counted, told, quantity, place, same, near);
    }
}
