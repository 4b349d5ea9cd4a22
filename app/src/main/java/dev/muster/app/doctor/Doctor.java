package dev.muster.app.doctor;

import dev.muster.app.doctor.Finding.Condition;
import dev.muster.app.follow.FeedCatalog;
import dev.muster.app.stage.Reach;
import dev.muster.consumer.table.Table;
import dev.muster.consumer.table.TableException;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.web.TableClient;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedStatus;
import dev.muster.schema.TopicSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/** Examines what Muster needs, each subject by itself, and changes nothing. For one examination, by one thread. */
public final class Doctor {
    /** Below this a broker soon has no room for its next segments, of 1 GiB unless set otherwise. */
    private static final long LEAST_BYTES = 2L << 30;

    /** Dates of web servers have whole seconds, and an answer takes its time. */
    private static final Duration MOST_SKEW = Duration.ofSeconds(5);

    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);

    private final Examination examination;
    private final InstantSource clock;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What is examined.
     *
     * @param connection broker, registry and topics
     * @param database JDBC URL of the table; null to ask the server instead
     * @param server address of page and API
     * @param data where a local start keeps its data
     * @param strays variables that set nothing, a sentence each
     */
    public record Examination(Connection connection, String database, String server, Path data, List<String> strays) {}

    /** A doctor for one examination. */
    public Doctor(Examination examination, InstantSource clock) {
        this.examination = examination;
        this.clock = clock;
    }

    /** Examines everything; what waits for an answer gives up within seconds. */
    public List<Finding> examine() {
        java();
        settings();
        boolean registry = registry();
        boolean topics = broker() && topics();
        feeds(topics, registry);
        table();
        clock();
        disk();
        return List.copyOf(findings);
    }

    private void java() {
        findings.add(Finding.well("java", Runtime.version() + " at " + System.getProperty("java.home")));
    }

    private void settings() {
        examination.strays().forEach(stray -> findings.add(Finding.warning("settings", stray)));
        if (examination.strays().isEmpty()) {
            findings.add(Finding.well("settings", "all are known"));
        }
    }

    private boolean broker() {
        String address = examination.connection().bootstrapServers();
        boolean listens = Reach.broker(examination.connection());
        findings.add(
                listens
                        ? Finding.well("broker", "listens at " + address)
                        : Finding.broken(
                                "broker",
                                "nothing listens at " + address
                                        + "\nstart one with `muster up`, or name another with --bootstrap-server"));
        return listens;
    }

    private boolean topics() {
        return add("topics", TopicSetup.of(examination.connection()).check());
    }

    private boolean registry() {
        return add("registry", examination.connection().schemaRegistry().check());
    }

    private boolean add(String subject, CheckResult result) {
        findings.add(new Finding(subject, result.ok() ? Condition.WELL : Condition.BROKEN, result.detail()));
        return result.ok();
    }

    private void feeds(boolean topics, boolean registry) {
        if (!topics || !registry) {
            findings.add(Finding.unknown("feeds", topics ? "registry" : "topics"));
            return;
        }
        try {
            findings.add(feeds(FeedCatalog.at(examination.connection()).statuses()));
        } catch (KafkaException e) {
            findings.add(Finding.broken("feeds", e.getMessage()));
        }
    }

    private static Finding feeds(List<FeedStatus> feeds) {
        List<FeedStatus> failing = feeds.stream()
                .filter(feed -> feed.condition() == FeedStatus.Condition.FAILING
                        || feed.condition() == FeedStatus.Condition.GONE)
                .toList();
        if (!failing.isEmpty()) {
            return Finding.warning(
                    "feeds",
                    failing.size() + " of " + feeds.size() + " fail, the first being "
                            + failing.get(0).id() + ": " + failing.get(0).lastError()
                            + "\nsee `muster feeds list --failing`");
        }
        return Finding.well("feeds", feeds.size() + ", none of which fails");
    }

    private void table() {
        String database = examination.database();
        try (Table table = database == null ? TableClient.of(examination.server()) : Table.open(database)) {
            int rows = table.read(ALL).estimates().size();
            findings.add(Finding.well(
                    database == null ? "server" : "database",
                    rows + " rows" + (database == null ? " at " + examination.server() : "")));
        } catch (TableException e) {
            findings.add(Finding.broken(database == null ? "server" : "database", e.getMessage()));
        }
    }

    private void clock() {
        Instant before = clock.instant();
        Optional<Instant> theirs = Stream.of(
                        examination.server(), examination.connection().registry())
                .map(ServerClock::at)
                .flatMap(Optional::stream)
                .findFirst();
        if (theirs.isEmpty()) {
            findings.add(Finding.unknown("clock", "server or the registry, to compare with"));
            return;
        }
        Duration skew = Duration.between(before, theirs.get());
        findings.add(
                skew.abs().compareTo(MOST_SKEW) <= 0
                        ? Finding.well("clock", "as the servers' to the second")
                        : Finding.warning(
                                "clock",
                                "differs from the servers' by " + skew.abs().toSeconds()
                                        + " s\nset both by a time server; days of statements are told from it"));
    }

    private void disk() {
        Path folder = examination.data().toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String told = String.format(Locale.ROOT, "%.1f GiB free at %s", free / (double) (1L << 30), folder);
            findings.add(
                    free >= LEAST_BYTES
                            ? Finding.well("disk", told)
                            : Finding.warning("disk", told + "\nfree some, or keep the data elsewhere with --data"));
        } catch (IOException e) {
            findings.add(Finding.broken("disk", folder + " cannot be examined: " + e));
        }
    }
}
