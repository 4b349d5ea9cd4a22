package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.GeographyWord;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Once;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The places of one article while it is read: what its words point back to, and what figures take whose sentence names no place. */
final class ArticlePlaces {
    private static final int CODE_LENGTH = 2;
    /** A word points back over so many sentences at most. */
    private static final int LOOKBACK = 40;

    private static final String COUNTRY = "country";
    private static final String ISLAND = "island";

    private final SharedData shared;
    private final Gazetteer gazetteer;
    private final PlaceReader reader;
    private final List<Scene> scenes;
    private final List<Once<List<PlaceMention>>> mentions;
    private final Attributions attributions;
    private final Once<Map<String, Integer>> named = new Once<>(this::named);
    private final PlaceMemory memory;

    ArticlePlaces(ClaimReaders readers, List<Scene> scenes, Attributions attributions, PlaceMemory memory) {
        this.shared = readers.shared();
        this.gazetteer = readers.gazetteer();
        this.reader = readers.places();
        this.scenes = scenes;
        this.attributions = attributions;
        this.memory = memory;
        this.mentions = scenes.stream()
                .map(scene -> new Once<>(() -> SpeechPlaces.untied(
                        readers.placeMentions().read(scene), scene, token -> attributions.isCue(scene.index(), token))))
                .toList();
    }

    private Map<String, Integer> named() {
        Map<String, Integer> counts = new HashMap<>();
        scenes.forEach(scene -> scene.facts().names().forEach(name -> count(counts, name)));
        return counts;
    }

    private void count(Map<String, Integer> counts, NameMention name) {
        String body = name.body();
        String country = name.country() != null ? name.country().code() : body == null ? null : shared.stateOf(body);
        if (country != null) {
            counts.merge(country, 1, Integer::sum);
        }
        if (body != null) {
            counts.merge(body, 1, Integer::sum);
        }
    }

    private List<PlaceMention> mentions(int sentence) {
        return mentions.get(sentence).get();
    }

    /** The place that the sentence itself ties to the figure. */
    PlaceReading told(Scene scene, Counted counted, String force, Measure measure, String actor) {
        int sentence = scene.index();
        List<PlaceMention> resolved = new ArrayList<>();
        for (PlaceMention mention : mentions(sentence)) {
            resolved.add(mention.pointer() == null ? mention : mention.at(meant(sentence, mention, force, actor)));
        }
        return reader.read(scene, resolved, counted, force, measure, token -> attributions.isCue(sentence, token));
    }

    /** What the pointing word means here. */
    private Place meant(int sentence, PlaceMention mention, String force, String actor) {
        GeographyWord word = mention.pointer();
        return switch (word.role()) {
            case BORDER -> border(sentence, mention, force, actor);
            case OWN -> gazetteer.country(shared.stateOf(actor) != null ? shared.stateOf(actor) : force);
            case FRONT -> front(force);
            default -> there(sentence, mention, word.value(), force);
        };
    }

    private Place front(String force) {
        Place latest = memory.latest(force);
        return latest.equals(Place.UNKNOWN)
                ? opening(scenes.get(0), force, Measure.PRESENT, false).place()
                : latest;
    }

    /** The last place of that kind that was told before. */
    private Place there(int sentence, PlaceMention pointing, String kind, String force) {
        Place here = before(mentions(sentence), pointing.from(), kind);
        if (!here.equals(Place.UNKNOWN)) {
            return here;
        }
        if (kind == null || COUNTRY.equals(kind)) {
            Place last = fitting(memory.last(force), kind);
            if (!last.equals(Place.UNKNOWN)) {
                return last;
            }
        }
        for (int at = sentence - 1; at >= Math.max(0, sentence - LOOKBACK); at--) {
            Place found = before(mentions(at), Integer.MAX_VALUE, kind);
            if (!found.equals(Place.UNKNOWN)) {
                return found;
            }
        }
        Predicate<NameMention> fits = ISLAND.equals(kind)
                ? this::isIsland
                : name -> name.isCountry(CountryName.Role.NAME)
                        && !name.country().code().equals(force);
        boolean country = ISLAND.equals(kind) || COUNTRY.equals(kind);
        Place before = country ? country(sentence, pointing.from(), fits) : Place.UNKNOWN;
        return country && before.equals(Place.UNKNOWN) ? country(sentence, Integer.MAX_VALUE, fits) : before;
    }

    /** A country that is an island: Taiwan, its people, its capital. */
    private boolean isIsland(NameMention name) {
        return name.country() != null && shared.country(name.country().code()).island();
    }

    /** The country of the last name that fits. */
    private Place country(int sentence, int limit, Predicate<NameMention> fits) {
        for (int at = sentence; at >= Math.max(0, sentence - LOOKBACK); at--) {
            List<NameMention> names = scenes.get(at).facts().names();
            for (int i = names.size() - 1; i >= 0; i--) {
                NameMention name = names.get(i);
                boolean before = at < sentence || name.to() <= limit;
                if (before && fits.test(name)) {
                    return gazetteer.country(name.country().code());
                }
            }
        }
        return Place.UNKNOWN;
    }

    private Place before(List<PlaceMention> told, int limit, String kind) {
        Place found = Place.UNKNOWN;
        for (PlaceMention mention : told) {
            boolean tied = mention.tie() != PlaceMention.Tie.NONE && mention.tie() != PlaceMention.Tie.FROM;
            boolean near = mention.to() <= limit && mention.pointer() == null && tied;
            Place fits = near ? fitting(mention.place(), kind) : Place.UNKNOWN;
            found = fits.equals(Place.UNKNOWN) ? found : fits;
        }
        return found;
    }

    /** The place, or the country that it lies in, if it is of the kind; unknown where it is not. */
    private Place fitting(Place place, String kind) {
        if (kind == null) {
            return place;
        }
        if (kind.equals(COUNTRY)) {
            return gazetteer.country(place.country());
        }
        String known = gazetteer.kind(place);
        boolean country = gazetteer.isCountry(place);
        boolean fits = kind.equals(known) || (kind.equals("region") && !country && isRegion(known));
        return fits || (known == null && !country) ? place : Place.UNKNOWN;
    }

    private static boolean isRegion(String kind) {
        return "region".equals(kind) || "area".equals(kind) || "town".equals(kind) || "island".equals(kind);
    }

    /** A border of which the sentence names one side or none: with the neighbour that the article speaks of most. */
    private Place border(int sentence, PlaceMention mention, String force, String actor) {
        String side = mention.pointer().value();
        boolean own = force != null && force.equals(shared.stateOf(actor));
        if (side == null) {
            Place told = there(sentence, mention, "border", force);
            return told.equals(Place.UNKNOWN) ? opposite(force, shared.stateOf(actor)) : told;
        }
        boolean ours = (own || isOwned(scenes.get(sentence), mention)) && gazetteer.areNeighbours(side, force);
        return ours ? gazetteer.border(side, force) : withNeighbour(side, force);
    }

    /** Its border with Ruritania, perbatasannya dengan Ruritania: that of whoever is told to be there. */
    private static boolean isOwned(Scene scene, PlaceMention border) {
        return scene.is(border.from() - 1, Particle.OWN)
                || scene.tokens().get(border.from()).hasStem();
    }

    /** The border of who counts and whose are counted: Cambodia says that Thailand sent troops to the border. */
    private Place opposite(String force, String observer) {
        if (force == null || observer == null) {
            return Place.UNKNOWN;
        }
        if (force.equals(observer)) {
            return withNeighbour(force, null);
        }
        return gazetteer.areNeighbours(force, observer) ? gazetteer.border(force, observer) : Place.UNKNOWN;
    }

    private Place withNeighbour(String side, String not) {
        return named.get().entrySet().stream()
                .filter(other -> other.getKey().length() == CODE_LENGTH
                        && !other.getKey().equals(not))
                .filter(other -> gazetteer.areNeighbours(side, other.getKey()))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(other -> gazetteer.border(side, other.getKey()))
                .orElse(Place.UNKNOWN);
    }

    /** The place of the deployment that the text is speaking of, for a figure whose sentence names none. */
    PlaceReading carried(Scene scene, Quantity quantity, String force, Measure measure, String actor) {
        PlaceReading told = memory.recall(scene.index(), force, measure, quantity);
        if (!told.isKnown()) {
            told = memory.sighted(force, measure, quantity.unit(), shared.stateOf(actor));
        }
        if (told.isKnown() || PlaceMemory.isPlaceless(measure)) {
            return told;
        }
        return PlaceMemory.isLost(measure) ? ofLoss(quantity, force, measure) : opening(scene, force, measure, false);
    }

    /** A loss takes the place of the incident that headline or lead tell, or else the theatre of the war. */
    private PlaceReading ofLoss(Quantity quantity, String force, Measure measure) {
        PlaceReading theatre = memory.theatre(force, measure, named.get());
        if (PlaceMemory.isOfWar(measure, quantity)) {
            return theatre;
        }
        PlaceReading lead = opening(null, force, measure, true);
        boolean inside = lead.isKnown()
                && (!theatre.isKnown() || gazetteer.holds(theatre.place(), lead.place()) || isVillage(lead.place()));
        return inside ? lead : theatre;
    }

    /** Whether no table knows the place: the village of an incident, wherever the war is fought. */
    private boolean isVillage(Place place) {
        return gazetteer.kind(place) == null && !gazetteer.isCountry(place);
    }

    /** The place that headline or lead tell: where they speak of the same force and kind of measure, or else at all. */
    private PlaceReading opening(Scene scene, String force, Measure measure, boolean loss) {
        List<Scene> lead = scenes.subList(0, Math.min(PlaceMemory.LEAD, scenes.size()));
        for (Scene told : lead) {
            PlaceReading place =
                    memory.isSameSubject(told, force, measure) ? first(told, force, measure) : PlaceReading.NONE;
            if (place.isKnown()) {
                return loss ? finer(place, lead, force, measure) : place;
            }
        }
        boolean near = loss || scene.index() < PlaceMemory.BODY;
        return lead.stream()
                .filter(told -> near)
                .map(told -> first(told, force, measure))
                .filter(PlaceReading::isKnown)
                .findFirst()
                .map(place -> loss ? finer(place, lead, force, measure) : place)
                .orElse(PlaceReading.NONE);
    }

    /** An incident is where the finest place of the lead is: Darfur in the headline, El Fasher below it. */
    private PlaceReading finer(PlaceReading place, List<Scene> lead, String force, Measure measure) {
        PlaceReading finest = place;
        for (Scene scene : lead) {
            PlaceReading other = first(scene, force, measure);
            finest = gazetteer.holds(finest.place(), other.place()) ? other : finest;
        }
        return finest;
    }

    private PlaceReading first(Scene scene, String force, Measure measure) {
        PlaceMention best = null;
        for (PlaceMention mention : mentions(scene.index())) {
            boolean cue = attributions.isCue(scene.index(), mention.from());
            boolean own = gazetteer.isCountry(mention.place())
                    && Objects.equals(mention.place().country(), force);
            boolean fits = mention.isLed() && !mention.isLater(measure) && mention.pointer() == null && !cue && !own;
            boolean finer = best == null || gazetteer.holds(best.place(), mention.place());
            best = fits && finer ? mention : best;
        }
        return best == null ? PlaceReading.NONE : new PlaceReading(best.place(), "place:lead");
    }
}
