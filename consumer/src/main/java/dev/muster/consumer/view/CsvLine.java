package dev.muster.consumer.view;

import java.util.List;
import java.util.stream.Collectors;

/** A line of comma-separated values, quoted as RFC 4180 says and ended by CR LF. */
public final class CsvLine {
    private static final String END_OF_LINE = "\r\n";

    /** What makes a spreadsheet take a value for a formula when it starts with it; also in the wide forms of East Asian text. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    /** The line, with an apostrophe before each value that a spreadsheet would run as a formula. */
    public static String of(List<String> values) {
        return values.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String quoted(String value) {
        String text = isFormula(value) ? "'" + value : value;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && STARTS_OF_FORMULAS.indexOf(value.charAt(0)) >= 0;
    }
}
