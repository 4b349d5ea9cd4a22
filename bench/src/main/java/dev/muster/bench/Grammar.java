package dev.muster.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of phrases whose entries name other lists, as {@link PhraseParser} tells. In a file a line {@code = NAME} opens a list, an entry stands on
 * a line of its own, and a line that begins with {@code #} is for the reader. Immutable.
 */
final class Grammar {
    private static final String COMMENT = "#";
    private static final String OPENING = "= ";

    private final Map<String, List<Phrase>> lists;

    private Grammar(Map<String, List<Phrase>> lists) {
        this.lists = lists;
    }

    /** What the lines of a file say. */
    static Grammar of(List<String> lines) {
        Map<String, List<Phrase>> lists = new HashMap<>();
        List<Phrase> open = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(OPENING)) {
                open = lists.computeIfAbsent(line.substring(OPENING.length()).strip(), none -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith(COMMENT)) {
                open.add(PhraseParser.parse(line));
            }
        }
        return new Grammar(lists);
    }

    /** These lists and the other's; where both have a list, the other's. */
    Grammar with(Grammar other) {
        Map<String, List<Phrase>> all = new HashMap<>(lists);
        all.putAll(other.lists);
        return new Grammar(all);
    }

    /** @throws IllegalStateException where there is none of that name */
    List<Phrase> list(String name) {
        List<Phrase> list = lists.get(name);
        if (list == null || list.isEmpty()) {
            throw new IllegalStateException("no list " + name);
        }
        return list;
    }

    String thousands() {
        return sign("thousands");
    }

    String decimal() {
        return sign("decimal");
    }

    private String sign(String name) {
        return ((Phrase.Words) list(name).get(0)).text();
    }
}
