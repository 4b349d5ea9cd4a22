package dev.muster.app.process;

import dev.muster.consumer.api.FeedList;
import dev.muster.consumer.page.About;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.consumer.web.EventLog;
import dev.muster.consumer.web.WebServer;
import dev.muster.schema.Actor;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Evidence;
import dev.muster.schema.Force;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Place;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A server with as many generated rows as one asks for: ten actors speak of each subject. */
final class ManyRows implements AutoCloseable {
    private static final int ACTORS = 10;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final ClaimStore store;
    private final WebServer server;

    ManyRows(Path folder, int rows) {
        AvroTrust.establish();
        store = ClaimStore.at("jdbc:sqlite:" + folder.resolve("many.db"));
        store.migrate();
        TopicIdentity topic = new TopicIdentity("cluster", "muster.claims", "topic");
        store.offsets(topic, List.of(0));
        List<ClaimChange> claims = IntStream.range(0, rows)
                .mapToObj(i -> (ClaimChange) new ClaimChange.Put(claim(i)))
                .toList();
        store.apply(new Batch(topic, List.of(new OffsetStep(0, 0, rows)), claims, List.of()));
        server = WebServer.start(
                "127.0.0.1",
                0,
                Set.of(),
                store.table(),
                new EventLog(),
                Map::of,
                () -> new FeedList(true, List.of()),
                About.unknown(),
                CLOCK);
    }

    URI address() {
        return server.address();
    }

    private static Claim claim(int i) {
        LocalDate day = FIRST.plusDays(i % 700);
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        String actor = "x-actor-" + i % ACTORS;
        long number = 100 + (i * 7919L) % 90_000;
        return Claim.newBuilder()
                .setId(actor + "/" + String.format(Locale.ROOT, "%016x", i))
                .setActor(new Actor(actor, "Actor " + i % ACTORS))
                .setStance(Stance.ASSERTED)
                .setForce(new Force("KP", ForceKind.TROOPS))
                .setMeasure(Measure.values()[i / ACTORS % 5])
                .setQuantity(new Quantity(number, number, number, Qualifier.EXACT, Unit.PERSONS))
                .setPlace(new Place("Place " + i / ACTORS / 5, "RU"))
                .setStatus(ClaimStatus.LIVE)
                .setStatedOn(day)
                .setPublishedAt(noon)
                .setFirstSeen(noon)
                .setLastSeen(noon)
                .setMentions(1)
                .setOutlets(1)
                .setOrigins(1)
                .setSources(List.of(source(i, day, noon)))
                .build();
    }

    private static Source source(int i, LocalDate day, Instant noon) {
        return Source.newBuilder()
                .setArticleId("article-" + i)
                .setFeed("feed")
                .setOutlet("Outlet " + i % 50)
                .setLang("en")
                .setPublishedAt(noon)
                .setFirstSeen(noon)
                .setLastSeen(noon)
                .setStatedOn(day)
                .setEvidence(List.of(new Evidence("Sentence " + i + " says so.", 0, 10)))
                .setConfidence(0.9)
                .setTrace(List.of())
                .setRules("1")
                .build();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
