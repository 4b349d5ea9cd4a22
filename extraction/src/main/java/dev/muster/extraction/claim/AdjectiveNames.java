package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;

/** Tells names of countries that only say more of a word behind them, and do nothing themselves: US sanctions, the London-based institute. Stateless. */
final class AdjectiveNames {
    private AdjectiveNames() {}

    /** Whether the name says no more than what the word behind it is like. */
    static boolean isOne(Scene scene, NameMention name) {
        if (isNounBehind(scene, name) || isCompound(scene, name.to())) {
            return true;
        }
        boolean bare = scene.nounAt(name.to()) == null && !scene.is(name.to(), Particle.BODY);
        return bare && name.isCountry(CountryName.Role.ADJECTIVE);
    }

    /** The London-based institute: a name that a word in lower case is joined to. */
    private static boolean isCompound(Scene scene, int mark) {
        return mark + 1 < scene.size()
                && scene.tokens().isMark(mark, '-')
                && scene.tokens().isGlued(mark)
                && scene.tokens().isGlued(mark + 1)
                && scene.tokens().isWord(mark + 1)
                && !scene.tokens().isCapitalized(mark + 1);
    }

    /** US sanctions: a short name that stands as an adjective before a noun that is no force. */
    private static boolean isNounBehind(Scene scene, NameMention name) {
        int at = name.to();
        boolean adjective = name.isCountry(CountryName.Role.NAME)
                && scene.tokens().text(name.from()).chars().noneMatch(Character::isLowerCase)
                && at < scene.size();
        return adjective
                && scene.tokens().isWord(at)
                && !scene.tokens().isCapitalized(at)
                && !scene.isGrammar(at)
                && scene.measureAt(at) == null
                && scene.nounAt(at) == null
                && scene.clauses().verbs(scene.clauses().at(at)).stream()
                        .noneMatch(verb -> verb.from() <= at && at < verb.to());
    }
}
