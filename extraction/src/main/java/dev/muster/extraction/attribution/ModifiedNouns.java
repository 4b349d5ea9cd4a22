package dev.muster.extraction.attribution;

import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds words that point back by a noun which others part from its article: the al-Qaeda-linked group. Immutable and thread safe. */
final class ModifiedNouns {
    private static final String GROUP = "group";

    /** No more tokens than these stand from the article to the noun. */
    private static final int REACH = 9;

    /** The rows of an article and a noun, by its last word. */
    private final Map<String, List<Head>> rows = new HashMap<>();

    ModifiedNouns(LanguagePack pack) {
        for (Entry<BackReference> entry : pack.entries(Table.ANAPHORA)) {
            List<String> words = List.of(entry.form().split(" "));
            if (words.size() > 1 && entry.value().role() == Anaphor.BODY) {
                rows.computeIfAbsent(words.get(words.size() - 1), noun -> new ArrayList<>())
                        .add(new Head(words, entry));
            }
        }
    }

    /** A row of an article and a noun, of one word or more. */
    private record Head(List<String> words, Entry<BackReference> row) {}

    /** Whether the word alone is a noun for armed groups, or for those who fight in one. */
    boolean isGroup(String norm) {
        return rows.getOrDefault(norm, List.of()).stream()
                .anyMatch(head ->
                        head.words().size() == 2 && head.row().value().types().contains(GROUP));
    }

    /** The kinds of body that nouns mean which end with the token, of those too that tell more of it: a group, a rights group; empty where it is none. */
    Set<String> kinds(Tokens tokens, int last) {
        List<Head> heads = rows.getOrDefault(tokens.norm(last), List.of());
        boolean noun = heads.stream().anyMatch(head -> isNoun(tokens, last, head.words()));
        return noun
                ? heads.stream()
                        .flatMap(head -> head.row().value().types().stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isNoun(Tokens tokens, int last, List<String> words) {
        int first = last - words.size() + 2;
        boolean whole = first >= 0;
        for (int at = first; at <= last && whole; at++) {
            whole = tokens.norm(at).equals(words.get(at - first + 1));
        }
        return whole;
    }

    /** The words that end at the token; null where none do. */
    Reference endingAt(Syntax sentence, int end) {
        List<Head> heads =
                end < 2 ? List.of() : rows.getOrDefault(sentence.tokens().norm(end - 1), List.of());
        int article = heads.isEmpty() ? -1 : article(sentence, end);
        for (Head head : article < 0 ? List.<Head>of() : heads) {
            if (isWhole(sentence, head.words(), article, end)) {
                BackReference value = head.row().value();
                Pointer pointer = new Pointer(
                        value.role(),
                        value.types(),
                        null,
                        null,
                        true,
                        head.row().source());
                return new Reference(article, end, null, pointer);
            }
        }
        return null;
    }

    /** Where the article stands before the noun and the words that say more of it; −1 where none does. */
    private static int article(Syntax sentence, int end) {
        for (int at = end - 2; at >= Math.max(0, end - REACH); at--) {
            if (sentence.is(at, Particle.DEFINITE)) {
                return at;
            }
            boolean hyphen = sentence.isMark(at, "-") && sentence.tokens().isGlued(at);
            boolean grammar = sentence.is(at, Particle.POSSESSIVE)
                    || sentence.is(at, Particle.TOWARDS)
                    || sentence.is(at, Particle.OF)
                    || sentence.is(at, Particle.CLAUSE)
                    || sentence.is(at, Particle.AND);
            if (grammar || !(hyphen || sentence.tokens().isWord(at))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isWhole(Syntax sentence, List<String> words, int article, int end) {
        boolean whole = sentence.tokens().norm(article).equals(words.get(0)) && end - article >= words.size();
        for (int i = 1; i < words.size() && whole; i++) {
            whole = sentence.tokens().norm(end - words.size() + i).equals(words.get(i));
        }
        return whole;
    }
}
