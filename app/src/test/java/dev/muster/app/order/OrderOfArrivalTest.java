package dev.muster.app.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.app.corpus.Corpus;
import dev.muster.app.corpus.Item;
import dev.muster.app.oracle.Prophecy;
import dev.muster.app.oracle.Row;
import dev.muster.consumer.table.Estimate;
import dev.muster.schema.Article;
import dev.muster.schema.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 2: the table does not depend on the order of arrival. */
final class OrderOfArrivalTest {
    private static final int REPORTS = 5;
    private static final int ORDERS = 120;
    private static final int SHUFFLES = 100;
    private static final int CORPUS = 60;
    private static final int MOST_TOGETHER = 150;

    @TempDir
    Path folder;

    @Test
    void shouldMakeTheSameTableOfOurSeedsInAllOrders() throws IOException {
        Path seeds = root().resolve("seeds");
        // Two with the same claim, a wrong figure and its correction, and one by another actor.
        shouldMakeTheSameTable(Stream.of(
                        "2024-10-18-nis-first-transport.txt",
                        "2024-10-19-first-wave-in-far-east-reprint.txt",
                        "2025-01-13-nis-casualties-misread.txt",
                        "2025-01-14-nis-casualties-corrected.txt",
                        "2024-10-25-hur-twelve-thousand.txt")
                .map(seeds::resolve)
                .toList());
    }

    @Test
    void shouldMakeTheSameTableOfTheFiveReportsInAllOrders() throws IOException {
        Path reports = root().resolve("../shared/eval/seeds");
        assumeThat(reports)
                .as("the five source reports, which lie beside a clone of ours only")
                .isDirectory();
        try (Stream<Path> files = Files.list(reports)) {
            shouldMakeTheSameTable(files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList());
        }
    }

    @Test
    void shouldMakeTheTableOfTheOracleOfACorpusInAHundredOrders() {
        long seed = System.nanoTime();
        Corpus corpus = Corpus.of(seed, CORPUS);
        Prophecy expected = Pipeline.ORACLE.of(corpus.arrivals());
        assertThat(expected.claims()).as("claims of seed %d", seed).hasSizeGreaterThan(CORPUS / 3);
        Random random = new Random(seed);
        Set<String> tables = new HashSet<>();
        try (Pipeline pipeline = new Pipeline(folder)) {
            for (int order = 0; order < SHUFFLES; order++) {
                List<Item> arriving = new ArrayList<>(corpus.items());
                Collections.shuffle(arriving, random);
                List<KeyValue<String, Claim>> records = pipeline.records(arriving);
                pipeline.fill(records, 1 + random.nextInt(MOST_TOGETHER));
                assertThat(Pipeline.newest(records))
                        .as("claims, seed %d, order %d", seed, order)
                        .isEqualTo(expected.claims());
                assertThat(pipeline.rejected())
                        .as("rejected, seed %d, order %d", seed, order)
                        .hasSameSizeAs(corpus.poison());
                tables.add(pipeline.dump());
            }
            assertThat(tables).as("different tables, seed %d", seed).hasSize(1);
            assertThat(pipeline.knownAt(null))
                    .as("rows, seed %d", seed)
                    .extracting(Row::of)
                    .containsExactlyInAnyOrderElementsOf(expected.table());
            assertThat(pipeline.history())
                    .as("history, seed %d", seed)
                    .extracting(Row::of)
                    .containsExactlyInAnyOrderElementsOf(expected.history());
        }
    }

    private void shouldMakeTheSameTable(List<Path> files) throws IOException {
        assertThat(files).hasSize(REPORTS);
        List<List<Path>> orders = orders(files);
        assertThat(orders).hasSize(ORDERS).doesNotHaveDuplicates();
        try (Pipeline pipeline = new Pipeline(folder)) {
            List<Article> sameArticles = Fetched.inThisOrder(files);
            Map<String, Claim> claims = pipeline.claims(sameArticles);
            List<Estimate> table = pipeline.table(claims);
            assertThat(table).hasSizeGreaterThan(REPORTS);
            for (List<Path> order : orders) {
                assertThat(pipeline.claims(arriving(order, files, sameArticles)))
                        .as("arriving as %s", order)
                        .isEqualTo(claims);
                assertThat(pipeline.table(pipeline.claims(Fetched.inThisOrder(order))))
                        .as("published as %s", order)
                        .isEqualTo(table);
            }
        }
    }

    /** The very same records in another order, as partitions and restarts shuffle them. */
    private static List<Article> arriving(List<Path> order, List<Path> files, List<Article> articles) {
        return order.stream().map(file -> articles.get(files.indexOf(file))).toList();
    }

    private static List<List<Path>> orders(List<Path> files) {
        if (files.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Path>> orders = new ArrayList<>();
        for (Path first : files) {
            List<Path> others =
                    files.stream().filter(file -> !file.equals(first)).toList();
            for (List<Path> rest : orders(others)) {
                orders.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return orders;
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("seeds")))
                .findFirst()
                .orElseThrow();
    }
}
