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
import java.util.Map;

/**
 * Finds the places of a sentence that no table knows: a name beside a word that says what kind of place it is, the village of X, Distrik X,
 * before the name of the known place that it lies in, di X, Sumatra Selatan; at X in southern Sudan, or behind the word that leads to where
 * something is said to be, killed in X. A name that the text has told to be a place once is one where it comes again.
 */
final class UnknownPlaces {
    /** The value of a word in whose place those are whom a measure tells of, whatever the name of it. */
    private static final String ANY = "any";

    private static final int LONGEST = 3;

    private final Scene scene;
    private final PlacePhrase phrases;
    private final Gazetteer gazetteer;
    private final Map<String, Place> learned;

    /**
     * Of one sentence.
     *
     * @param learned the places that the text before has told by such a name; those of the sentence are added
     */
    UnknownPlaces(Scene scene, PlacePhrase phrases, Gazetteer gazetteer, Map<String, Place> learned) {
        this.scene = scene;
        this.phrases = phrases;
        this.gazetteer = gazetteer;
        this.learned = learned;
    }

    List<PlaceMention> read(List<Match<GeographyWord>> geography, List<PlaceMention> known) {
        List<PlaceMention> found = new ArrayList<>();
        for (Match<GeographyWord> word : geography) {
            Role role = word.value().role();
            boolean kind =
                    role == Role.NEAR || (role == Role.KIND && word.value().value() == null);
            int to = kind || role == Role.IN || role == Role.INTO ? nameEnd(word.to()) : word.to();
            PlaceMention holder = to > word.to() ? holder(to, known) : null;
            boolean named = to > word.to() && (kind || holder != null || isKnown(word.to(), to) || isSaid(word, to));
            PlaceMention behind = named || kind ? null : kindBehind(word);
            PlaceMention mention = named ? mention(word.to(), to, holder) : behind;
            if (mention != null) {
                learned.putIfAbsent(mention.place().name(), mention.place());
            }
            // an exercise that is called Strait Thunder lies nowhere
            if (mention != null && (mention.tie() != Tie.BARE || holder != null)) {
                found.add(mention);
            }
        }
        return found;
    }

    private boolean isKnown(int from, int to) {
        return learned.containsKey(text(from, to));
    }

    /** Were killed in X, 300 soldiers in X: the name ends the phrase of where those are of whom something is told. */
    private boolean isSaid(Match<GeographyWord> word, int to) {
        int before = word.from() - 1;
        boolean told = scene.measureAt(before) != null || scene.nounAt(before) != null;
        return ANY.equals(word.value().value()) && told && endsPhrase(to);
    }

    private boolean endsPhrase(int to) {
        return to >= scene.size()
                || scene.tokens().isMarkOf(to, ",.;:)–—")
                || scene.isGrammar(to)
                || scene.facts().isDate(to);
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
        String name = text(from, to);
        Place told = learned.get(name);
        Place place = holder != null
                ? new Place(name, holder.place().country())
                : told == null ? new Place(name, null) : told;
        // what it lies in is told for the sake of it alone
        int end = holder == null || gazetteer.isTown(holder.place()) ? to : holder.to();
        return new PlaceMention(from, end, place, phrases.tie(from), null, "place:unknown-name");
    }

    private String text(int from, int to) {
        String text = scene.facts().sentence().text();
        int start = scene.facts().sentence().start();
        return text.substring(scene.tokens().start(from) - start, scene.tokens().end(to - 1) - start);
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
                && !scene.is(at, Particle.DESIGNATION)
                && !scene.is(at, Particle.PAST)
                && scene.facts().actors().stream()
                        .noneMatch(actor -> actor.form() != Form.UNKNOWN && actor.from() <= at && at < actor.to());
    }

    /** The known place right behind a comma or a word for in, which holds the unknown one. */
    private PlaceMention holder(int to, List<PlaceMention> known) {
        boolean led = to < scene.size() && (scene.tokens().isMark(to, ',') || phrases.isIn(to));
        for (PlaceMention place : led ? known : List.<PlaceMention>of()) {
            boolean behind = place.from() > to && phrases.isOnlyKind(to + 1, place.from());
            if (behind && place.place().country() != null) {
                return place;
            }
        }
        return null;
    }
}
