package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Once;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The places of one article while it is read: what its words point back to, and what figures take whose sentence names no place. */
final class ArticlePlaces {
    private final SharedData shared;
    private final Gazetteer gazetteer;
    private final PlaceReader reader;
    private final List<Scene> scenes;
    private final List<Once<List<PlaceMention>>> mentions;
    private final Attributions attributions;
    private final Once<Map<String, Integer>> named = new Once<>(this::named);
    private final PlaceMemory memory;
    private final PlacePointers pointers;
    /** What headline, lead and the sentences read before tell to be places, though no table knows them. */
    private final Map<String, Place> learned = new HashMap<>();

    ArticlePlaces(ClaimReaders readers, List<Scene> scenes, Attributions attributions, PlaceMemory memory) {
        this.shared = readers.shared();
        this.gazetteer = readers.gazetteer();
        this.reader = readers.places();
        this.scenes = scenes;
        this.attributions = attributions;
        this.memory = memory;
        this.pointers =
                new PlacePointers(shared, gazetteer, scenes, attributions, this::mentions, named, memory, this::front);
        this.mentions = scenes.stream()
                .map(scene -> new Once<>(() -> SpeechPlaces.untied(
                        readers.placeMentions().read(scene, learned),
                        scene,
                        gazetteer,
                        token -> attributions.isCue(scene.index(), token))))
                .toList();
        mentions.subList(0, Math.min(PlaceMemory.LEAD, mentions.size())).forEach(Once::get);
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
            resolved.add(
                    mention.pointer() == null ? mention : mention.at(pointers.meant(sentence, mention, force, actor)));
        }
        return reader.read(scene, resolved, counted, force, measure, token -> attributions.isCue(sentence, token));
    }

    private Place front(String force) {
        Place latest = memory.latest(force);
        return latest.equals(Place.UNKNOWN)
                ? opening(scenes.get(0), force, Measure.PRESENT, false).place()
                : latest;
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
        for (PlaceMention mention : mentions(scene.index())) {
            if (mention.tie() == PlaceMention.Tie.MISSION) {
                return new PlaceReading(mention.place(), mention.source());
            }
        }
        PlaceReading found =
                PlaceMemory.isLost(measure) ? ofLoss(quantity, force, measure) : opening(scene, force, measure, false);
        if (measure == Measure.TRAINING && !found.isKnown()) {
            String host =
                    Dateline.host(scenes.subList(0, Math.min(PlaceMemory.LEAD, scenes.size())), attributions.origin());
            return host == null ? found : new PlaceReading(gazetteer.country(host), "place:dateline");
        }
        boolean incident = PlaceMemory.isLost(measure) && !PlaceMemory.isOfWar(measure, quantity);
        boolean open = !found.isKnown() && force != null && measure != Measure.PLANNED;
        return incident || open ? near(scene, force, measure, found) : found;
    }

    /** The place told last, a few sentences before, where it lies in the one that is known, or none is. */
    private PlaceReading near(Scene scene, String force, Measure measure, PlaceReading found) {
        for (int at = scene.index() - 1; at >= Math.max(0, scene.index() - PlaceMemory.NEAR); at--) {
            PlaceReading place = first(scenes.get(at), force, measure);
            if (place.isKnown() && (!found.isKnown() || gazetteer.holds(found.place(), place.place()))) {
                return new PlaceReading(place.place(), "place:near");
            }
        }
        return found;
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
            PlaceReading other = first(scene, force, measure, true);
            finest = gazetteer.holds(finest.place(), other.place()) ? other : finest;
        }
        return finest;
    }

    private PlaceReading first(Scene scene, String force, Measure measure) {
        return first(scene, force, measure, false);
    }

    private PlaceReading first(Scene scene, String force, Measure measure, boolean named) {
        PlaceMention best = null;
        for (PlaceMention mention : mentions(scene.index())) {
            boolean fought = named && (mention.tie() == PlaceMention.Tie.BARE || mention.tie() == PlaceMention.Tie.FOR);
            boolean mission = mention.tie() == PlaceMention.Tie.MISSION;
            boolean tied = (mention.isLed() || fought || mission)
                    && !mention.isLater(measure)
                    && mention.pointer() == null
                    && !attributions.isCue(scene.index(), mention.from());
            boolean fits = tied && !isOwn(mention.place(), force) && !isSeat(mention.place(), force);
            best = fits && (best == null || gazetteer.holds(best.place(), mention.place())) ? mention : best;
        }
        return best == null ? PlaceReading.NONE : new PlaceReading(best.place(), "place:lead");
    }

    private boolean isOwn(Place place, String force) {
        return gazetteer.isCountry(place) && Objects.equals(place.country(), force);
    }

    /** Whether the place is where a force's own government sits, and no war is fought in its land. */
    private boolean isSeat(Place place, String force) {
        return gazetteer.isCapital(place) && place.country().equals(force) && !memory.isAtHome(force);
    }
}
