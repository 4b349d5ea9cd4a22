package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.pack.Unit;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whose soldiers a sentence speaks of: 730 Mexican soldiers died in Somalia, the army said. Immutable and thread safe. */
final class StatesPeople {
    /** No more words than one stand between a state and its soldiers: Kenyan police officers. */
    private static final int NEAR = 1;

    private final Set<String> nouns;

    StatesPeople(LanguagePack pack) {
        this.nouns = pack.entries(Table.FORCES).stream()
                .filter(entry -> isPeople(entry.value()))
                .map(Entry::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPeople(CountNoun noun) {
        return noun.strength() == Strength.STRONG && noun.unit() == Unit.PERSONS;
    }

    /** The one state, ISO 3166-1 alpha-2, whose soldiers the sentence speaks of before the token; null where it names another but as a place. */
    String before(Syntax sentence, int token) {
        String state = null;
        for (NameMention name : sentence.facts().names()) {
            String code = name.to() <= token ? StateBeside.code(name) : null;
            if (code == null || code.equals(state)) {
                continue;
            }
            boolean own = name.country() != null && isBesideNoun(sentence, name);
            if (own ? state != null : !isPlace(sentence, name)) {
                return null;
            }
            state = own ? code : state;
        }
        return state;
    }

    private boolean isBesideNoun(Syntax sentence, NameMention name) {
        for (int at = name.to();
                at <= name.to() + NEAR
                        && at < sentence.size()
                        && sentence.tokens().isWord(at);
                at++) {
            if (nouns.contains(sentence.tokens().norm(at)) || sentence.is(at, Particle.BODY)) {
                return true;
            }
        }
        int before = name.from() - 1;
        return before >= 0 && nouns.contains(sentence.tokens().norm(before));
    }

    private static boolean isPlace(Syntax sentence, NameMention name) {
        int led = sentence.is(name.from() - 1, Particle.DEFINITE) ? name.from() - 2 : name.from() - 1;
        return sentence.is(led, Particle.TOWARDS)
                || (sentence.is(led, Particle.OF) && !sentence.is(led, Particle.AGENT))
                || name.country() == null;
    }
}
