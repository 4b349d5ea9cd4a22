package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMarks;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a sentence holds of all that a claim needs. Words are looked for only where a bit of the tokens says that they may stand there, which
 * most sentences of the news have none of. Immutable and thread safe.
 */
final class Promise {
    private final SharedData shared;
    private final NameMarks names;
    private final long sure;
    private final long weak;
    private final long forces;
    private final long numbers;
    private final long own;
    private final long fates;
    private final long losses;
    private final long play;
    private final long past;

    Promise(LanguagePack pack, SharedData shared, NameMarks names, Tokenizer tokenizer) {
        this.shared = shared;
        this.names = names;
        this.sure = nouns(pack, Strength.STRONG, tokenizer);
        this.weak = nouns(pack, Strength.WEAK, tokenizer);
        this.forces = particles(pack, Particle.FORCE, tokenizer)
                | particles(pack, Particle.FIGHTS, tokenizer)
                | sides(pack, tokenizer);
        this.numbers = particles(pack, Particle.NUMBER_OF, tokenizer);
        this.own = particles(pack, Particle.OWN, tokenizer);
        this.fates = measures(pack, word -> WeakNouns.OF_FORCES.contains(word.measure()), tokenizer);
        this.play = particles(pack, Particle.PLAY, tokenizer);
        this.past = particles(pack, Particle.PAST, tokenizer) | particles(pack, Particle.YEARS_AGO, tokenizer);
        this.losses = measures(pack, Promise::isLoss, tokenizer);
    }

    private static long nouns(LanguagePack pack, Strength strength, Tokenizer tokenizer) {
        return mark(pack, Table.FORCES, noun -> noun.strength() == strength, tokenizer);
    }

    private static long particles(LanguagePack pack, Particle role, Tokenizer tokenizer) {
        return mark(pack, Table.PARTICLES, role::equals, tokenizer);
    }

    private static long sides(LanguagePack pack, Tokenizer tokenizer) {
        return particles(pack, Particle.SIDE, tokenizer) | particles(pack, Particle.ENEMY, tokenizer);
    }

    private static long measures(LanguagePack pack, Predicate<MeasureWord> such, Tokenizer tokenizer) {
        return mark(pack, Table.MEASURES, such, tokenizer);
    }

    /** What destroys materiel has killed people. */
    private static boolean isLoss(MeasureWord word) {
        return word.measure().isLoss() || word.measure() == Measure.DESTROYED;
    }

    private static <T> long mark(LanguagePack pack, Table<T> table, Predicate<T> such, Tokenizer tokenizer) {
        List<Entry<T>> rows = pack.entries(table).stream()
                .filter(row -> such.test(row.value()))
                .toList();
        return Lexicon.mark(rows, tokenizer);
    }

    /** Whether it holds a noun for a force, which a figure beside it may count for sure. */
    boolean isSure(Scene scene) {
        return scene.tokens().mayOpen(sure) && has(scene, Strength.STRONG);
    }

    /** Whether any word of it may speak of a force. */
    boolean maySpeak(Scene scene) {
        return scene.tokens().mayOpen(sure | forces | names.groups());
    }

    /** Whether any word of it may speak of a game. */
    boolean mayPlay(Scene scene) {
        return scene.tokens().mayOpen(play);
    }

    /** Whether any word of it may name a war long past. */
    boolean mayBePast(Scene scene) {
        return scene.tokens().mayOpen(past);
    }

    /** Whether it speaks of a force, as {@link ForceTalk} finds it. */
    boolean isSpoken(Scene scene) {
        Tokens tokens = scene.tokens();
        return isSure(scene)
                || (tokens.mayOpen(forces) && (scene.has(Particle.FORCE) || ForceTalk.fightsForSomebody(scene)))
                || (tokens.mayOpen(names.groups())
                        && scene.facts().names().stream().anyMatch(this::isGroup));
    }

    /** Whether any word of it may name the people of a country. */
    boolean mayBeOfPeople(Scene scene) {
        return scene.tokens().mayOpen(names.peoples());
    }

    /** Whether it names the people of a country. */
    boolean isOfPeople(Scene scene) {
        return scene.tokens().mayOpen(names.peoples())
                && scene.facts().names().stream().anyMatch(Promise::isPeople);
    }

    /** Whether a noun that anybody may be meant by can mean a force by the words of the sentence alone. */
    boolean isMilitary(Scene scene) {
        return mayBeMilitary(scene) && has(scene, Strength.WEAK);
    }

    /** The same by the words that may be such a noun, and may tell a force. */
    boolean mayBeMilitary(Scene scene) {
        Tokens tokens = scene.tokens();
        long military = numbers | forces | own | fates | names.countries() | names.groups();
        return tokens.mayOpen(weak) && (tokens.mayOpen(military) || tokens.hasStem());
    }

    private static boolean has(Scene scene, Strength strength) {
        for (Match<CountNoun> noun : scene.nouns()) {
            if (noun.value().strength() == strength) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names anybody or anything that tells whose a force is. */
    boolean tellsWhose(Scene scene) {
        Tokens tokens = scene.tokens();
        boolean named = tokens.mayOpen(names.owners())
                && scene.facts().names().stream().anyMatch(name -> name.institution() == null || isOwner(name));
        return named || (tokens.mayOpen(sure) && scene.nouns().stream().anyMatch(Promise::isOfFighters));
    }

    private static boolean isOwner(NameMention name) {
        return name.country() != null || name.body() != null || name.office() != null || name.site() != null;
    }

    /** Fighters may be those of a group that no register knows. */
    private static boolean isOfFighters(Match<CountNoun> noun) {
        return noun.value().kind() == ForceKind.FIGHTERS;
    }

    /** No less than {@link #weight}, by the words alone that may be any of what weighs. */
    int mostWeight(Scene scene) {
        Tokens tokens = scene.tokens();
        return ForceFocus.BY_NOUN * (tokens.count(sure) + tokens.count(losses))
                + ForceFocus.BY_PEOPLE * tokens.count(names.countries() | names.groups());
    }

    /** No less than what the sentence can add to what the article tells of one force, as {@link ForceFocus} weighs it. */
    int weight(Scene scene) {
        Tokens tokens = scene.tokens();
        int weight = 0;
        if (tokens.mayOpen(sure)) {
            weight += ForceFocus.BY_NOUN * count(scene.nouns(), noun -> noun.strength() == Strength.STRONG);
        }
        if (tokens.mayOpen(losses)) {
            weight += ForceFocus.BY_NOUN
                    * count(scene.measureWords(), word -> word.measure().isLoss());
        }
        if (tokens.mayOpen(names.countries() | names.groups())) {
            weight += scene.facts().names().stream().mapToInt(this::weight).sum();
        }
        return weight;
    }

    private int weight(NameMention name) {
        return (isPeople(name) ? ForceFocus.BY_PEOPLE : name.country() != null ? 1 : 0)
                + (isGroup(name) ? ForceFocus.BY_GROUP : 0);
    }

    private static <T> int count(List<Match<T>> matches, Predicate<T> such) {
        return (int) matches.stream().filter(match -> such.test(match.value())).count();
    }

    private static boolean isPeople(NameMention name) {
        return name.isCountry(CountryName.Role.PEOPLE);
    }

    private boolean isGroup(NameMention name) {
        return name.body() != null && shared.group(name.body()) != null;
    }
}
