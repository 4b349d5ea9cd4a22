package dev.muster.app.about;

import dev.muster.consumer.page.RuleBook;
import dev.muster.extraction.pack.Languages;
import dev.muster.extraction.pack.PackFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of the language packs on the class path. Each table is read once, when first asked for. Thread safe. */
final class PackRules implements RuleBook {
    private static final Pattern STEP = Pattern.compile("([a-zA-Z-]+)/([a-z-]+)\\.tsv:([0-9]{1,6})");
    private static final Pattern COLUMN = Pattern.compile("\t");
    private static final String SHARED = "shared";

    /** Columns that hold words to match; all others say what is made of them. */
    private static final List<String> FORMS = List.of("forms", "names", "name", "aliases");

    private final Map<String, List<String>> tables = new ConcurrentHashMap<>();
    private volatile String version;

    @Override
    public Optional<Row> row(String step, String rules) {
        Matcher matcher = STEP.matcher(step);
        if (!matcher.matches() || !rules.equals(version())) {
            return Optional.empty();
        }
        List<String> lines =
                tables.computeIfAbsent(matcher.group(1) + "/" + matcher.group(2) + ".tsv", PackRules::lines);
        int line = Integer.parseInt(matcher.group(3)) - 1;
        return line < lines.size() ? row(matcher.group(2), lines, line) : Optional.empty();
    }

    private String version() {
        if (version == null) {
            version = Languages.fromClassPath().version();
        }
        return version;
    }

    private static List<String> lines(String table) {
        int slash = table.indexOf('/');
        String folder = table.substring(0, slash);
        return PackFolders.onClassPath(folders -> {
            Path found = folder.equals(SHARED)
                    ? folders.shared()
                    : folders.languages().get(folder);
            return found == null ? List.of() : lines(found.resolve(table.substring(slash + 1)));
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Optional<Row> row(String table, List<String> lines, int line) {
        return lines.stream().filter(each -> !each.startsWith("#")).findFirst().map(head -> {
            List<String> columns = List.of(COLUMN.split(head, -1));
            String[] cells = COLUMN.split(lines.get(line), -1);
            return new Row(
                    table,
                    cells(columns, cells, FORMS::contains)
                            .flatMap(cell -> Arrays.stream(cell.split("\\|")))
                            .filter(form -> !form.isBlank())
                            .toList(),
                    table.equals("places")
                            ? ""
                            : cells(columns, cells, column -> !FORMS.contains(column))
                                    .filter(cell -> !cell.isBlank())
                                    .collect(Collectors.joining(" ")));
        });
    }

    private static Stream<String> cells(List<String> columns, String[] cells, Predicate<String> wanted) {
        return IntStream.range(0, Math.min(columns.size(), cells.length))
                .filter(i -> wanted.test(columns.get(i)))
                .mapToObj(i -> cells[i]);
    }
}
