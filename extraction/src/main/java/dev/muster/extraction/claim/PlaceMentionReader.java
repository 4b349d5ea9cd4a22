package dev.muster.extraction.claim;

import dev.muster.extraction.claim.PlaceMention.Tie;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.GeographyWord;
import dev.muster.extraction.pack.GeographyWord.Role;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the places that a sentence names or points to. Immutable and thread safe. */
final class PlaceMentionReader {
    /** Both sides of a border stand so near behind the word. */
    private static final int SIDES = 6;

    private final SharedData shared;
    private final Gazetteer gazetteer;
    private final Lexicon<GeographyWord> words;

    PlaceMentionReader(LanguagePack pack, SharedData shared, Gazetteer gazetteer, Tokenizer tokenizer) {
        this.shared = shared;
        this.gazetteer = gazetteer;
        this.words = Lexicon.of(pack, Table.GEOGRAPHY, tokenizer);
    }

    /**
     * The places of a sentence, from left to right.
     *
     * @param learned the places that no table knows and that the text has told so far, by name; those of the sentence are added
     */
    List<PlaceMention> read(Scene scene, Map<String, Place> learned) {
        List<Match<GeographyWord>> geography = words.match(scene.tokens());
        PlacePhrase phrases = new PlacePhrase(scene, geography);
        List<PlaceMention> found = new ArrayList<>();
        for (NameMention name : scene.facts().names()) {
            PlaceMention mention = named(phrases, name);
            if (mention != null) {
                found.add(mention);
            }
        }
        for (PlaceMention unknown : new UnknownPlaces(scene, phrases, gazetteer, learned).read(geography, found)) {
            found.removeIf(other -> other.from() < unknown.to() && unknown.from() < other.to());
            found.add(unknown);
        }
        for (Match<GeographyWord> word : geography) {
            PlaceMention mention = worded(phrases, word, found);
            if (mention != null) {
                found.removeIf(other -> other.from() < mention.to() && mention.from() < other.to());
                found.add(mention);
            }
        }
        found.sort(Comparator.comparingInt(PlaceMention::from));
        return List.copyOf(found);
    }

    private PlaceMention named(PlacePhrase phrases, NameMention name) {
        Place land = phrases.isLand(name) ? gazetteer.country(name.country().code()) : capital(phrases, name);
        Place place = land.equals(Place.UNKNOWN) ? place(name) : land;
        if (place.equals(Place.UNKNOWN)) {
            return null;
        }
        Match<GeographyWord> compass = gazetteer.isCountry(place) ? phrases.compassBeside(name) : null;
        if (compass != null) {
            Place part = gazetteer.part(compass.value().value(), place.country());
            int from = Math.min(compass.from(), name.from());
            int to = Math.max(compass.to(), name.to());
            return new PlaceMention(from, to, part, phrases.tie(from), null, compass.source());
        }
        Tie tie = phrases.tie(phrases.phraseFrom(name));
        if (tie == Tie.BARE && phrases.isReceiver(name.from())) {
            tie = Tie.INTO;
        } else if (tie == Tie.BARE && phrases.isLabel(name)) {
            tie = Tie.IN;
        }
        boolean state = gazetteer.isCountry(place) || gazetteer.isCapital(place);
        boolean owner = (gazetteer.isCapital(place) && phrases.isOwner(name.to())) || phrases.isLeader(name.to());
        return owner || (state && tie == Tie.BARE)
                ? null
                : new PlaceMention(name.from(), name.to(), place, tie, null, name.source());
    }

    /** In the Ruritanian capital, the capital of Ruritania; unknown where the words beside the name do not say so. */
    private Place capital(PlacePhrase phrases, NameMention name) {
        SharedData.Country country =
                phrases.isCapital(name) ? shared.country(name.country().code()) : null;
        return country == null || country.capital() == null
                ? Place.UNKNOWN
                : new Place(country.capital(), country.code());
    }

    private Place place(NameMention name) {
        if (name.site() != null) {
            return Gazetteer.place(name.site());
        }
        if (name.isCountry(CountryName.Role.NAME)) {
            return gazetteer.country(name.country().code());
        }
        if (name.isCountry(CountryName.Role.CAPITAL)) {
            SharedData.Country country = shared.country(name.country().code());
            return country == null ? Place.UNKNOWN : new Place(country.capital(), country.code());
        }
        return Place.UNKNOWN;
    }

    /** A border made of the countries beside the word, or a word that points to a place told elsewhere. */
    private PlaceMention worded(PlacePhrase phrases, Match<GeographyWord> word, List<PlaceMention> found) {
        Role role = word.value().role();
        if (role == Role.BORDER) {
            return border(phrases, word, found);
        }
        if (role == Role.MISSION) {
            boolean known = found.stream().anyMatch(other -> other.from() < word.to() && word.from() < other.to());
            Place place = gazetteer.named(word.value().value());
            return known ? null : new PlaceMention(word.from(), word.to(), place, Tie.MISSION, null, word.source());
        }
        boolean part = role == Role.PART && phrases.isAlone(word);
        boolean points = role == Role.THERE || role == Role.OWN || role == Role.FRONT || part;
        Tie tie = points ? phrases.tie(word.from()) : Tie.NONE;
        Tie told = role == Role.THERE && word.value().value() == null ? Tie.IN : tie;
        return points && told != Tie.BARE
                ? new PlaceMention(word.from(), word.to(), Place.UNKNOWN, told, word.value(), word.source())
                : null;
    }

    /** The border of two regions of a state: that it is one place is told by neither, so that the smallest that holds both is taken. */
    private PlaceMention within(PlacePhrase phrases, Match<GeographyWord> word, List<PlaceMention> found) {
        List<PlaceMention> sides = found.stream()
                .filter(other -> other.from() >= word.to() && other.from() - word.to() <= SIDES)
                .filter(other -> other.pointer() == null && !gazetteer.isCountry(other.place()))
                .limit(2)
                .toList();
        if (sides.size() < 2) {
            return null;
        }
        Place around = gazetteer.around(sides.get(0).place(), sides.get(1).place());
        return around.equals(Place.UNKNOWN)
                ? null
                : new PlaceMention(
                        word.from(), sides.get(1).to(), around, phrases.tie(word.from()), null, word.source());
    }

    private PlaceMention border(PlacePhrase phrases, Match<GeographyWord> word, List<PlaceMention> found) {
        boolean known = found.stream().anyMatch(other -> other.from() <= word.from() && word.to() <= other.to());
        PlaceMention within = known ? null : within(phrases, word, found);
        if (known || within != null) {
            return within;
        }
        List<NameMention> countries = new ArrayList<>();
        int from = phrases.countriesBefore(word.from(), countries);
        int to = phrases.countriesBehind(word.to(), countries);
        List<String> codes =
                countries.stream().map(name -> name.country().code()).distinct().toList();
        Tie tie = phrases.tie(from);
        if (codes.size() == 2) {
            return new PlaceMention(from, to, gazetteer.border(codes.get(0), codes.get(1)), tie, null, word.source());
        }
        String one = codes.isEmpty() ? null : codes.get(0);
        Place side = one == null ? Place.UNKNOWN : gazetteer.country(one);
        GeographyWord pointer = new GeographyWord(Role.BORDER, one);
        return tie == Tie.BARE ? null : new PlaceMention(from, to, side, tie, pointer, word.source());
    }
}
