package dev.muster.consumer.page;

import java.util.List;
import java.util.Optional;

/** Looks up the rows of language packs that have read a claim. Thread safe. */
@FunctionalInterface
public interface RuleBook {
    /**
     * The row that a step of a trace points to.
     *
     * @param step as a claim's trace gives it, {@code id/hedges.tsv:3}
     * @param version of the rules that read the claim
     * @return empty where the step is no row, or where the rules at hand are of another version
     */
    Optional<Row> row(String step, String version);

    /**
     * A row of a language pack.
     *
     * @param table the name of its table, {@code hedges}
     * @param forms the words that it matches
     * @param says what it makes of them, {@code about before}; may be empty
     */
    record Row(String table, List<String> forms, String says) {
        /** Copies the list. */
        public Row {
            forms = List.copyOf(forms);
        }
    }
}
