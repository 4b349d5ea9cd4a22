package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.Particle;
import java.util.Set;

/** Tells whose forces a sentence has fight an armed group: Somali troops killed 70 rebels, the army said. Stateless. */
final class ActingState {
    /** What a sentence opens with before the state of its subject is no longer than so many tokens: on Friday. */
    private static final int OPENING = 4;

    /** The ministries that speak for forces. */
    private static final Set<String> MINISTRIES = Set.of("mod", "defence-ministry", "interior", "government");

    private ActingState() {}

    /** Whether an institution of the type has forces, for which it speaks. */
    static boolean commands(String type) {
        return InstitutionNoun.isArmed(type) || MINISTRIES.contains(type);
    }

    /** The state, ISO 3166-1 alpha-2, whose forces fight, or in whose town somebody unnamed speaks; null where the sentence does not tell. */
    static String of(Syntax sentence, Reference speaker, ReferenceReader references) {
        String acting = of(sentence, speaker.from(), references);
        return acting == null && speaker.pointer().isAnybody() ? spokenIn(sentence, speaker.to()) : acting;
    }

    /** An army spokesman said in Bujumbura: the state of the town right behind the verb; null where none stands there. */
    private static String spokenIn(Syntax sentence, int verb) {
        int led = sentence.is(verb, Particle.SAYS) ? verb + 1 : verb;
        NameMention name = sentence.is(led, Particle.TOWARDS) ? sentence.facts().nameAt(led + 1) : null;
        return name == null || name.isCountry(CountryName.Role.NAME) ? null : StateBeside.code(name);
    }

    /** The state that the sentence opens with before the speaker; null where it names another too, or speaks of no group. */
    private static String of(Syntax sentence, int speaker, ReferenceReader references) {
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
