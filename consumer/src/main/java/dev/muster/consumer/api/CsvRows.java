package dev.muster.consumer.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.view.CsvLine;
import dev.muster.consumer.view.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Rows of a record type as comma-separated values: a column for each value, named by the way to it, {@code force_country}; what a figure is
 * made of without the figure's name. Lists of texts and constants become words separated by spaces, lists of records are left out.
 */
final class CsvRows {
    private static final String MIDDLE = "middle";

    private final List<List<String>> paths = new ArrayList<>();

    CsvRows(Class<?> type) {
        collect(type, List.of());
    }

    private void collect(Class<?> type, List<String> above) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> path = new ArrayList<>(above);
            path.add(component.getName());
            if (component.getType().isRecord()) {
                collect(component.getType(), path);
            } else if (!isListOfRecords(component)) {
                paths.add(path);
            }
            if (type == Figure.class && component.getName().equals("high")) {
                List<String> middle = new ArrayList<>(above);
                middle.add(MIDDLE);
                paths.add(middle);
            }
        }
    }

    private static boolean isListOfRecords(RecordComponent component) {
        boolean isMany = Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
        return isMany && !(component.getGenericType() instanceof ParameterizedType list && isWord(list));
    }

    private static boolean isWord(ParameterizedType list) {
        Type type = list.getActualTypeArguments()[0];
        return type == String.class || type instanceof Class<?> constants && constants.isEnum();
    }

    String titles() {
        return CsvLine.of(paths.stream().map(CsvRows::title).toList());
    }

    private static String title(List<String> path) {
        return path.stream()
                .filter(name -> !name.equals("figure"))
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }

    String line(Object row) {
        JsonNode tree = Json.tree(row);
        return CsvLine.of(paths.stream().map(path -> value(tree, path)).toList());
    }

    private static String value(JsonNode tree, List<String> path) {
        JsonNode value = tree;
        for (String name : path) {
            value = value.path(name);
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" "));
        }
        return value.isNull() ? "" : value.asText();
    }
}
