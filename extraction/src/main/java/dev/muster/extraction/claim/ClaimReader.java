package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.FigureReader;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the claims of an article together. Immutable and thread safe. */
public final class ClaimReader {
    /** No army in the field of this program has more people. */
    private static final long MOST_PERSONS = 50_000_000;

    private static final int NEGATION_REACH = 2;

    /** Kinds of people that an army has some of. */
    private static final Set<ForceKind> PARTS = EnumSet.of(
            ForceKind.OFFICERS, ForceKind.GENERALS, ForceKind.ENGINEERS, ForceKind.POLICE, ForceKind.ADVISERS);

    private static final String WEAK_NOUN = "claim:weak-noun";

    private final SharedData shared;
    private final Confidence confidence;
    private final FigureReader figures;
    private final SceneReader scenes;
    private final CountedReader countedReader;
    private final MeasureReader measureReader = new MeasureReader();
    private final Gazetteer gazetteer;
    private final PlaceReader placeReader;
    private final PlaceMentionReader placeMentions;

    /** A reader for the language. */
    public ClaimReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer) {
        this.shared = shared;
        this.confidence = Confidence.by(shared);
        this.figures = new FigureReader(pack, tokenizer);
        this.scenes = new SceneReader(pack, tokenizer);
        this.countedReader = new CountedReader(shared);
        this.gazetteer = new Gazetteer(shared);
        this.placeReader = new PlaceReader(gazetteer);
        this.placeMentions = new PlaceMentionReader(pack, shared, gazetteer, tokenizer);
    }

    /** The claims of the article, and what became of each of its numbers. */
    public Readings read(List<SentenceFacts> sentences, Attributions attributions, LocalDate published) {
        List<Scene> scenes = sentences.stream().map(this::scene).toList();
        Reading reading = new Reading(scenes, attributions, published);
        scenes.stream().filter(scene -> !scene.facts().sentence().headline()).forEach(reading::read);
        scenes.stream().filter(scene -> scene.facts().sentence().headline()).forEach(reading::readHeadline);
        return new Readings(reading.merged.claims(), reading.numbers);
    }

    /** The figures, nouns and measures of a sentence, from left to right within each. */
    public List<Mention> mentions(SentenceFacts facts) {
        return scene(facts).mentions();
    }

    private Scene scene(SentenceFacts facts) {
        List<Token> tokens = facts.tokens();
        return scenes.read(facts, figures.read(tokens, facts::isDate));
    }

    /** One article being read. */
    private final class Reading {
        private final List<Scene> scenes;
        private final Attributions attributions;
        private final LocalDate published;
        private final ForceReader forces;
        private final ForceTalk talk;
        private final History history;
        private final CountsBefore counts = new CountsBefore();
        private final PlaceMemory memory;
        private final ArticlePlaces places;
        private final ClaimMerger merged = new ClaimMerger();
        private final List<FigureReading> numbers = new ArrayList<>();
        private final EarlierClaims earlier;
        private ReadClaim last;
        private int lastSentence;

        private Reading(List<Scene> scenes, Attributions attributions, LocalDate published) {
            this.scenes = scenes;
            this.attributions = attributions;
            this.published = published;
            this.forces = new ForceReader(shared, scenes);
            this.talk = new ForceTalk(shared, scenes);
            this.history = new History(scenes, published);
            this.earlier = new EarlierClaims(scenes);
            this.memory = new PlaceMemory(shared, gazetteer, published);
            this.places = new ArticlePlaces(gazetteer, placeReader, placeMentions, scenes, attributions, memory);
        }

        private void read(Scene scene) {
            noteOthers(scene);
            for (Figure figure : scene.figures()) {
                ReadClaim claim = isQuestion(scene) ? none(scene, figure, NoClaim.QUESTION) : claim(scene, figure);
                if (claim != null) {
                    note(scene, figure, claim);
                    counts.claimed(scene, claim);
                    last = claim;
                    earlier.add(claim);
                    forces.add(scene, claim);
                    lastSentence = scene.index();
                    memory.remember(scene.index(), claim);
                    merged.add(claim);
                    byOthers(scene, figure, claim).forEach(merged::add);
                }
            }
            pointBack(scene);
        }

        /** The claims of those who make, or first made, the same statement. */
        private List<ReadClaim> byOthers(Scene scene, Figure figure, ReadClaim claim) {
            Attribution said = attributions.at(scene.index(), figure.from());
            return said.others().stream()
                    .map(other -> claim.by(
                            other,
                            other.stance() == said.stance() ? claim.stance() : other.stance(),
                            statedOn(other),
                            claim.evidence()))
                    .toList();
        }

        /** What the sentence says of the figure told last: denials, and its origin where it was denied. */
        private void pointBack(Scene scene) {
            for (Attribution said : attributions.pointingBack(scene.index())) {
                boolean told = last != null && !said.actor().equals(last.actor());
                boolean other = told && said.stance() != last.stance();
                if (other) {
                    List<Evidence> evidence = new ArrayList<>(last.evidence());
                    evidence.add(evidence(scene));
                    merged.add(
                            last.by(said, said.stance(), statedOn(said), List.copyOf(new LinkedHashSet<>(evidence))));
                }
            }
        }

        private static Evidence evidence(Scene scene) {
            Sentence sentence = scene.facts().sentence();
            return new Evidence(sentence.text(), sentence.start(), sentence.end());
        }

        private LocalDate statedOn(Attribution said) {
            return said.day() == null || said.day().isAfter(published) ? published : said.day();
        }

        private void readHeadline(Scene scene) {
            noteOthers(scene);
            for (Figure figure : scene.figures()) {
                ReadClaim claim = isQuestion(scene) ? none(scene, figure, NoClaim.QUESTION) : claim(scene, figure);
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
                    .forEach(other -> numbers.add(new FigureReading(
                            scene.index(), other.from(), other.to(), null, other.reason(), other.source())));
        }

        private void note(Scene scene, Figure figure, ReadClaim claim) {
            numbers.add(new FigureReading(scene.index(), figure.from(), figure.to(), claim, null, null));
        }

        /** Notes why a figure makes no claim. */
        private ReadClaim none(Scene scene, Figure figure, NoClaim reason) {
            return none(scene, figure, Uncounted.none(reason));
        }

        private ReadClaim none(Scene scene, Figure figure, Uncounted none) {
            counts.other(scene, figure, none.reason());
            numbers.add(
                    new FigureReading(scene.index(), figure.from(), figure.to(), null, none.reason(), none.source()));
            return null;
        }

        private boolean isQuestion(Scene scene) {
            List<Token> tokens = scene.tokens();
            return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isMark('?');
        }

        /** A part counts what its whole counts, and a figure without a noun what those before it count. */
        private Counting whole(Scene scene, Figure figure, Counted counted) {
            if (counted.unit() != null) {
                return counted;
            }
            if (counted.by() == By.PART) {
                Unit unit = counts.unitOfWhole(scene, figure, unitNamed(scene));
                return unit == null ? Uncounted.none(NoClaim.NO_WHOLE) : counted.of(unit);
            }
            Measure measure =
                    measureReader.read(scene, counted.of(Unit.PERSONS)).measure();
            Unit unit = counts.unit(scene, figure, measure);
            return unit == null ? Uncounted.none(NoClaim.NO_NOUN) : counted.of(unit);
        }

        /** The last noun of the sentence before, which counted nothing; null where there is none. */
        private Unit unitNamed(Scene scene) {
            List<Match<CountNoun>> nouns = scene.index() == 0
                    ? List.of()
                    : scenes.get(scene.index() - 1).nouns();
            Unit named = null;
            for (Match<CountNoun> noun : nouns) {
                named = noun.value().strength() == Strength.STRONG
                        ? noun.value().unit()
                        : named;
            }
            return named;
        }

        private ReadClaim claim(Scene scene, Figure figure) {
            Counting counting = countedReader.read(scene, figure, counts);
            if (counting instanceof Counted found) {
                counting = whole(scene, figure, found);
            }
            if (counting instanceof Uncounted none) {
                return none(scene, figure, none);
            }
            Counted counted = (Counted) counting;
            MeasureReader.Reading measure = measureReader.read(scene, counted);
            NoClaim reason = noClaim(scene, counted, figure, measure.measure());
            return reason != null ? none(scene, figure, reason) : claim(scene, figure, counted, measure);
        }

        private ReadClaim claim(Scene scene, Figure figure, Counted counted, MeasureReader.Reading measure) {
            int sentence = scene.index();
            Attribution said = attributions.at(sentence, figure.from());
            Whose whose = whose(scene, counted, measure, said);
            PlaceReading place = place(scene, counted, measure, whose.force(), said);
            boolean grounded = !counted.weak() || isGrounded(scene, counted, figure, measure, place.place());
            boolean answered = (whose.force() != null || whose.isJoint() || said.isNamed())
                    && (whose.isTold() || forces.isOfForces() || !talk.isPlay());
            NameMention owner = scene.nameAt(counted.to());
            int behind = owner == null ? counted.to() : owner.to();
            Figure whole = figures.withHedgeBehind(scene.tokens(), figure, behind);
            return grounded && answered
                    ? claim(scene, whole, counted, measure, said, whose, place)
                    : none(scene, figure, grounded ? NoClaim.NOBODY : NoClaim.NOTHING_SAID);
        }

        private Whose whose(Scene scene, Counted counted, MeasureReader.Reading measure, Attribution said) {
            int sentence = scene.index();
            Whose told = forces.read(
                    scene, counted, measure, said, token -> attributions.isCue(sentence, token), lastCountry(sentence));
            boolean open = told.force() == null && told.rule().equals("force:speaker") && said.isNamed();
            return open ? new Whose(forces.mostNamed(), "force:most named") : told;
        }

        /** Whether a figure without a sure noun has a measure, a place or a claim that it goes on from. */
        private boolean isGrounded(
                Scene scene, Counted counted, Figure figure, MeasureReader.Reading measure, Place place) {
            return counted.by() == By.BODY
                    || scene.is(figure.from() - 1, Particle.BODY)
                    || measure.at() >= 0
                    || !place.equals(Place.UNKNOWN)
                    || (isMany(counted, figure) && goesOn(scene));
        }

        private boolean goesOn(Scene scene) {
            return attributions.continues(scene.index())
                    || counts.isInMind(scene)
                    || talk.isNumber(scene)
                    || talk.isNamed(scene)
                    || ((talk.isThroughout() || forces.isClear()) && counts.isRecent(scene));
        }

        /** Two members may be of anything; 12,000 people go on from the force before. */
        private static boolean isMany(Counted counted, Figure figure) {
            return counted.bare() || figure.low() == null || figure.low() >= CountedReader.LEAST_BARE;
        }

        private ForceKind kind(Counted counted, Figure figure, Whose whose) {
            if (counted.unit() != Unit.PERSONS) {
                return null;
            }
            if (!counted.bare()) {
                ForceKind told = counted.kind() == null ? ForceKind.TROOPS : counted.kind();
                boolean member = told == ForceKind.TROOPS && counted.weak() && isNamedGroup(whose);
                return member ? ForceKind.FIGHTERS : told;
            }
            boolean same = last != null
                    && last.quantity().unit() == Unit.PERSONS
                    && last.force().kind() != null
                    && !isWhole(figure);
            return same ? last.force().kind() : ForceKind.TROOPS;
        }

        /** Whether a group is named beside the noun: members of Hamas. */
        private boolean isNamedGroup(Whose whose) {
            return whose.rule().endsWith("beside") && shared.group(whose.force()) != null;
        }

        /** Whether the figure is too large to be one of the police, officers or engineers told before among soldiers. */
        private boolean isWhole(Figure figure) {
            return PARTS.contains(last.force().kind())
                    && figure.low() != null
                    && last.quantity().low() != null
                    && figure.low() > last.quantity().low();
        }

        /** The force of the claim before, where that stands in this sentence or the one before, or is carried on. */
        private String lastCountry(int sentence) {
            boolean near = last != null && (sentence - lastSentence <= 1 || attributions.continues(sentence));
            return near ? last.force().country() : null;
        }

        private PlaceReading place(
                Scene scene, Counted counted, MeasureReader.Reading measure, String country, Attribution said) {
            if (measure.measure() == Measure.STRENGTH) {
                return PlaceReading.NONE;
            }
            PlaceReading told = places.told(
                    scene, counted, country, measure.measure(), said.actor().id());
            boolean carried = !told.isKnown()
                    && last != null
                    && !PlaceMemory.isPlaceless(measure.measure())
                    && (attributions.continues(scene.index()) || isSameSentence(scene))
                    && country != null
                    && country.equals(last.force().country());
            return carried ? new PlaceReading(last.place(), "place:carried-on") : told;
        }

        private boolean isSameSentence(Scene scene) {
            Sentence sentence = scene.facts().sentence();
            return last.evidence().get(0).start() == sentence.start();
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
            Measure measured = measure(scene, counted, measure, figure.of(counted.unit()), told.place());
            PlaceReading place = told.isKnown()
                    ? told
                    : places.carried(
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
                    stance(scene, figure, said),
                    new Force(whose.force(), kind(counted, figure, whose)),
                    measured,
                    figure.of(counted.unit()),
                    place.place(),
                    statedOn(said),
                    period(scene),
                    List.of(evidence(scene)),
                    confidence.of(trace),
                    trace);
        }

        private Measure measure(
                Scene scene, Counted counted, MeasureReader.Reading told, Quantity quantity, Place place) {
            boolean same = last != null && isSameSentence(scene);
            boolean near = last != null
                    && (attributions.continues(scene.index()) || (counted.bare() && scene.index() - lastSentence <= 1));
            return earlier.measure(scene, counted, told, quantity, place, same, near);
        }

        private Stance stance(Scene scene, Figure figure, Attribution said) {
            for (int at = Math.max(0, figure.from() - NEGATION_REACH); at < figure.from(); at++) {
                if (scene.is(at, Particle.NOT) && !scene.isCut(at + 1, figure.from())) {
                    return Stance.DENIED;
                }
            }
            return said.stance();
        }

        private Period period(Scene scene) {
            for (DateMention date : scene.facts().dates()) {
                if (date.isPeriod()) {
                    return new Period(date.first(), date.last());
                }
            }
            return Period.OPEN;
        }

        /** Why what is counted makes no claim by the words around it; null where nothing says so. */
        private NoClaim noClaim(Scene scene, Counted counted, Figure figure, Measure measure) {
            if (isTooMany(counted, figure)) {
                return NoClaim.TOO_LARGE;
            }
            if (history.isPast(scene, counted.from())) {
                return NoClaim.HISTORY;
            }
            if (counted.bare() && counts.isOther(scene, figure, counted, measure)) {
                return NoClaim.AS_BEFORE;
            }
            boolean told = counted.bare() && counts.isInSentence(scene);
            boolean known = !talk.isCivil(scene) && counts.isRepeated(figure);
            if (counted.weak() && !told && !known && !talk.isOfForce(scene, counted, measure, forces.isClear())) {
                return NoClaim.NO_FORCE;
            }
            boolean given = scene.is(counted.from(), Particle.DEFINITE) || counts.isRepeated(figure);
            if (!given && isHypothesis(scene, counted)) {
                return NoClaim.HYPOTHESIS;
            }
            return isRate(scene, counted) ? NoClaim.RATE : null;
        }

        /** 1,200 soldiers a day, hundreds of soldiers surrender every week. */
        private static boolean isRate(Scene scene, Counted counted) {
            int at = counted.to();
            while (at < scene.size() && (scene.is(at, Particle.VERB) || scene.measureAt(at) != null)) {
                at++;
            }
            return at < scene.size()
                    && scene.is(at, Particle.RATE)
                    && !scene.facts().isDate(at);
        }

        private boolean isTooMany(Counted counted, Figure figure) {
            Long least = figure.low() != null ? figure.low() : figure.high();
            return counted.weak() && counted.unit() == Unit.PERSONS && least > MOST_PERSONS;
        }

        private boolean isHypothesis(Scene scene, Counted counted) {
            for (int at = 0; at < counted.from(); at++) {
                if (scene.is(at, Particle.IF) && !scene.isCut(at + 1, counted.from())) {
                    return true;
                }
            }
            return false;
        }
    }
}
