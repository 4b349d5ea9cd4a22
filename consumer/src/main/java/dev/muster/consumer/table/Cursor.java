package dev.muster.consumer.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a page of rows ends, as opaque text: the order, and what the last row has for each of the order's columns. */
final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String of(Order order, List<String> values) {
        List<String> all = new ArrayList<>(List.of(order.name()));
        all.addAll(values);
        try {
            byte[] json = JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of strings is always JSON", e);
        }
    }

    /**
     * The values behind which to go on.
     *
     * @param columns how many values the order has
     * @throws QueryException where the text is no cursor of this order
     */
    static List<String> read(String text, Order order, int columns) {
        try {
            List<String> all = List.of(JSON.readValue(Base64.getUrlDecoder().decode(text), String[].class));
            if (all.size() == columns + 1 && all.get(0).equals(order.name())) {
                return all.subList(1, all.size());
            }
            throw noCursor(text);
        } catch (IllegalArgumentException | IOException | NullPointerException e) {
            throw noCursor(text);
        }
    }

    private static QueryException noCursor(String text) {
        return new QueryException(
                "after", text, "give what the page before calls next, with the same sort, or leave it out");
    }
}
