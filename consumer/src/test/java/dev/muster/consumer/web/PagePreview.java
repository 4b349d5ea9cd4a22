package dev.muster.consumer.web;

import dev.muster.consumer.api.FeedList;
import dev.muster.consumer.page.About;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.SampleClaims;
import dev.muster.consumer.table.TestClaims;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Claim;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Serves the page with generated claims, to look at it in a browser: {@code PagePreview [port]}. Each line of
 * standard input is a number that the intelligence service now claims; the end of input ends it.
 */
public final class PagePreview {
    private PagePreview() {}

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        Path file = Files.createTempDirectory("muster-preview").resolve("muster.db");
        ClaimStore store = ClaimStore.at("jdbc:sqlite:" + file);
        store.migrate();
        TopicIdentity topic = new TopicIdentity("preview", "muster.claims", "preview");
        store.offsets(topic, List.of(0));
        List<ClaimChange> claims = List.copyOf(
                SampleClaims.all().stream().map(ClaimChange.Put::new).toList());
        EventLog events = new EventLog();
        events.add(store.apply(new Batch(topic, List.of(new OffsetStep(0, 0, claims.size())), claims, List.of())));
        Clock clock = Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);
        WebServer server = WebServer.start(
                "127.0.0.1",
                port,
                Set.of(),
                store.table(),
                events,
                () -> Map.of("preview", CheckResult.ok("Shows samples")),
                () -> new FeedList(true, List.of()),
                About.unknown(),
                clock);
        System.out.println("The page: " + server.address());
        BufferedReader figures = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long next = claims.size();
        for (String line = figures.readLine(); line != null; line = figures.readLine()) {
            Claim said = TestClaims.claim()
                    .exactly(Long.parseLong(line.strip()))
                    .said("2025-02-28")
                    .build();
            events.add(store.apply(new Batch(
                    topic, List.of(new OffsetStep(0, next, ++next)), List.of(new ClaimChange.Put(said)), List.of())));
        }
        server.close();
        store.close();
    }
}
