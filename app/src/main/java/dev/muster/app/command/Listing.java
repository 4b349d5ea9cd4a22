package dev.muster.app.command;

import dev.muster.consumer.view.CsvLine;
import dev.muster.consumer.view.Json;
import dev.muster.consumer.view.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rows of one kind, each as cells for people and as an object for programs. */
final class Listing {
    private final ListFormat format;
    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Object> objects = new ArrayList<>();

    Listing(ListFormat format, String... titles) {
        this.format = format;
        this.titles = List.of(titles);
    }

    /** Adds a row; an object of Jackson's or a record, and a cell for each title, null where there is nothing. */
    void add(Object object, String... cells) {
        objects.add(object);
        rows.add(Stream.of(cells).map(cell -> cell == null ? "" : cell).toList());
    }

    /** Prints it; a table takes no more columns than the width. */
    void print(PrintWriter out, int width) {
        switch (format) {
            case TABLE -> table().lines(width).forEach(out::println);
            case JSON -> out.println(Json.indented(objects));
            case JSONL -> objects.forEach(object -> out.println(Json.line(object)));
            case CSV -> csv(out);
            case PLAIN -> table().plainLines().forEach(out::println);
        }
        out.flush();
    }

    private TextTable table() {
        TextTable table = new TextTable(titles.toArray(String[]::new));
        rows.forEach(row -> table.add(row.toArray(String[]::new)));
        return table;
    }

    private void csv(PrintWriter out) {
        List<String> names = titles.stream()
                .map(title ->
                        title.replaceFirst("^>", "").toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        out.print(CsvLine.of(names));
        rows.forEach(row -> out.print(CsvLine.of(row)));
    }
}
