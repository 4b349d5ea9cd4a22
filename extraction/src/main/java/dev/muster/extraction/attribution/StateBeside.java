package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;

/** Finds the state that stands beside an institution or an office of which the noun alone does not tell whose it is. */
final class StateBeside {
    private static final int REACH = 3;

    private StateBeside() {}

    /** The country that a name means, or that the place lies in which it means; null where it means none. */
    static String code(NameMention name) {
        return name.country() != null
                ? name.country().code()
                : name.site() == null ? null : name.site().country();
    }

    /** In neighbouring Mali, the army said: the country or capital that a sentence opens with; null where it opens with none. */
    static NameMention opening(Syntax sentence, int noun) {
        for (NameMention name : sentence.facts().names()) {
            boolean led = sentence.is(0, Particle.TOWARDS) || sentence.is(0, Particle.SIDE);
            boolean opens = led && name.from() > 0 && name.from() < REACH;
            if (opens && (name.isCountry(CountryName.Role.NAME) || name.isCountry(CountryName.Role.CAPITAL))) {
                return name.to() < noun && isEnded(sentence, name.to(), noun) ? name : null;
            }
            // On the Malian side, the army said.
            if (opens && name.country() != null && sentence.is(name.to(), Particle.SIDE)) {
                return name.to() + 1 < noun && isEnded(sentence, name.to() + 1, noun) ? name : null;
            }
        }
        return null;
    }

    /** In Mali, the army; in Dhaka the army: whether a comma ends what the sentence opens with, or the article of the noun does. */
    private static boolean isEnded(Syntax sentence, int at, int noun) {
        boolean article = sentence.is(at, Particle.DEFINITE) || sentence.is(at, Particle.INDEFINITE);
        return sentence.isMark(at, ",") || (article && noun - at <= REACH);
    }

    /** Officials in Kyiv, in Bujumbura, the ministry of the Netherlands. */
    static NameMention behind(Syntax sentence, int noun) {
        boolean owns = sentence.is(noun, Particle.POSSESSIVE);
        int end = owns ? noun + 2 : noun;
        boolean led = sentence.is(end, RoleSet.LEADING);
        for (NameMention name : sentence.facts().names()) {
            boolean behind = name.from() > end && name.from() - end < REACH;
            if (behind && led && code(name) != null) {
                return name;
            }
        }
        return null;
    }
}
