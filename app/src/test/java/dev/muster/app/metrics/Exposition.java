package dev.muster.app.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Prometheus would be shown. */
record Exposition(String text) {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+(?:\\{.*})?) (\\S+)$");
    private static final Pattern FAMILY =
            Pattern.compile("(?m)^# HELP (\\w+) (.*)\n# TYPE \\1 (\\w+)\n(\\1\\w*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    static Exposition of(PrometheusRegistry registry) {
        return new Exposition(PrometheusTextFormatWriter.create().toDebugString(registry.scrape()));
    }

    /** Value by series. */
    Map<String, Double> samples() {
        Map<String, Double> samples = new LinkedHashMap<>();
        Matcher sample = SAMPLE.matcher(text);
        while (sample.find()) {
            samples.put(sample.group(1), Double.valueOf(sample.group(2)));
        }
        return samples;
    }

    /** Type, labels and meaning by metric, as the documents write them. */
    Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        Matcher family = FAMILY.matcher(text);
        while (family.find()) {
            table.put(family.group(1), family.group(3) + " | " + labels(family.group(5)) + " | " + family.group(2));
        }
        return table;
    }

    private static String labels(String first) {
        TreeSet<String> names = new TreeSet<>();
        Matcher label = LABEL.matcher(first == null ? "" : first);
        while (label.find()) {
            names.add(label.group(1));
        }
        names.remove("le");
        return String.join(", ", names);
    }
}
