package dev.muster.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.schema.Actor;
import dev.muster.schema.Article;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table as known at a time is the table of a Muster that was given only the articles fetched until then. */
final class KnownAtTest {
    private static final int ROUNDS = 6;
    private static final int ARTICLES = 8;
    private static final int FETCHES = 30;
    private static final int HOURS = 12;
    private static final Instant START = Instant.parse("2024-11-01T00:00:00Z");
    private static final List<String> SENTENCES = List.of(
            "The Pentagon said on Monday that about 10,000 North Korean soldiers were in Kursk.",
            "The Pentagon said that 11,000 North Korean soldiers were in Kursk.",
            "South Korea's National Intelligence Service said 1,500 North Korean special forces had been sent to Vladivostok.",
            "South Korea's National Intelligence Service said 3,000 North Korean soldiers had been sent to Russia.",
            "NATO said that more than 10,000 North Korean troops had been deployed to Kursk.",
            "Ukraine's military intelligence said on 24 October that 500 North Korean officers were in Russia.",
            "The Kremlin denied that 10,000 North Korean soldiers were in Kursk.",
            "The weather was cold.");

    @TempDir
    Path folder;

    @Test
    void shouldBeTheTableOfTheArticlesFetchedUntilThen() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int rows = 0;
        try (Pipeline pipeline = new Pipeline(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Article> articles = articles(random);
                Map<Instant, List<Estimate>> tables = new TreeMap<>();
                Map<Instant, List<StoredClaim>> claims = new TreeMap<>();
                pipeline.table(pipeline.claims(articles));
                for (int hour = 0; hour < HOURS; hour++) {
                    tables.put(at(hour), pipeline.knownAt(at(hour)));
                    claims.put(at(hour), pipeline.claimsKnownAt(at(hour)));
                }
                for (Instant time : tables.keySet()) {
                    Map<String, Claim> then = pipeline.claims(articles.stream()
                            .filter(article -> !article.getFetchedAt().isAfter(time))
                            .toList());
                    assertThat(tables.get(time))
                            .as("seed %d, round %d, %s", seed, round, time)
                            .isEqualTo(pipeline.table(then));
                    assertThat(claims.get(time))
                            .as("claims, seed %d, round %d, %s", seed, round, time)
                            .usingRecursiveComparison()
                            .ignoringFields(
                                    "lastSeen",
                                    "sources.lastSeen",
                                    "sources.rules",
                                    "sources.trace",
                                    "sources.evidence.start",
                                    "sources.evidence.end")
                            .isEqualTo(pipeline.claimsKnownAt(null));
                    rows += tables.get(time).size();
                }
            }
        }
        assertThat(rows).as("rows that were compared").isGreaterThan(ROUNDS * HOURS);
    }

    @Test
    void shouldBeTheTableOfTheDecisionsMadeUntilThen() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Article> articles = articles(random);
        List<Decision> decisions;
        Map<Instant, List<Estimate>> tables = new TreeMap<>();
        Map<Instant, List<StoredClaim>> claims = new TreeMap<>();
        try (Pipeline pipeline = pipeline("all")) {
            decisions = decisions(pipeline.claims(articles), random);
        }
        try (Pipeline pipeline = pipeline("decided")) {
            pipeline.table(pipeline.decided(articles, decisions));
            for (int hour = 0; hour <= 2 * HOURS; hour += 6) {
                tables.put(at(hour), pipeline.knownAt(at(hour)));
                claims.put(at(hour), pipeline.claimsKnownAt(at(hour)));
            }
        }
        for (Instant time : tables.keySet()) {
            try (Pipeline then = pipeline("at-" + time.getEpochSecond())) {
                List<Estimate> table = then.table(then.decided(
                        articles.stream()
                                .filter(article -> !article.getFetchedAt().isAfter(time))
                                .toList(),
                        decisions.stream()
                                .filter(decision -> !decision.getAt().isAfter(time))
                                .toList()));
                assertThat(tables.get(time)).as("seed %d, %s", seed, time).isEqualTo(table);
                assertThat(claims.get(time))
                        .as("claims, seed %d, %s", seed, time)
                        .usingRecursiveComparison()
                        .ignoringFields(
                                "lastSeen",
                                "replacedBy",
                                "sources.lastSeen",
                                "sources.rules",
                                "sources.trace",
                                "sources.evidence.start",
                                "sources.evidence.end")
                        .isEqualTo(then.claimsKnownAt(null));
            }
        }
        assertThat(claims.values())
                .as("states that decisions made")
                .anySatisfy(then -> assertThat(then)
                        .extracting(StoredClaim::status)
                        .contains(ClaimStatus.REJECTED, ClaimStatus.REPLACED));
    }

    private Pipeline pipeline(String name) throws IOException {
        return new Pipeline(Files.createDirectory(folder.resolve(name)));
    }

    /** Decisions about claims, one an hour from the fourth on: of every kind, some undone. */
    private static List<Decision> decisions(Map<String, Claim> claims, Random random) {
        List<Claim> all = List.copyOf(claims.values());
        List<Decision> made = new ArrayList<>();
        for (int hour = 4; hour < 2 * HOURS; hour++) {
            Claim claim = all.get(hour % all.size());
            Decision.Builder decision = Decision.newBuilder()
                    .setId("")
                    .setActor(claim.getActor().getId())
                    .setAuthor("Ana")
                    .setReason("Decision " + hour)
                    .setAt(at(hour));
            made.add(DecisionId.identified(decided(decision, claim, hour, made, random)));
        }
        return made;
    }

    private static Decision decided(
            Decision.Builder decision, Claim claim, int number, List<Decision> before, Random random) {
        switch (number % 5) {
            case 0 ->
                decision.setKind(DecisionKind.CORRECT)
                        .setClaim(claim.getId())
                        .setQuantity(new Quantity(700L, 700L, 700L, Qualifier.EXACT, Unit.PERSONS));
            case 1 -> decision.setKind(DecisionKind.REJECT).setClaim(claim.getId());
            case 2 ->
                decision.setKind(DecisionKind.REATTRIBUTE)
                        .setClaim(claim.getId())
                        .setTo(new Actor("x-other", "Other"));
            case 3 -> {
                Decision undone = before.isEmpty() ? null : before.get(random.nextInt(before.size()));
                if (undone == null) {
                    decision.setKind(DecisionKind.ACCEPT).setClaim(claim.getId());
                } else {
                    decision.setKind(DecisionKind.UNDO)
                            .setActor(undone.getActor())
                            .setUndoes(undone.getId());
                }
            }
            default -> decision.setKind(DecisionKind.MERGE).setTo(new Actor("x-whole", "Whole"));
        }
        return decision.build();
    }

    /** Articles of which most are fetched more than once, with other sentences, in any order of arrival. */
    private static List<Article> articles(Random random) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < FETCHES; i++) {
            articles.add(article(random.nextInt(ARTICLES), random.nextInt(HOURS), random));
        }
        articles.sort(Comparator.comparing(Article::getId).thenComparing(Article::getFetchedAt));
        Collections.shuffle(articles, random);
        return articles;
    }

    private static Article article(int number, int hour, Random random) {
        List<String> said = new ArrayList<>();
        SENTENCES.stream().filter(sentence -> random.nextInt(3) == 0).forEach(said::add);
        String body = said.isEmpty() ? "Nothing is known." : String.join("\n", said);
        return Article.newBuilder()
                .setId("article-" + number)
                .setFeed("feed-" + number % 3)
                .setOutlet("Outlet " + number % 4)
                .setUrl("https://example.org/" + number)
                .setTitle("Report " + number)
                .setBody(body)
                .setLang("en")
                .setPublishedAt(
                        START.minusSeconds(LocalDate.EPOCH.plusDays(number % 3).toEpochDay() * 86_400))
                .setFetchedAt(at(hour))
                .setContentHash(HexFormat.of().toHexDigits(body.hashCode()))
                .build();
    }

    private static Instant at(int hour) {
        return START.plusSeconds(hour * 3600L);
    }
}
