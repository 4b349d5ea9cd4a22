package dev.muster.extraction.claim;

import dev.muster.extraction.claim.PlaceMention.Tie;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.TokenIndex;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.GeographyWord;
import dev.muster.extraction.pack.GeographyWord.Role;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words around the places of one sentence. */
final class PlacePhrase {
    /** A preposition and the name that it leads to are parted by an article, an adjective and a noun at most. */
    private static final int MOST_WORDS = 3;

    private static final int LONGEST = 12;
    /** How far before a preposition the noun may stand that says that people meet there. */
    private static final int EVENT_REACH = 4;

    private static final int PURPOSE_REACH = 2;

    private static final Set<Measure> GIVING = EnumSet.of(Measure.SUPPLIED, Measure.DEPLOYED);

    private static final String LAND = "land";
    private static final String CAPITAL = "capital";

    private final Scene scene;
    private final TokenIndex<Match<GeographyWord>> words;

    PlacePhrase(Scene scene, List<Match<GeographyWord>> geography) {
        this.scene = scene;
        this.words = TokenIndex.of(geography, scene.size());
    }

    private Match<GeographyWord> wordAt(int token) {
        return words.at(token);
    }

    private boolean is(int token, Role role) {
        Match<GeographyWord> word = wordAt(token);
        for (int i = 0; word != null && i < word.entries().size(); i++) {
            if (word.entries().get(i).value().role() == role) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word for a direction stands for a part of a country: in the east; and not the east bank, the North. */
    boolean isAlone(Match<GeographyWord> word) {
        boolean name = scene.tokens().isCapitalized(word.to() - 1);
        int next = word.to();
        return !name
                && (next >= scene.size()
                        || !scene.tokens().isWord(next)
                        || scene.isGrammar(next)
                        || scene.facts().isDate(next));
    }

    /** Whether the token says that the name before it owns something: Moscow's Africa Corps. */
    boolean isOwner(int token) {
        return scene.is(token, Particle.POSSESSIVE);
    }

    /** Whether the token says that the name before it only leads or backs somebody: the Ruritania-led mission. */
    boolean isLeader(int token) {
        return token + 1 < scene.size() && scene.tokens().isMarkOf(token, "-–") && scene.is(token + 1, Particle.BACKED);
    }

    /** Whether the name opens an entry of a list that tells what is there: “• Latvia: a brigade of 3,500”. */
    boolean isLabel(NameMention name) {
        boolean opens = scene.tokens().subList(0, name.from()).stream().noneMatch(Token::isWord);
        return opens
                && scene.facts().sentence().isListItem()
                && name.to() < scene.size()
                && scene.tokens().isMark(name.to(), ':');
    }

    /** Whether the word says that something lies in the place behind it. */
    boolean isIn(int token) {
        return is(token, Role.IN);
    }

    boolean isWord(int token) {
        return words.at(token) != null;
    }

    /** Whether nothing stands between but words for kinds of places. */
    boolean isOnlyKind(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!is(at, Role.KIND)) {
                return false;
            }
        }
        return true;
    }

    /** How the words before a place that begins at the token tie it to what is said. */
    Tie tie(int from) {
        int plain = 0;
        int first = Math.max(0, from - LONGEST);
        int at = from - 1;
        while (at >= first) {
            Match<GeographyWord> word = wordAt(at);
            Tie told = word == null ? null : told(word);
            if (told != null) {
                return told;
            }
            NameMention name = scene.nameAt(at);
            boolean partOfPlace = isBeforePlace(at, name, word);
            plain += partOfPlace ? 0 : 1;
            if (!partOfPlace && (plain > MOST_WORDS || !isInside(at, name))) {
                return Tie.BARE;
            }
            at = name != null ? name.from() - 1 : word != null ? word.from() - 1 : at - 1;
        }
        return Tie.BARE;
    }

    /** What a word of place before a name says of it; null for one that is part of the name. */
    private Tie told(Match<GeographyWord> word) {
        return switch (word.value().role()) {
            case IN, NEAR -> isElsewhere(word.from()) ? Tie.NONE : isMeantFor(word.from()) ? Tie.MEANT : Tie.IN;
            case INTO -> isElsewhere(word.from()) ? Tie.NONE : Tie.INTO;
            case FROM -> Tie.FROM;
            case FOR -> Tie.FOR;
            case AGAINST -> Tie.AGAINST;
            case PAST, EVENT, PURPOSE -> Tie.NONE;
            // El Fasher, the capital of North Darfur: told for the sake of the city
            case KIND -> CAPITAL.equals(word.value().value()) ? Tie.NONE : null;
            default -> null;
        };
    }

    /** Whether the words before a preposition say that people only meet or speak there, or are only meant to fight there. */
    private boolean isElsewhere(int preposition) {
        return isBehind(preposition, Role.EVENT, EVENT_REACH)
                || isBehind(preposition, Role.PURPOSE, PURPOSE_REACH)
                || isListedElsewhere(preposition);
    }

    /** Borders on Belarus and on Kaliningrad: what is joined to a place that tells nothing of a force tells nothing either. */
    private boolean isListedElsewhere(int preposition) {
        NameMention name = scene.is(preposition - 1, Particle.AND) ? scene.nameAt(preposition - 2) : null;
        boolean place = name != null && (name.site() != null || name.country() != null);
        return place && tie(name.from()) == Tie.NONE;
    }

    /** Drilled for a battle in Kursk: what they are meant for is there. */
    private boolean isMeantFor(int preposition) {
        for (int at = preposition - 1; at > Math.max(0, preposition - 1 - MOST_WORDS); at--) {
            if (is(at, Role.FOR)) {
                return at < preposition - 1;
            }
            Match<CountNoun> noun = scene.nounAt(at);
            boolean counts = noun != null && noun.value().strength() != CountNoun.Strength.NONE;
            boolean plain = scene.tokens().isWord(at) && !counts && scene.measureAt(at) == null;
            if (!plain || scene.is(at, Particle.OTHER_UNIT) || scene.facts().isDate(at) || scene.nameAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    private boolean isBehind(int preposition, Role role, int reach) {
        for (int at = preposition - 1; at >= Math.max(0, preposition - reach); at--) {
            if (is(at, role)) {
                return true;
            }
            boolean apart = scene.is(at, Particle.AND) || scene.isFigure(at) || scene.nounAt(at) != null;
            if (!scene.tokens().isWord(at) || apart || scene.measureAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    /** Whether the token belongs to the name of a place that the next one lies in or is listed with. */
    private boolean isBeforePlace(int at, NameMention name, Match<GeographyWord> word) {
        boolean place = name != null && (name.site() != null || name.country() != null);
        boolean part = word != null;
        boolean joined =
                scene.tokens().isMarkOf(at, ",-–/") || scene.is(at, Particle.POSSESSIVE) || scene.is(at, Particle.AND);
        boolean joinsPlace = joined && at > 0 && isPlaceOrKind(at - 1);
        return place || part || joinsPlace || scene.tokens().isMarkOf(at, "(“\"‘'");
    }

    private boolean isPlaceOrKind(int at) {
        NameMention name = scene.nameAt(at);
        return (name != null && (name.site() != null || name.country() != null))
                || wordAt(at) != null
                || scene.is(at, Particle.POSSESSIVE);
    }

    /** Whether a word may stand inside the phrase of a place: an article, an adjective, a name's first part. */
    private boolean isInside(int at, NameMention name) {
        return name == null
                && scene.tokens().isWord(at)
                && scene.nounAt(at) == null
                && scene.measureAt(at) == null
                && !scene.isFigure(at)
                && !scene.is(at, Particle.CLAUSE)
                && !scene.is(at, Particle.VERB)
                && !scene.is(at, Particle.OF)
                && !scene.is(at, Particle.AND);
    }

    /** The direction right beside the name of a country: eastern Ukraine, Ukraina timur; null where there is none. */
    Match<GeographyWord> compassBeside(NameMention name) {
        if (is(name.from() - 1, Role.COMPASS)) {
            return wordAt(name.from() - 1);
        }
        return is(name.to(), Role.COMPASS) ? wordAt(name.to()) : null;
    }

    /** Whether the name of a people stands before a word for their land: on Congolese soil. */
    boolean isLand(NameMention name) {
        return name.isCountry(CountryName.Role.ADJECTIVE) && isKind(name.to(), LAND);
    }

    /** Whether the words beside the name of a people or a country say that its capital is meant. */
    boolean isCapital(NameMention name) {
        return (name.isCountry(CountryName.Role.ADJECTIVE) && isKind(name.to(), CAPITAL))
                || (name.isCountry(CountryName.Role.NAME) && isKind(name.from() - 1, CAPITAL));
    }

    /** The first token of the name of a place, and of the words before it that say that its capital is meant. */
    int phraseFrom(NameMention name) {
        boolean capital = isCapital(name) && isKind(name.from() - 1, CAPITAL);
        return capital ? wordAt(name.from() - 1).from() : name.from();
    }

    private boolean isKind(int at, String kind) {
        Match<GeographyWord> word = wordAt(at);
        return word != null
                && word.value().role() == Role.KIND
                && kind.equals(word.value().value());
    }

    /** Whether the place is what something is given to: supplied Russia with, memasok Rusia. */
    boolean isReceiver(int from) {
        Match<MeasureWord> verb = from > 0 ? scene.measureAt(from - 1) : null;
        return verb != null
                && verb.entries().stream()
                        .anyMatch(entry -> GIVING.contains(entry.value().measure()));
    }

    /** Adds the names of countries right before the token; the index of the first token of them. */
    int countriesBefore(int to, List<NameMention> countries) {
        int at = to - 1;
        int from = to;
        while (at >= 0 && countries.size() < 2) {
            NameMention name = scene.nameAt(at);
            if (isCountry(name)) {
                countries.add(0, name);
                from = name.from();
                at = from - 1;
            } else if (isJoint(at)) {
                at--;
            } else {
                break;
            }
        }
        return from;
    }

    /** Adds the names of countries right behind the token, until there are two; the index behind the last token of them. */
    int countriesBehind(int from, List<NameMention> countries) {
        int at = from;
        int to = from;
        while (at < scene.size() && countries.size() < 2) {
            NameMention name = scene.nameAt(at);
            if (isCountry(name)) {
                countries.add(name);
                to = name.to();
                at = to;
            } else if (isJoint(at)
                    || is(at, Role.IN)
                    || is(at, Role.NEAR)
                    || scene.is(at, Particle.OF)
                    || scene.is(at, Particle.BETWEEN)
                    || is(at, Role.KIND)) {
                at++;
            } else {
                break;
            }
        }
        return to;
    }

    private static boolean isCountry(NameMention name) {
        return name != null && (name.isCountry(CountryName.Role.NAME) || name.isCountry(CountryName.Role.ADJECTIVE));
    }

    private boolean isJoint(int at) {
        return scene.tokens().isMarkOf(at, "-–/") || scene.is(at, Particle.POSSESSIVE) || scene.is(at, Particle.AND);
    }
}
