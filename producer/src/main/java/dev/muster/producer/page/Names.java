package dev.muster.producer.page;

import dev.muster.producer.rows.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What class names and ids say of an element, from {@code names.tsv}: words of English and of a few other languages that page
 * builders everywhere use. A name is taken apart at dashes, underscores and humps: {@code relatedPosts__list} is
 * {@code related-posts-list}, of which {@code related} counts. Immutable.
 */
final class Names {

    /** Longer attributes hold layout rules or garbage. */
    private static final int LONGEST = 300;

    /** Parts of names that are about the layout around, or that stand in stories. */
    private static final List<String> HARMLESS = List.of("embed", "tweet", "-with-", "-has-", "-no-");

    private static final String PREFIX = "prefix";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Role> words = new HashMap<>();
    private final Map<String, Role> stems = new HashMap<>();
    private final List<String> prefixes = new ArrayList<>();

    private Names() {}

    static Names load() {
        Names names = new Names();
        Rows.of(Names.class, "names.tsv").forEach(names::add);
        return names;
    }

    private void add(Rows.Row row) {
        for (String word : row.words()) {
            if (row.kind().equals(PREFIX)) {
                prefixes.add(word);
            } else {
                add(word, Role.valueOf(row.kind().toUpperCase(Locale.ROOT)));
            }
        }
    }

    private void add(String word, Role role) {
        if (word.endsWith("*")) {
            stems.put(word.substring(0, word.length() - 1), role);
        } else {
            words.put(word, role);
        }
    }

    /** What the value of a class or id attribute says: a name for stories wins, else the first that says anything. */
    Role role(String attribute) {
        String names = attribute.length() > LONGEST ? attribute.substring(0, LONGEST) : attribute;
        Role found = Role.PLAIN;
        for (String name : SPACES.split(names)) {
            Role role = ofName(dashed(name));
            if (role == Role.STORY) {
                return role;
            }
            found = role == Role.PLAIN || found == Role.BESIDE ? found : role;
        }
        return found;
    }

    private Role ofName(String name) {
        if (HARMLESS.stream().anyMatch(name::contains) || prefixes.stream().anyMatch(name::startsWith)) {
            return Role.PLAIN;
        }
        Role whole = words.get(name);
        return whole != null ? whole : ofParts(name.split("-"));
    }

    /** What is beside the story wins: {@code related-article-body} is none. */
    private Role ofParts(String[] parts) {
        Role found = Role.PLAIN;
        for (int i = 0; i < parts.length; i++) {
            Role two = pair(parts, i);
            Role role = two == Role.PLAIN ? ofWord(parts[i]) : two;
            if (role == Role.BESIDE) {
                return role;
            }
            found = role == Role.PLAIN || found == Role.STORY ? found : role;
        }
        return found;
    }

    private Role pair(String[] parts, int i) {
        return i + 1 < parts.length ? words.getOrDefault(parts[i] + "-" + parts[i + 1], Role.PLAIN) : Role.PLAIN;
    }

    private Role ofWord(String word) {
        Role exact = words.get(word);
        for (int end = word.length(); exact == null && end > 0; end--) {
            exact = stems.get(word.substring(0, end));
        }
        return exact == null ? Role.PLAIN : exact;
    }

    private static String dashed(String name) {
        StringBuilder dashed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            boolean letter = Character.isLetterOrDigit(c);
            if ((hump || !letter) && dashed.length() > 0 && dashed.charAt(dashed.length() - 1) != '-') {
                dashed.append('-');
            }
            if (letter) {
                dashed.append(Character.toLowerCase(c));
            }
        }
        return dashed.toString();
    }
}
