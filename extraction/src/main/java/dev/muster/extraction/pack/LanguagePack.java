package dev.muster.extraction.pack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One language: its tables, immutable. */
public final class LanguagePack {
    private final String tag;
    private final PackTables tables;

    LanguagePack(String tag, PackTables tables) {
        this.tag = tag;
        this.tables = tables;
    }

    /** BCP 47 tag: the name of the pack's folder. */
    public String tag() {
        return tag;
    }

    /** The language's locale, for names that the Unicode locale data has. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The rows of a table, one entry a form, in the order of the file; empty where the pack has no such table. */
    public <T> List<Entry<T>> entries(Table<T> table) {
        return tables.entries(table);
    }

    /** The value of a setting; the last row wins. Throws {@link IllegalStateException} where the pack lacks it. */
    public String setting(String key) {
        String value = setting(key, null);
        if (value == null) {
            throw new IllegalStateException(tag + "/" + Table.SETTINGS.file() + " has no '" + key + "'");
        }
        return value;
    }

    /** The value of a setting; the given default where the pack lacks it. */
    public String setting(String key, String otherwise) {
        return entries(Table.SETTINGS).stream()
                .filter(entry -> entry.form().equals(key))
                .map(Entry::value)
                .reduce(otherwise, (first, second) -> second);
    }

    /** The values of a setting that lists several, separated by spaces. */
    public List<String> settings(String key) {
        return setting(key, "").isBlank()
                ? List.of()
                : List.of(setting(key).strip().split(" ")).stream()
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toUnmodifiableList());
    }
}
