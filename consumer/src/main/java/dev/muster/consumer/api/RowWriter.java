package dev.muster.consumer.api;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Gazetteer;
import dev.muster.consumer.view.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows one by one in a form that is read line by line. */
sealed interface RowWriter {
    default String start() {
        return "";
    }

    String row(Object row, boolean isFirst);

    default String end() {
        return "";
    }

    static RowWriter of(Format format, Class<?> type) {
        return switch (format) {
            case CSV -> new Csv(new CsvRows(type));
            case NDJSON -> new Lines();
            case GEOJSON -> new Features();
            case JSON -> throw new IllegalArgumentException("JSON is written as a whole");
        };
    }

    /** Comma-separated values. */
    record Csv(CsvRows rows) implements RowWriter {
        @Override
        public String start() {
            return rows.titles();
        }

        @Override
        public String row(Object row, boolean isFirst) {
            return rows.line(row);
        }
    }

    /** A JSON object a line. */
    record Lines() implements RowWriter {
        @Override
        public String row(Object row, boolean isFirst) {
            return Json.line(row) + "\n";
        }
    }

    /** The features of one collection. */
    record Features() implements RowWriter {
        @Override
        public String start() {
            return "{\"type\":\"FeatureCollection\",\"features\":[";
        }

        @Override
        public String row(Object row, boolean isFirst) {
            return (isFirst ? "\n" : ",\n") + Json.line(feature((Estimate) row));
        }

        @Override
        public String end() {
            return "\n]}\n";
        }

        private static Map<String, Object> feature(Estimate row) {
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("id", row.key());
            feature.put(
                    "geometry", Gazetteer.find(row.place()).map(Features::point).orElse(null));
            feature.put("properties", row);
            return feature;
        }

        /** Longitude before latitude, as RFC 7946 has it. */
        private static Map<String, Object> point(Gazetteer.Coordinates centre) {
            List<Double> position = Arrays.asList(centre.longitude(), centre.latitude());
            return new LinkedHashMap<>(Map.of("type", "Point", "coordinates", position));
        }
    }
}
