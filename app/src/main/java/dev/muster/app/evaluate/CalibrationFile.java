package dev.muster.app.evaluate;

import dev.muster.extraction.claim.Confidence;
import dev.muster.extraction.evaluation.Calibration;
import dev.muster.extraction.evaluation.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes the table of the factors that confidence is made of. */
public final class CalibrationFile {
    private static final List<String> HEAD = List.of(
            "# How much each ground that a claim is read on multiplies the odds that figure, actor, force and stance are right. A ground is a"
                    + " rule or a table in the trace of the claim; always: the odds to begin with. Fitted to labelled articles, and brought"
                    + " to what such claims were worth at first sight: muster eval FOLDERS --calibrate FILE --first-sight FILE writes this table.",
            "ground\tfactor");

    private CalibrationFile() {}

    /**
     * Fits the factors to the observations and writes them.
     *
     * @param firstSight claims of articles that no rule was made for; may be empty
     * @throws GoldException where there is nothing to fit them to, or where the file cannot be written
     */
    public static void write(Path file, List<Observation> observations, List<Observation> firstSight) {
        if (observations.isEmpty()) {
            throw new GoldException("no claims are read in these articles, so that there is nothing to calibrate by");
        }
        List<String> lines = new ArrayList<>(HEAD);
        Calibration.fit(observations, firstSight).entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Double> row) -> !row.getKey().equals(Confidence.ALWAYS))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(row -> lines.add(row.getKey() + "\t" + row.getValue()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new GoldException(file + " cannot be written: " + e.getMessage());
        }
    }
}
