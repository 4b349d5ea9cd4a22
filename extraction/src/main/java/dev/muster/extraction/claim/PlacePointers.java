package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.GeographyWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Once;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What the words of one article that point to a place mean: there, the border, its territory, in the north. One for each article. */
final class PlacePointers {
    private static final int CODE_LENGTH = 2;
    /** A word points back over so many sentences at most. */
    private static final int LOOKBACK = 40;

    private static final String COUNTRY = "country";
    private static final String ISLAND = "island";

    private final SharedData shared;
    private final Gazetteer gazetteer;
    private final List<Scene> scenes;
    private final Attributions attributions;
    private final IntFunction<List<PlaceMention>> mentions;
    private final Once<Map<String, Integer>> named;
    private final PlaceMemory memory;
    private final Function<String, Place> front;

    /**
     * Over the places of an article.
     *
     * @param mentions those of a sentence, by its index
     * @param named how often each country and body is named
     * @param front where a force fights, by its country or group
     */
    PlacePointers(
            SharedData shared,
            Gazetteer gazetteer,
            List<Scene> scenes,
            Attributions attributions,
            IntFunction<List<PlaceMention>> mentions,
            Once<Map<String, Integer>> named,
            PlaceMemory memory,
            Function<String, Place> front) {
        this.shared = shared;
        this.gazetteer = gazetteer;
        this.scenes = scenes;
        this.attributions = attributions;
        this.mentions = mentions;
        this.named = named;
        this.memory = memory;
        this.front = front;
    }

    /** What the pointing word means here. */
    Place meant(int sentence, PlaceMention mention, String force, String actor) {
        GeographyWord word = mention.pointer();
        return switch (word.role()) {
            case BORDER -> border(sentence, mention, force, actor);
            case OWN -> gazetteer.country(shared.stateOf(actor) != null ? shared.stateOf(actor) : force);
            case FRONT -> front.apply(force);
            case PART -> part(sentence, mention, force);
            default -> there(sentence, mention, word.value(), force);
        };
    }

    /** In the north: of the country that the text spoke of last, or else of one that it names often and that is known to have such a part. */
    private Place part(int sentence, PlaceMention mention, String force) {
        String direction = mention.pointer().value();
        Place own = gazetteer.part(direction, here(sentence, mention.from()).country());
        Place last = there(sentence, mention, COUNTRY, force);
        Place told = gazetteer.part(direction, last.equals(Place.UNKNOWN) ? force : last.country());
        if (gazetteer.kind(own) != null || gazetteer.kind(told) != null) {
            return gazetteer.kind(own) != null ? own : told;
        }
        return named.get().entrySet().stream()
                .filter(each -> each.getKey().length() == CODE_LENGTH)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> gazetteer.part(direction, each.getKey()))
                .filter(place -> gazetteer.kind(place) != null)
                .findFirst()
                .orElse(told);
    }

    /** The last country that the sentence names before the token. */
    private Place here(int sentence, int limit) {
        Place found = Place.UNKNOWN;
        for (NameMention name : scenes.get(sentence).facts().names()) {
            boolean before = name.to() <= limit && name.isCountry(CountryName.Role.NAME);
            found = before ? gazetteer.country(name.country().code()) : found;
        }
        return found;
    }

    /** The last place of that kind that was told before. */
    private Place there(int sentence, PlaceMention pointing, String kind, String force) {
        Place here = before(sentence, pointing.from(), kind);
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
            Place found = before(at, Integer.MAX_VALUE, kind);
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

    private Place before(int sentence, int limit, String kind) {
        Place found = Place.UNKNOWN;
        for (PlaceMention mention : mentions.apply(sentence)) {
            // where somebody speaks is no place that the text goes on about
            boolean speaks = attributions.isCue(sentence, mention.from());
            boolean tied = !speaks && mention.tie() != PlaceMention.Tie.NONE && mention.tie() != PlaceMention.Tie.FROM;
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
        if (side == null) {
            Place told = there(sentence, mention, "border", force);
            return told.equals(Place.UNKNOWN) ? opposite(force, shared.stateOf(actor)) : told;
        }
        String speaker = shared.stateOf(actor);
        boolean own = force != null && force.equals(speaker);
        boolean owned = isOwned(scenes.get(sentence), mention);
        if (owned && speaker != null && gazetteer.areNeighbours(side, speaker)) {
            return gazetteer.border(side, speaker);
        }
        Place theirs = gazetteer.areNeighbours(side, force) ? gazetteer.border(side, force) : Place.UNKNOWN;
        Place other = (own || owned) && !theirs.equals(Place.UNKNOWN) ? theirs : withNeighbour(side, force);
        return other.equals(Place.UNKNOWN) ? theirs : other;
    }

    /** Its border with Ruritania, perbatasannya dengan Ruritania: that of who speaks, or else of whoever is told to be there. */
    private static boolean isOwned(Scene scene, PlaceMention border) {
        return scene.is(border.from() - 1, Particle.OWN) || scene.tokens().hasStem(border.from());
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
}
