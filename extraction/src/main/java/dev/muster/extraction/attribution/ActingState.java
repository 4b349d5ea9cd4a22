package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.InstitutionNoun;
import java.util.Set;

/** Tells whose forces a sentence has fight an armed group: Somali troops killed 70 rebels, the army said. Stateless. */
final class ActingState {
    /** What a sentence opens with before the state of its subject is no longer than so many tokens: on Friday. */
    private static final int OPENING = 4;

    /** The ministries that speak for forces. */
    private static final Set<String> MINISTRIES = Set.of("mod", "interior");

    private ActingState() {}

    /** Whether an institution of the type has forces, for which it speaks. */
    static boolean commands(String type) {
        return InstitutionNoun.isArmed(type) || MINISTRIES.contains(type);
    }

    /** The state, ISO 3166-1 alpha-2; null where the sentence opens with none before the speaker, names another too, or speaks of no group. */
    static String of(Syntax sentence, int speaker, ReferenceReader references) {
        NameMention acting = null;
        for (NameMention name : sentence.facts().names()) {
            String state = name.to() <= speaker ? StateBeside.code(name) : null;
            if (state == null) {
                continue;
            }
            if (acting == null && (!opens(sentence, name) || !name.isCountry(CountryName.Role.ADJECTIVE))) {
                return null;
            }
            acting = acting == null ? name : acting;
            if (!state.equals(acting.country().code())) {
                return null;
            }
        }
        boolean fights = acting != null && references.speaksOfGroup(sentence, acting.to(), speaker);
        return fights ? acting.country().code() : null;
    }

    /** Whether no more than a date stands before the name, and a common noun behind it. */
    private static boolean opens(Syntax sentence, NameMention name) {
        boolean noun = name.to() < sentence.size()
                && sentence.tokens().isWord(name.to())
                && !sentence.tokens().isCapitalized(name.to());
        return noun && name.from() < OPENING && !sentence.hasNumber(0, name.from());
    }
}
