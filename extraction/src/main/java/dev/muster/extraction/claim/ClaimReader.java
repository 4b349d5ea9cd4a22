package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.attribution.AttributionReader.Attributions;
import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.FigureReader;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts the claims of an article together. Immutable and thread safe. */
public final class ClaimReader {
    private static final int CONTEXT = 3;
    private static final int NEGATION_REACH = 2;
    private static final double SURE = 0.95;
    private static final double UNSURE_ACTOR = 0.8;
    private static final double UNSURE_NOUN = 0.7;
    private static final double UNSURE_MEASURE = 0.85;

    private final SharedData shared;
    private final FigureReader figures;
    private final Lexicon<CountNoun> nouns;
    private final Lexicon<MeasureWord> measures;
    private final Lexicon<Particle> particles;
    private final CountedReader countedReader = new CountedReader();
    private final MeasureReader measureReader = new MeasureReader();
    private final PlaceReader placeReader;

    /** A reader for the language. */
    public ClaimReader(LanguagePack pack, SharedData shared, Tokenizer tokenizer) {
        this.shared = shared;
        this.figures = new FigureReader(pack, tokenizer);
        this.nouns = new Lexicon<>(pack.entries(Table.FORCES), tokenizer);
        this.measures = new Lexicon<>(pack.entries(Table.MEASURES), tokenizer);
        this.particles = new Lexicon<>(pack.entries(Table.PARTICLES), tokenizer);
        this.placeReader = new PlaceReader(shared);
    }

    /** The claims of the article, in the order of their first evidence. */
    public List<ReadClaim> read(List<SentenceFacts> sentences, Attributions attributions, LocalDate published) {
        List<Scene> scenes = sentences.stream().map(this::scene).toList();
        Reading reading = new Reading(scenes, attributions, published);
        scenes.stream().filter(scene -> !scene.facts().sentence().headline()).forEach(reading::read);
        scenes.stream().filter(scene -> scene.facts().sentence().headline()).forEach(reading::readHeadline);
        return reading.merged.claims();
    }

    private Scene scene(SentenceFacts facts) {
        List<Token> tokens = facts.tokens();
        return new Scene(
                facts,
                figures.read(tokens, facts::isDate),
                nouns.match(tokens),
                measures.match(tokens),
                particles.match(tokens));
    }

    /** One article being read. */
    private final class Reading {
        private final List<Scene> scenes;
        private final Attributions attributions;
        private final LocalDate published;
        private final ForceReader forces;
        private final ClaimMerger merged = new ClaimMerger();
        private ReadClaim last;

        private Reading(List<Scene> scenes, Attributions attributions, LocalDate published) {
            this.scenes = scenes;
            this.attributions = attributions;
            this.published = published;
            this.forces = new ForceReader(shared, scenes);
        }

        private void read(Scene scene) {
            if (isQuestion(scene)) {
                return;
            }
            for (Figure figure : scene.figures()) {
                ReadClaim claim = claim(scene, figure);
                if (claim != null) {
                    last = claim;
                    merged.add(claim);
                }
            }
        }

        private void readHeadline(Scene scene) {
            for (Figure figure : scene.figures()) {
                ReadClaim claim = isQuestion(scene) ? null : claim(scene, figure);
                if (claim != null
                        && !merged.supports(claim)
                        && claim.actor().id().indexOf('-') > 0) {
                    merged.add(claim);
                }
            }
        }

        private boolean isQuestion(Scene scene) {
            List<Token> tokens = scene.tokens();
            return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isMark('?');
        }

        private ReadClaim claim(Scene scene, Figure figure) {
            Counted counted = countedReader.read(scene, figure);
            if (counted == null || (counted.weak() && !isAboutForce(scene, counted)) || isNoClaim(scene, counted)) {
                return null;
            }
            MeasureReader.Reading measure = measureReader.read(scene, counted);
            boolean vain = counted.weak() && measure.at() < 0 && !attributions.continues(scene.index());
            if (counted.bare() && vain) {
                return null;
            }
            int sentence = scene.index();
            Attribution said = attributions.at(sentence, figure.from());
            String country = forces.read(
                    scene, counted, measure.at(), token -> attributions.isCue(sentence, token), lastCountry());
            Place place = place(scene, counted, measure, country, sentence);
            return claim(scene, figure, counted, measure, said, new Force(country, kind(counted)), place);
        }

        private dev.muster.extraction.pack.ForceKind kind(Counted counted) {
            if (!counted.bare()) {
                return counted.kind();
            }
            boolean same = last != null
                    && last.quantity().unit() == Unit.PERSONS
                    && last.force().kind() != null;
            return same ? last.force().kind() : dev.muster.extraction.pack.ForceKind.TROOPS;
        }

        private String lastCountry() {
            return last == null ? null : last.force().country();
        }

        private Place place(Scene scene, Counted counted, MeasureReader.Reading measure, String country, int sentence) {
            if (measure.measure() == Measure.STRENGTH) {
                return Place.UNKNOWN;
            }
            Place told = placeReader.read(scene, counted, country, token -> attributions.isCue(sentence, token));
            boolean carried = told.equals(Place.UNKNOWN)
                    && last != null
                    && (attributions.continues(sentence) || isSameSentence(scene))
                    && country != null
                    && country.equals(last.force().country());
            return carried ? last.place() : told;
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
                Force force,
                Place place) {
            Sentence sentence = scene.facts().sentence();
            List<String> trace = new ArrayList<>(figure.trace());
            trace.add(counted.source());
            trace.add(measure.source());
            trace.add(said.source());
            boolean carried = measure.at() < 0 && last != null && attributions.continues(scene.index());
            return new ReadClaim(
                    said.actor(),
                    said.speaker(),
                    stance(scene, figure, said),
                    force,
                    carried ? last.measure() : measure.measure(),
                    figure.of(counted.unit()),
                    place,
                    said.day() == null || said.day().isAfter(published) ? published : said.day(),
                    period(scene, counted),
                    List.of(new Evidence(sentence.text(), sentence.start(), sentence.end())),
                    confidence(counted, measure, said),
                    trace);
        }

        private Stance stance(Scene scene, Figure figure, Attribution said) {
            for (int at = Math.max(0, figure.from() - NEGATION_REACH); at < figure.from(); at++) {
                if (scene.is(at, Particle.NOT) && !scene.isCut(at + 1, figure.from())) {
                    return Stance.DENIED;
                }
            }
            return said.stance();
        }

        private Period period(Scene scene, Counted counted) {
            for (DateMention date : scene.facts().dates()) {
                if (date.period()) {
                    return new Period(date.first(), date.last());
                }
            }
            return Period.OPEN;
        }

        private double confidence(Counted counted, MeasureReader.Reading measure, Attribution said) {
            double confidence = SURE;
            confidence *= said.isNamed() ? 1 : UNSURE_ACTOR;
            confidence *= counted.weak() ? UNSURE_NOUN : 1;
            confidence *= measure.at() < 0 ? UNSURE_MEASURE : 1;
            return Math.round(confidence * 100) / 100.0;
        }

        /** Whether the text speaks of a force here or shortly before, so that a weak noun can mean its people. */
        private boolean isAboutForce(Scene scene, Counted counted) {
            int index = scenes.indexOf(scene);
            for (int at = Math.max(0, index - CONTEXT); at <= index; at++) {
                boolean strong = scenes.get(at).nouns().stream()
                        .anyMatch(noun -> noun.value().strength() == Strength.STRONG);
                boolean people = scenes.get(at).facts().names().stream()
                        .anyMatch(name -> name.isCountry(CountryName.Role.PEOPLE));
                if (strong || (people && !counted.people())) {
                    return true;
                }
            }
            return last != null && index > 0 && counted.people();
        }

        /** A hypothesis or a rate. */
        private boolean isNoClaim(Scene scene, Counted counted) {
            for (int at = 0; at < counted.from(); at++) {
                if (scene.is(at, Particle.IF) && !scene.isCut(at + 1, counted.from())) {
                    return true;
                }
            }
            return counted.to() < scene.size() && scene.is(counted.to(), Particle.RATE);
        }
    }
}
