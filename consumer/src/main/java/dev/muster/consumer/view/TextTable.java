package dev.muster.consumer.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of text in aligned columns; numbers stand to the right. What could steer a terminal is replaced, and East Asian characters count as the two
 * cells that they take. Not thread safe.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final String CUT = "…";

    /** Narrower columns say nothing: lines that do not fit even so are left to the terminal. */
    private static final int LEAST_WIDTH = 8;

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] toTheRight;

    /** A table with these titles; one that begins with {@code >} stands to the right of its column. */
    public TextTable(String... titles) {
        this.toTheRight = new boolean[titles.length];
        for (int column = 0; column < titles.length; column++) {
            toTheRight[column] = titles[column].startsWith(">");
        }
        add(Stream.of(titles).map(title -> title.replaceFirst("^>", "")).toArray(String[]::new));
    }

    /** Adds a row with a cell for each title; null is an empty cell. */
    public void add(String... cells) {
        rows.add(Stream.of(cells)
                .map(cell -> cell == null ? "" : TerminalText.plain(cell.replaceAll("\\s+", " ")))
                .toList());
    }

    /** The lines, titles first, without spaces at their ends. */
    public List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** The same, with the widest columns of text cut until a line takes no more than that many columns. */
    public List<String> lines(int width) {
        int[] widths = IntStream.range(0, toTheRight.length)
                .map(column -> rows.stream()
                        .mapToInt(row -> TerminalText.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        fit(widths, width);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** The cells of each row with a tab between them, without titles: for programs such as cut. */
    public List<String> plainLines() {
        return rows.stream().skip(1).map(row -> String.join("\t", row)).toList();
    }

    private void fit(int[] widths, int most) {
        int room = most - GAP.length() * (widths.length - 1);
        int widest = widest(widths);
        while (IntStream.of(widths).asLongStream().sum() > room && widest >= 0) {
            widths[widest]--;
            widest = widest(widths);
        }
    }

    /** The widest column of text that can be cut; -1 where there is none. */
    private int widest(int[] widths) {
        int widest = -1;
        for (int column = 0; column < widths.length; column++) {
            boolean isWider = widths[column] > (widest < 0 ? LEAST_WIDTH : widths[widest]);
            widest = isWider && !toTheRight[column] ? column : widest;
        }
        return widest;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cut(row.get(column), widths[column]);
            String padding = " ".repeat(widths[column] - TerminalText.width(cell));
            line.append(toTheRight[column] ? padding + cell : cell + padding).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String cell, int width) {
        if (TerminalText.width(cell) <= width) {
            return cell;
        }
        StringBuilder cut = new StringBuilder();
        int[] characters = cell.codePoints().toArray();
        int taken = 0;
        for (int i = 0; i < characters.length && taken + TerminalText.width(characters[i]) < width; i++) {
            cut.appendCodePoint(characters[i]);
            taken += TerminalText.width(characters[i]);
        }
        return cut.append(CUT).toString();
    }
}
