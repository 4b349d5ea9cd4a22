package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.muster.app.local.LocalLog;
import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerSettings;
import dev.muster.producer.ProducerStage;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class FeedsCommandTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARTICLE =
            "{\"id\":\"1\",\"lang\":\"en\",\"published\":\"2025-06-01\",\"source\":\"Test\",\"body\":"
                    + "\"South Korea's National Intelligence Service said that North Korea had sent 4,321 soldiers to Vladivostok.\"}";

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    private Shell shell;

    private int feeds(String prefix, String... words) {
        List<String> line = new ArrayList<>(List.of("feeds"));
        line.addAll(List.of(words));
        Connection log = LOG.connection(prefix);
        line.addAll(List.of(
                "--bootstrap-server", log.bootstrapServers(), "--registry", log.registry(), "--prefix", prefix));
        shell = new Shell();
        return shell.run(line.toArray(String[]::new));
    }

    @Test
    void shouldKeepFeedsFromAddToRemove() throws IOException {
        String prefix = "kept.";
        assertThat(feeds(prefix, "add", folder.toString(), "--id", "inbox", "--outlet", "The Gazette"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).startsWith("inbox  files  " + folder);
        assertThat(feeds(prefix, "add", folder.toString())).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("followed already, as inbox").contains("--replace");

        Path opml = folder.resolve("feeds.opml");
        Files.writeString(opml, "<opml><body><outline text='Daily' xmlUrl='http://example.org/rss'/></body></opml>");
        assertThat(feeds(prefix, "import", opml.toString())).isZero();
        assertThat(shell.out()).contains("daily  http://example.org/rss");

        Path odd = folder.resolve("odd.opml");
        Files.writeString(odd, "<opml><body><outline text='Old' xmlUrl='ftp://example.org/rss'/></body></opml>");
        assertThat(feeds(prefix, "import", odd.toString())).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains(odd + ": left out: ftp://example.org/rss is no http or https URL");

        assertThat(feeds(prefix, "disable", "daily")).isZero();
        assertThat(conditions(prefix)).containsExactly("daily RESTING", "inbox NEW");

        assertThat(feeds(prefix, "export", opml.toString())).isZero();
        assertThat(feeds(prefix, "remove", "daily", "inbox")).isZero();
        assertThat(conditions(prefix)).isEmpty();
        assertThat(feeds(prefix, "import", opml.toString())).isZero();
        assertThat(conditions(prefix)).containsExactly("daily RESTING", "inbox NEW");
        assertThat(feeds(prefix, "enable", "daily")).isZero();
        assertThat(conditions(prefix)).containsExactly("daily NEW", "inbox NEW");
        assertThat(feeds(prefix, "show", "inbox")).isZero();
        assertThat(shell.out()).contains("outlet           The Gazette").contains(folder.toString());
    }

    private List<String> conditions(String prefix) throws IOException {
        assertThat(feeds(prefix, "list", "-o", "jsonl")).isZero();
        List<String> conditions = new ArrayList<>();
        for (String line : shell.out().lines().toList()) {
            JsonNode feed = JSON.readTree(line);
            conditions.add(feed.get("id").asText() + " " + feed.get("condition").asText());
        }
        return conditions;
    }

    @Test
    void shouldNameWhatIsWrongAndWhatMendsIt() {
        String prefix = "wrong.";
        assertThat(feeds(prefix, "add", "/no/such/folder")).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("/no/such/folder").contains("--kind");
        assertThat(feeds(prefix, "add", folder.toString(), "--id", "A B")).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("'A B'").contains("a-z");
        assertThat(feeds(prefix, "add", "x", "--kind", "gopher")).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("gopher").contains("files");
        for (String action : List.of("show", "remove", "disable", "enable", "test")) {
            assertThat(feeds(prefix, action, "unknown")).isEqualTo(MusterCommand.NOT_FOUND);
            assertThat(shell.err()).contains("no feed unknown").contains("feeds list");
        }
    }

    @Test
    void shouldFindTheFeedOfAWebPage() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page(site, "/", "<html><link rel='alternate' type='application/rss+xml' href='/news.xml'></html>");
        AtomicInteger asked = new AtomicInteger();
        page(
                site,
                "/news.xml",
                "<rss version='2.0'><channel><title>The Gazette</title><item><title>A story</title><link>/story</link>"
                        + "</item></channel></rss>",
                asked);
        page(site, "/story", "<html><p>Not to be read for this.</p></html>", asked);
        page(site, "/plain", "<html><p>No feed.</p></html>");
        site.start();
        try {
            String address = "http://127.0.0.1:" + site.getAddress().getPort();
            assertThat(feeds("page.", "add", address + "/")).isEqualTo(MusterCommand.FAILED);
            assertThat(shell.err()).contains("127.0.0.1").contains("--allow-host");
            assertThat(feeds("page.", "add", address + "/", "--allow-host", "127.0.0.1"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out()).contains("rss  " + address + "/news.xml");
            assertThat(asked).hasValue(1);
            assertThat(feeds("page.", "add", address + "/news.xml?again", "--allow-host", "127.0.0.1"))
                    .as(shell.err())
                    .isZero();
            assertThat(asked).hasValue(2);
            page(
                    site,
                    "/several",
                    "<html><link rel='alternate' type='application/rss+xml' title='Comments' href='/comments.xml'>"
                            + "<link rel='alternate' type='application/rss+xml' title='World' href='/world.xml'>"
                            + "<link rel='alternate' type='application/rss+xml' title='Sport' href='/news.xml'></html>");
            assertThat(feeds("page.", "add", address + "/several", "--allow-host", "127.0.0.1"))
                    .isEqualTo(MusterCommand.FAILED);
            assertThat(shell.err())
                    .contains("3 feeds", "--pick", "1  " + address + "/world.xml  World")
                    .contains("3  " + address + "/comments.xml  Comments");
            assertThat(feeds("page.", "add", address + "/several", "--pick", "4", "--allow-host", "127.0.0.1"))
                    .isEqualTo(MusterCommand.FAILED);
            assertThat(feeds(
                            "picked.",
                            "add",
                            address + "/several",
                            "--pick",
                            "2",
                            "--pages",
                            "never",
                            "--allow-host",
                            "127.0.0.1"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out()).contains("sport  rss  " + address + "/news.xml");
            assertThat(feeds("picked.", "export")).isZero();
            assertThat(shell.out()).contains("muster:pages=\"never\"");
            assertThat(feeds("picked.", "add", "--kind", "page", address + "/", "--allow-host", "127.0.0.1"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out()).contains("page  " + address + "/");
            assertThat(feeds("page.", "add", address + "/", "--pages", "often")).isEqualTo(MusterCommand.FAILED);
            assertThat(shell.err()).contains("'often'", "auto, always or never");
            assertThat(feeds("page.", "add", address + "/plain", "--allow-host", "127.0.0.1"))
                    .isEqualTo(MusterCommand.FAILED);
            assertThat(shell.err()).contains(address + "/plain").contains("page that points to a feed");
        } finally {
            site.stop(0);
        }
    }

    @Test
    void shouldShowTheClaimsOfThePageWhereTheFeedTellsLess() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + site.getAddress().getPort();
        String story =
                "The intelligence service in Seoul said that North Korea had sent 4,321 soldiers to Vladivostok by ship. ";
        page(
                site,
                "/news.xml",
                "<rss version='2.0'><channel><item><title>Soldiers sail</title><link>" + address
                        + "/story</link><pubDate>Mon, 02 Jun 2025 08:00:00 GMT</pubDate>"
                        + "<description>The service in Seoul … read more</description></item></channel></rss>");
        page(
                site,
                "/story",
                "<html lang='en'><title>Soldiers sail</title><article><h1>Soldiers sail</h1><p>South Korea's National"
                        + " Intelligence Service said that North Korea had sent 4,321 soldiers to Vladivostok by ship.</p><p>"
                        + story + "</p></article></html>");
        site.start();
        try {
            shell = new Shell();
            assertThat(shell.run("feeds", "test", address + "/news.xml", "--allow-host", "127.0.0.1"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out()).contains("kr-nis", "4,321", "1 article, 1 claim");
        } finally {
            site.stop(0);
        }
    }

    private static void page(HttpServer site, String path, String body) {
        page(site, path, body, new AtomicInteger());
    }

    private static void page(HttpServer site, String path, String body, AtomicInteger asked) {
        site.createContext(path, exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @Test
    void shouldFollowWhatIsAddedWhileAProducerRunsAndTellHowItFares() throws Exception {
        String prefix = "run.";
        Connection connection = LOG.connection(prefix);
        ProducerSettings settings = ProducerSettings.followingTopic().allowingCommands(true);
        try (ProducerStage stage = ProducerStage.start(connection, settings, Clock.systemUTC())) {
            String command = "printf '%s\\n' '" + ARTICLE.replace("'", "'\\''") + "'";
            assertThat(feeds(prefix, "add", command, "--kind", "command", "--id", "printer"))
                    .as(shell.err())
                    .isZero();
            assertThat(feeds(prefix, "add", "exit 4", "--kind", "command", "--id", "broken", "--no-check"))
                    .isZero();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(conditions(prefix)).containsExactly("broken FAILING", "printer WELL"));
            assertThat(feeds(prefix, "list")).isZero();
            assertThat(shell.out())
                    .contains("exit code 4")
                    .contains("in 14 min")
                    .doesNotContain("14 min ago");
            assertThat(feeds(prefix, "list", "--failing", "-o", "jsonl")).isZero();
            assertThat(shell.out().lines()).hasSize(1);
            assertThat(stage.check().detail()).startsWith("2 feeds");
            assertThat(feeds(prefix, "list", "-o", "jsonl")).isZero();
            assertThatTheApiTells(shell.out().lines().toList(), connection);
        }
    }

    private void assertThatTheApiTells(List<String> lines, Connection connection) throws Exception {
        ConsumerSettings settings =
                ConsumerSettings.of("jdbc:sqlite:" + folder.resolve("table.db")).listeningOn("127.0.0.1", 0);
        List<JsonNode> listed = new ArrayList<>();
        for (String line : lines) {
            listed.add(JSON.readTree(line));
        }
        try (ConsumerStage consumer = ConsumerStage.start(connection, settings, Clock.systemUTC())) {
            URL address = consumer.address().resolve("/api/v1/feeds").toURL();
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                JsonNode answer = JSON.readTree(address);
                assertThat(answer.get("complete").booleanValue()).isTrue();
                assertThat(answer.get("feeds")).containsExactlyElementsOf(listed);
            });
        }
    }

    @Test
    void shouldShowWhatAFeedWouldYieldWithoutABroker() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n");
        shell = new Shell();
        assertThat(shell.run("feeds", "test", file.toString(), "--bootstrap-server", "127.0.0.1:1"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).contains("kr-nis", "4,321", "Vladivostok", "1 article, 1 claim, 0 refused");
        shell = new Shell();
        assertThat(shell.run("feeds", "test", "-o", "json", "--kind", "command", "cat '" + file + "'"))
                .isZero();
        assertThat(JSON.readTree(shell.out()).at("/quantity/best").asLong()).isEqualTo(4321);
    }
}
