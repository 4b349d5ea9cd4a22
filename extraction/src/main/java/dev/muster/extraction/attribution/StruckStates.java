package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.pack.Unit;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which state the weapons of another hit: an Indian drone hit a Pakistani barracks; the army that then tells of its dead is Pakistan's. Immutable and thread safe. */
final class StruckStates {
    /** No more words than one stand between a state and its weapons: Russian glide bombs. */
    private static final int NEAR = 1;

    private final Set<String> weapons;

    StruckStates(LanguagePack pack) {
        this.weapons = pack.entries(Table.FORCES).stream()
                .filter(entry -> isWeapon(entry.value()))
                .map(Entry::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isWeapon(CountNoun noun) {
        return noun.strength() == Strength.STRONG && noun.unit() != Unit.PERSONS;
    }

    /** The one state, ISO 3166-1 alpha-2, that weapons of another hit before the token; null where the sentence tells of none. */
    String before(Syntax sentence, int token) {
        NameMention by = null;
        String struck = null;
        for (NameMention name : sentence.facts().names()) {
            String code = name.to() <= token ? StateBeside.code(name) : null;
            if (code == null) {
                continue;
            }
            if (by == null) {
                if (!isArmed(sentence, name)) {
                    return null;
                }
                by = name;
            } else if (!code.equals(by.country().code())) {
                if (struck != null && !struck.equals(code)) {
                    return null;
                }
                struck = code;
            }
        }
        return struck;
    }

    /** Whether weapons or a strike follow the people of a state, or stand before them. */
    private boolean isArmed(Syntax sentence, NameMention name) {
        if (name.country() == null) {
            return false;
        }
        boolean people = name.isCountry(CountryName.Role.ADJECTIVE);
        for (int at = name.to(); people && at <= name.to() + NEAR && at < sentence.size(); at++) {
            if (isWeapon(sentence, at)) {
                return true;
            }
        }
        return name.from() > 0 && isWeapon(sentence, name.from() - 1);
    }

    private boolean isWeapon(Syntax sentence, int at) {
        return sentence.is(at, Particle.STRIKE)
                || weapons.contains(sentence.tokens().norm(at));
    }
}
