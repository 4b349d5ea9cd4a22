package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListingTest {
    @Test
    void shouldAlignATable() {
        assertThat(print(ListFormat.TABLE)).isEqualTo("ID     LAST N\nfirst       5\n=2\n");
    }

    @Test
    void shouldGiveProgramsObjects() {
        assertThat(print(ListFormat.JSONL)).isEqualTo("{\"id\":\"first\",\"n\":5}\n{\"id\":\"=2\",\"n\":null}\n");
        assertThat(print(ListFormat.JSON)).startsWith("[").contains("\"n\" : 5");
    }

    @Test
    void shouldGiveSpreadsheetsNoFormulas() {
        assertThat(print(ListFormat.CSV)).isEqualTo("id,last_n\r\nfirst,5\r\n'=2,\r\n");
    }

    @Test
    void shouldGiveCutItsTabs() {
        assertThat(print(ListFormat.PLAIN)).isEqualTo("first\t5\n=2\t\n");
    }

    @ParameterizedTest
    @EnumSource(ListFormat.class)
    void shouldPrintAnEmptyListing(ListFormat format) {
        StringWriter text = new StringWriter();
        new Listing(format, "ID", ">LAST N").print(new PrintWriter(text), Integer.MAX_VALUE);
        assertThat(text)
                .hasToString(
                        switch (format) {
                            case TABLE -> "ID  LAST N\n";
                            case JSON -> "[ ]\n";
                            case CSV -> "id,last_n\r\n";
                            case JSONL, PLAIN -> "";
                        });
    }

    private static String print(ListFormat format) {
        Listing listing = new Listing(format, "ID", ">LAST N");
        listing.add(object("first", 5), "first", "5");
        listing.add(object("=2", null), "=2", null);
        StringWriter text = new StringWriter();
        listing.print(new PrintWriter(text), Integer.MAX_VALUE);
        return text.toString();
    }

    private static Map<String, Object> object(String id, Integer n) {
        Map<String, Object> object = new TreeMap<>();
        object.put("id", id);
        object.put("n", n);
        return object;
    }
}
