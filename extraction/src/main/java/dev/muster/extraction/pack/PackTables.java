package dev.muster.extraction.pack;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables in one folder, read whole; what is wrong with them is collected, not thrown. */
final class PackTables {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Before a form of the parent's that the language does not have; such a row has no other cells. */
    private static final String DROP = "!";

    private final Map<Table<?>, List<Entry<?>>> entries = new HashMap<>();
    private final List<String> oddities = new ArrayList<>();

    private PackTables() {}

    static PackTables read(Path folder, List<Table<?>> known, List<String> problems) {
        PackTables tables = new PackTables();
        for (Table<?> table : known) {
            Path file = folder.resolve(table.file());
            if (Files.exists(file)) {
                tables.entries.put(table, readTable(file, table, problems, tables.oddities));
            }
        }
        return tables;
    }

    /** What does no harm, but is hardly meant: columns that nothing reads. */
    List<String> oddities() {
        return List.copyOf(oddities);
    }

    /** These tables, with the entries of the parent's tables before their own, but for the forms that they name or drop. */
    PackTables inheriting(PackTables parent) {
        PackTables merged = new PackTables();
        merged.entries.putAll(parent.entries);
        entries.forEach((table, own) ->
                merged.entries.put(table, override(parent.entries.getOrDefault(table, List.of()), own)));
        return merged;
    }

    /** These tables, with the names that their templates make: titles of offices among the institutions, regions among the places. */
    PackTables filled(PackTables shared) {
        PackTables filled = new PackTables();
        filled.entries.putAll(entries);
        filled.entries.put(
                Table.INSTITUTIONS, List.copyOf(OfficeTitles.of(entries(Table.INSTITUTIONS), entries(Table.OFFICES))));
        filled.entries.put(Table.PLACES, List.copyOf(RegionNames.of(this, shared)));
        return filled;
    }

    /** The sources of the rows that drop a form, which only a pack with a parent may do. */
    List<String> drops() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(PackTables::isDropped)
                .map(Entry::source)
                .toList();
    }

    @SuppressWarnings("unchecked") // entries of a table are put under that table only
    <T> List<Entry<T>> entries(Table<T> table) {
        return (List<Entry<T>>) (List<?>) entries.getOrDefault(table, List.of());
    }

    private static List<Entry<?>> override(List<Entry<?>> parent, List<Entry<?>> own) {
        Set<String> named = own.stream()
                .map(entry -> isDropped(entry) ? entry.form().substring(DROP.length()) : entry.form())
                .collect(Collectors.toSet());
        Stream<Entry<?>> left = parent.stream().filter(entry -> !named.contains(entry.form()));
        return Stream.concat(left, own.stream().filter(entry -> !isDropped(entry)))
                .toList();
    }

    private static boolean isDropped(Entry<?> entry) {
        return entry.form().startsWith(DROP);
    }

    private static List<Entry<?>> readTable(Path file, Table<?> table, List<String> problems, List<String> oddities) {
        List<Entry<?>> read = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Rows rows = rows(file, asked, problems);
        for (PackRow row : rows.rows()) {
            try {
                addForms(read, row, table);
            } catch (RuntimeException e) {
                problems.add(row.source() + ": " + e.getMessage());
            }
        }
        rows.columns().stream()
                .filter(column -> !asked.isEmpty() && !asked.contains(column))
                .forEach(column -> oddities.add(rows.header() + ": nothing reads the column '" + column + "'"));
        return List.copyOf(read);
    }

    private static String name(Path file) {
        return file.getParent().getFileName().toString().replace("/", "") + "/" + file.getFileName();
    }

    private static <T> void addForms(List<Entry<?>> read, PackRow row, Table<T> table) {
        List<String> forms = row.alternatives(table.key());
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("column '" + table.key() + "' is empty or missing");
        }
        T value = forms.stream().allMatch(form -> form.startsWith(DROP)) ? null : table.read(row);
        forms.forEach(form -> read.add(new Entry<>(form, value, row.source())));
    }

    /** The rows below a header, which stands in the line {@code header}. */
    private record Rows(String header, List<String> columns, List<PackRow> rows) {}

    private static Rows rows(Path file, Set<String> asked, List<String> problems) {
        List<PackRow> rows = new ArrayList<>();
        String name = name(file);
        List<String> lines = lines(file, name, problems);
        List<String> header = null;
        String headerLine = name;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (header == null) {
                header = cells.stream().map(String::strip).toList();
                headerLine = name + ":" + (i + 1);
            } else if (cells.size() > header.size()) {
                problems.add(name + ":" + (i + 1) + ": " + cells.size() + " cells under " + header.size() + " columns");
            } else {
                rows.add(new PackRow(name + ":" + (i + 1), cells(header, cells), asked));
            }
        }
        return new Rows(headerLine, header == null ? List.of() : header, rows);
    }

    private static Map<String, String> cells(List<String> header, List<String> cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(header.get(i), cells.get(i).strip());
        }
        return byColumn;
    }

    private static List<String> lines(Path file, String name, List<String> problems) {
        try {
            String text = Files.readString(file);
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            problems.add(name + ": is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problems.add(name + ": " + e);
        }
        return List.of();
    }
}
