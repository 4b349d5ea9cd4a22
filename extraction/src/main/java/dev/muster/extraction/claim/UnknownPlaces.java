package dev.muster.extraction.claim;

import dev.muster.extraction.claim.PlaceMention.Tie;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.GeographyWord;
import dev.muster.extraction.pack.GeographyWord.Role;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the places of a sentence that no table knows: a name beside a word that says what kind of place it is, the village of X, Distrik X,
 * or before the name of the known place that it lies in, di X, Sumatra Selatan.
 */
final class UnknownPlaces {
    private static final int LONGEST = 3;

    private final Scene scene;
    private final PlacePhrase phrases;
    private final Gazetteer gazetteer;

    UnknownPlaces(Scene scene, PlacePhrase phrases, Gazetteer gazetteer) {
        this.scene = scene;
        this.phrases = phrases;
        this.gazetteer = gazetteer;
    }

    List<PlaceMention> read(List<Match<GeographyWord>> geography, List<PlaceMention> known) {
        List<PlaceMention> found = new ArrayList<>();
        for (Match<GeographyWord> word : geography) {
            Role role = word.value().role();
            boolean kind =
                    role == Role.NEAR || (role == Role.KIND && word.value().value() == null);
            int to = kind || role == Role.IN || role == Role.INTO ? nameEnd(word.to()) : word.to();
            PlaceMention holder = to > word.to() ? holder(to, known) : null;
            boolean named = to > word.to() && (kind || holder != null);
            PlaceMention behind = named || kind ? null : kindBehind(word);
            PlaceMention mention = named ? mention(word.to(), to, holder) : behind;
            // an exercise that is called Strait Thunder lies nowhere
            if (mention != null && (mention.tie() != Tie.BARE || holder != null)) {
                found.add(mention);
            }
        }
        return found;
    }

    /** In the X district, in X township: a name that no table knows before a word for a kind of place; null where none stands there. */
    private PlaceMention kindBehind(Match<GeographyWord> word) {
        Role role = word.value().role();
        if (role != Role.IN && role != Role.INTO && role != Role.NEAR) {
            return null;
        }
        int from = scene.is(word.to(), Particle.DEFINITE) ? word.to() + 1 : word.to();
        int to = nameEnd(from);
        boolean kind = to > from && to < scene.size() && phrases.isOnlyKind(to, to + 1);
        // Cape Town, Shan State: a word with a capital is part of the name.
        return kind ? mention(from, scene.tokens().isCapitalized(to) ? to + 1 : to, null) : null;
    }

    private PlaceMention mention(int from, int to, PlaceMention holder) {
        String text = scene.facts().sentence().text();
        int start = scene.facts().sentence().start();
        String name = text.substring(
                scene.tokens().start(from) - start, scene.tokens().end(to - 1) - start);
        String country = holder == null ? null : holder.place().country();
        return new PlaceMention(from, to, new Place(name, country), phrases.tie(from), null, "place:unknown-name");
    }

    /** The index behind the capitalised words that no table knows; the given one where none stands there. */
    private int nameEnd(int from) {
        int at = from;
        while (at < scene.size() && at < from + LONGEST && isUnknownName(at)) {
            at++;
        }
        boolean cut = at < scene.size()
                && (scene.nameAt(at) != null && !scene.tokens().isMark(at, ','));
        return cut ? from : at;
    }

    private boolean isUnknownName(int at) {
        return scene.tokens().isCapitalized(at)
                && scene.tokens().length(at) > 1
                && !scene.tokens().isUpper(at)
                && scene.nameAt(at) == null
                && scene.nounAt(at) == null
                && scene.measureAt(at) == null
                && !phrases.isWord(at)
                && !scene.facts().isDate(at)
                && scene.facts().actors().stream()
                        .noneMatch(actor -> actor.form() != Form.UNKNOWN && actor.from() <= at && at < actor.to());
    }

    /** The known place right behind a comma or of, which holds the unknown one. */
    private PlaceMention holder(int to, List<PlaceMention> known) {
        boolean comma = to < scene.size() && scene.tokens().isMark(to, ',');
        for (PlaceMention place : comma ? known : List.<PlaceMention>of()) {
            boolean behind = place.from() > to && phrases.isOnlyKind(to + 1, place.from());
            if (behind && (gazetteer.kind(place.place()) != null || gazetteer.isCountry(place.place()))) {
                return place;
            }
        }
        return null;
    }
}
