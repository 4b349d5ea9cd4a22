package dev.muster.extraction.entity;

import dev.muster.extraction.text.Tokens;
import java.util.List;

/** Tells last names of holders of offices from those of others who bear them: Lieutenant General Javier Marcos is no president. Immutable and thread safe. */
final class Namesakes {
    private final Grammar grammar;

    Namesakes(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The names without last names behind the first name of somebody else. */
    List<NameMention> without(Tokens tokens, List<NameMention> names) {
        for (NameMention name : names) {
            if (isOther(tokens, names, name)) {
                return names.stream()
                        .filter(each -> !isOther(tokens, names, each))
                        .toList();
            }
        }
        return names;
    }

    /** Whether a word that is part of a name, and of no name or title that is known, stands right before a last name. */
    private boolean isOther(Tokens tokens, List<NameMention> names, NameMention name) {
        int before = name.from() - 1;
        return name.isHolder()
                && name.to() == name.from() + 1
                && before > 0
                && tokens.isWord(before)
                && tokens.isCapitalized(before)
                && !tokens.isNumber(before - 1)
                && !tokens.isGlued(name.from())
                && !grammar.isTitle(tokens, before)
                && !grammar.isNoName(tokens, before)
                && !grammar.isEveryday(tokens, before)
                && names.stream().noneMatch(each -> each.from() <= before && before < each.to());
    }
}
