package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.muster.app.alert.WebOutbound;
import dev.muster.app.broker.RecordingAuthorizer;
import dev.muster.app.broker.SecuredBroker;
import dev.muster.app.broker.TokenServer;
import dev.muster.app.metrics.Meters;
import dev.muster.app.metrics.MetricsServer;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.app.stage.Stage;
import dev.muster.consumer.ConsumerAccess;
import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.ConsumerStage;
import dev.muster.consumer.alert.AlertRules;
import dev.muster.consumer.alert.AlertSettings;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.producer.ProducerSettings;
import dev.muster.producer.ProducerStage;
import dev.muster.schema.AccessException;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Everything against a broker with TLS, log-ins and an authorizer that allows nothing by itself. */
final class SecuredBrokerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Begins every secret here; nowhere may it be seen. */
    private static final String CANARY = "canary";

    private static final String PASSWORD = CANARY + "-password";

    /** Where Kafka, and so this broker, may ask; the client is to add where it asks by itself. */
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    private static final Meters METERS = Meters.of("1", Clock.systemUTC());
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.over(Languages.fromClassPath());
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);

    /** Those that do nothing here but stand among those who are allowed something. */
    private static final Set<String> IDLE = Set.of("User:muster-doctor", "User:muster-reprocess");

    private static final Path HOME = Path.of("no-home");

    @TempDir
    static Path folder;

    /** What would print the many words of a broker while they are looked at. */
    private static final List<Appender<ILoggingEvent>> USUAL = new ArrayList<>();

    private static Level before;
    private static TokenServer tokens;
    private static SecuredBroker broker;
    private static EmbeddedRegistry registry;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @BeforeAll
    static void start() throws Exception {
        LOG.start();
        before = root().getLevel();
        root().setLevel(Level.INFO);
        root().iteratorForAppenders().forEachRemaining(USUAL::add);
        USUAL.forEach(root()::detachAppender);
        root().addAppender(LOG);
        ((Logger) LoggerFactory.getLogger("dev.muster")).setLevel(Level.DEBUG);
        tokens = TokenServer.start("muster-tokens", CANARY + "-client");
        System.setProperty(ALLOWED, tokens.keysAddress());
        broker = SecuredBroker.start(folder, tokens);
        broker.addUsers(
                Stream.of(Accessor.values()).map(SecuredBrokerTest::user).toList(), PASSWORD);
        registry = EmbeddedRegistry.start(broker.ownersAddress(), 0);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(ALLOWED);
        registry.close();
        broker.close();
        tokens.close();
        root().detachAppender(LOG);
        USUAL.forEach(root()::addAppender);
        root().setLevel(before);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void shouldDoAllWorkWithWhatIsPrintedAndNeedEverythingOfIt() throws Exception {
        String prefix = "work.";
        for (Accessor who : Accessor.values()) {
            broker.allow(printed(prefix, who));
        }
        assertThat(shell(prefix, Accessor.TOPICS).run("topics", "create")).isZero();
        work(prefix);
        assertNoSecretIsLogged();
    }

    /** Runs everything, until all that was allowed has been made use of. */
    private static void work(String prefix) throws Exception {
        try (StreamsStage streams = streams(connection(prefix, Accessor.STREAMS));
                ConsumerStage consumer = consumer(connection(prefix, Accessor.CONSUMER), alerts())) {
            try (ProducerStage producer = producer(connection(prefix, Accessor.PRODUCER))) {
                feed(prefix);
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(consumer.table().read(ALL).estimates())
                                        .extracting(row -> row.figure().best())
                                        .contains(4321L, 5432L, 6543L));
                await().atMost(PATIENCE).until(() -> producer.check().ok());
            }
            look(prefix);
            // What was told before is read only where there was something before.
            try (ProducerStage again = producer(connection(prefix, Accessor.PRODUCER))) {
                publish(prefix);
                Set<AclBinding> granted = granted(prefix);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(unused(granted)).isEmpty());
                await().atMost(PATIENCE).until(() -> again.check().ok());
            }
            await().atMost(PATIENCE).until(() -> streams.check().ok());
            await().atMost(PATIENCE).until(() -> consumer.check().ok());
            assertNoSecretIsMeasured();
        }
    }

    private static void assertNoSecretIsMeasured() throws Exception {
        try (MetricsServer server = MetricsServer.start("127.0.0.1", 0, METERS);
                InputStream shown = server.address().toURL().openStream()) {
            assertThat(new String(shown.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("kafka_streams_records_processed_total", "muster_stage_ready{stage=\"consumer\"} 1.0")
                    .doesNotContain(CANARY);
        }
    }

    /** An article by each way in, and what is none. */
    private static void feed(String prefix) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("articles"));
        article(inbox.resolve("fed.txt"), 4321);
        succeed(shell(prefix, Accessor.FEEDS), "feeds", "add", inbox.toString(), "--id", "gazette", "--no-check");
        publish(prefix);
        Topics topics = Topics.of(prefix);
        String sent = "{\"id\":\"sent\",\"language\":\"en\",\"published\":\"2025-06-01\",\"body\":\"" + sentence(6543)
                + "\"}";
        write(topics.inbox().name(), sent);
        write(topics.inbox().name(), "no article");
        write(topics.articles().name(), "no article");
    }

    private static void publish(String prefix) throws Exception {
        String file = article(folder.resolve("told.txt"), 5432).toString();
        succeed(shell(prefix, Accessor.PUBLISH), "publish", file);
    }

    private static void look(String prefix) throws Exception {
        succeed(shell(prefix, Accessor.FEEDS), "feeds", "list");
        String[] merge = {"decide", "merge-actors", "kr-nis", "kr-spies", "--name", "Spies"};
        succeed(
                shell(prefix, Accessor.DECIDE),
                Stream.concat(Stream.of(merge), Stream.of("--author", "Ana", "--reason", "Same"))
                        .toArray(String[]::new));
        succeed(shell(prefix, Accessor.DECIDE), "decide", "list");
        for (TailedTopic topic : TailedTopic.values()) {
            succeed(shell(prefix, Accessor.TAIL), "tail", topic.toString(), "--from-beginning", "--no-follow");
        }
        succeed(shell(prefix, Accessor.TOPICS), "topics", "check");
    }

    private static ProducerStage producer(Connection connection) {
        return METERS.watchProducer(observer -> ProducerStage.start(
                connection, ProducerSettings.followingTopic().observedBy(observer), Clock.systemUTC()));
    }

    private static StreamsStage streams(Connection connection) {
        StreamsSettings settings = StreamsSettings.in(folder.resolve(connection.prefix() + "state"));
        return METERS.watchStreams(observer -> StreamsStage.start(connection, settings, EXTRACTOR, observer));
    }

    /** A rule that fires on what comes by the inbox, which alone is fetched after the rule begins. */
    private static AlertSettings alerts() throws IOException {
        String rules = "rules: [{name: many, when: threshold, above: 6000, to: topic}]";
        Path file = Files.writeString(folder.resolve("alerts.yaml"), rules);
        return new AlertSettings(
                AlertRules.read(file, WebOutbound.CHECK), AlertSettings.NONE.outbound(), AlertSettings.NONE.terminal());
    }

    private static ConsumerStage consumer(Connection connection) {
        return consumer(connection, AlertSettings.NONE);
    }

    private static ConsumerStage consumer(Connection connection, AlertSettings alerts) {
        String database = "jdbc:sqlite:" + folder.resolve(connection.prefix() + "db");
        ConsumerSettings settings =
                ConsumerSettings.of(database).listeningOn("127.0.0.1", 0).alerting(alerts);
        return METERS.watchConsumer(
                observer -> ConsumerStage.start(connection, settings.observedBy(observer), Clock.systemUTC()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Accessor.class,
            names = {"PRODUCER", "STREAMS", "CONSUMER"})
    void shouldSayWhatAllowsWhatIsRefusedToAStage(Accessor who) throws Exception {
        String prefix = "less-" + who + ".";
        Connection owner = new Connection(broker.ownersAddress(), registry.url(), prefix, Map.of());
        owner.prepare();
        // As if it had run before: of what is not there nobody can be asked.
        broker.owner()
                .createTopics(List.of(new NewTopic(prefix + "streams-own", 1, (short) 1)))
                .all()
                .get();
        Collection<AclBinding> needed = printed(prefix, who);
        broker.allow(needed);
        for (AclBinding binding : needed) {
            broker.forbid(binding);
            String refusal = refusal(connection(prefix, who), who);
            assertThat(AclCommandLine.bindings(refusal))
                    .as("%s without %s: %s", who, binding, refusal)
                    .contains(binding);
            broker.allow(AclCommandLine.bindings(refusal));
        }
        assertThat(granted(prefix)).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static String refusal(Connection connection, Accessor who) {
        return switch (who) {
            case PRODUCER -> refusal(() -> producer(connection).close());
            case STREAMS -> refusal(() -> streams(connection).close());
            case CONSUMER -> refusal(() -> consumer(connection).close());
            default -> throw new IllegalArgumentException(who + " is no stage");
        };
    }

    @Test
    void shouldSayWhatBringsBackWhatIsTakenFromAStageThatRuns() throws Exception {
        String prefix = "away.";
        String claims = Topics.of(prefix).claims().name();
        new Connection(broker.ownersAddress(), registry.url(), prefix, Map.of()).prepare();
        Collection<AclBinding> needed = printed(prefix, Accessor.CONSUMER);
        broker.allow(needed);
        Connection connection = connection(prefix, Accessor.CONSUMER);
        Stage stage = Stage.of(consumer(connection))
                .watching(connection, ConsumerAccess.ofStage(connection), Duration.ofMillis(200));
        try (AutoCloseable closing = stage.handle()) {
            await().atMost(PATIENCE).until(() -> stage.check().get().ok());
            AclBinding reading = needed.stream()
                    .filter(binding -> binding.pattern().name().equals(claims)
                            && binding.entry().operation() == AclOperation.READ)
                    .findFirst()
                    .orElseThrow();
            broker.forbid(reading);
            await().atMost(PATIENCE)
                    .until(() -> AclCommandLine.bindings(stage.check().get().detail())
                            .contains(reading));
            broker.allow(List.of(reading));
            await().atMost(PATIENCE).until(() -> stage.check().get().ok());
            broker.owner().deleteTopics(List.of(claims)).all().get();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stage.check().get().detail())
                            .contains("kafka-topics.sh", "--create --topic " + claims + " --partitions 6")
                            .contains("--reset-streams", "--reset-table"));
            assertThat(closing).isNotNull();
        }
    }

    @Test
    void shouldSayWhatAllowsWhatIsRefusedToACommand() throws Exception {
        String prefix = "command.";
        new Connection(broker.ownersAddress(), registry.url(), prefix, Map.of()).prepare();
        broker.allow(printed(prefix, Accessor.FEEDS));
        Topics topics = Topics.of(prefix);
        refuse(prefix, Accessor.FEEDS, topics.feeds().name(), AclOperation.WRITE);
        String[] add = {"feeds", "add", folder.toString(), "--id", "any", "--no-check"};
        String said = failure(prefix, Accessor.FEEDS, add);
        assertThat(AclCommandLine.bindings(said))
                .as(said)
                .extracting(binding -> binding.entry().operation())
                .contains(AclOperation.WRITE);

        String[] tail = {"tail", "claims", "--last", "1"};
        broker.allow(AclCommandLine.bindings(failure(prefix, Accessor.TAIL, tail)));
        succeed(shell(prefix, Accessor.TAIL), tail);
        assertThat(granted(prefix).stream()
                        .filter(binding -> binding.entry().principal().equals("User:muster-tail")))
                .hasSize(1);
    }

    private static void refuse(String prefix, Accessor who, String topic, AclOperation operation) throws Exception {
        for (AclBinding binding : printed(prefix, who)) {
            if (binding.pattern().name().equals(topic) && binding.entry().operation() == operation) {
                broker.forbid(binding);
            }
        }
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable start) {
        AccessException refused = catchThrowableOfType(AccessException.class, start);
        assertThat(refused).isNotNull();
        assertThat(refused.missing()).isNotEmpty();
        return refused.getMessage();
    }

    private static String failure(String prefix, Accessor who, String... words) throws Exception {
        Shell shell = shell(prefix, who);
        assertThat(shell.run(words)).as(shell.out() + shell.err()).isEqualTo(MusterCommand.FAILED);
        return shell.out() + shell.err();
    }

    @Test
    void shouldSayWhatAllowsTheMakingOfTopicsOrMakesThem() throws Exception {
        String prefix = "bare.";
        broker.allow(printed(prefix, Accessor.CONSUMER));
        String said = failure(prefix, Accessor.CONSUMER, "topics", "create");

        assertThat(said).contains("kafka-topics.sh", "--create --topic bare.claims --partitions 6");
        assertThat(AclCommandLine.bindings(said).stream()
                        .map(binding -> binding.pattern().name()))
                .containsExactlyInAnyOrderElementsOf(Topics.of(prefix).all().stream()
                        .map(topic -> topic.name())
                        .toList());
    }

    @Test
    void shouldLogInByTokensOverTls() throws Exception {
        Shell shell = tokenShell(CANARY + "-client");
        assertThat(shell.run("topics", "check")).isEqualTo(MusterCommand.FAILED);
        assertThat(shell.err()).contains("does not allow User:", "--operation DescribeConfigs");

        broker.allow(AclCommandLine.bindings(shell.err().replace("User:NAME", "User:muster-tokens")));
        Shell allowed = tokenShell(CANARY + "-client");
        assertThat(allowed.run("topics", "check")).isEqualTo(MusterCommand.FAILED);
        assertThat(allowed.err()).contains("There is no topic token.feeds");

        Shell stranger = tokenShell(CANARY + "-guess");
        assertThat(stranger.run("topics", "check")).isEqualTo(MusterCommand.FAILED);
        assertThat(stranger.err()).contains("cannot be used").doesNotContain(CANARY);
        assertNoSecretIsLogged();
    }

    private static Shell tokenShell(String secret) throws Exception {
        Map<String, String> properties = new HashMap<>(broker.trust());
        properties.put("sasl.mechanism", "OAUTHBEARER");
        properties.put("sasl.oauthbearer.token.endpoint.url", tokens.tokenAddress());
        properties.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        properties.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId=\"muster-tokens\""
                        + " clientSecret=\"" + secret + "\";");
        return shell("token.", broker.tokenAddress(), properties);
    }

    @Test
    void shouldSayThatALogInIsWrongWithoutSayingIt() throws Exception {
        Shell shell = shell("work.", broker.passwordAddress(), broker.user("muster-tail", CANARY + "-wrong"));

        assertThat(shell.run("topics", "check")).isEqualTo(MusterCommand.FAILED);

        assertThat(shell.err()).contains("cannot be used", "sasl.jaas.config").doesNotContain(CANARY);
        assertNoSecretIsLogged();
    }

    private static void assertNoSecretIsLogged() {
        List<ILoggingEvent> events = List.copyOf(LOG.list);
        assertThat(events).isNotEmpty();
        assertThat(events.stream().filter(event -> text(event).contains(CANARY)))
                .isEmpty();
    }

    private static String text(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null
                ? ""
                : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + trace;
    }

    private static String user(Accessor who) {
        return "muster-" + who;
    }

    private static Connection connection(String prefix, Accessor who) {
        Map<String, String> properties = new HashMap<>(broker.user(user(who), PASSWORD));
        // Records that were read are deleted this often, which takes a right of its own.
        properties.put("repartition.purge.interval.ms", "200");
        return new Connection(broker.passwordAddress(), registry.url(), prefix, properties);
    }

    private static Shell shell(String prefix, Accessor who) throws Exception {
        return shell(prefix, broker.passwordAddress(), broker.user(user(who), PASSWORD));
    }

    /** Everything by plain properties in the environment, the log-in in a file. */
    private static Shell shell(String prefix, String address, Map<String, String> properties) throws Exception {
        Map<String, String> environment = new HashMap<>();
        properties.forEach((name, value) -> environment.put(variable(name), value));
        String login = environment.remove("MUSTER_KAFKA_SASL_JAAS_CONFIG");
        environment.put(
                "MUSTER_KAFKA_SASL_JAAS_CONFIG_FILE",
                Files.writeString(Files.createTempFile(folder, "log-in", ""), login + "\n")
                        .toString());
        environment.put("MUSTER_BOOTSTRAP_SERVER", address);
        environment.put("MUSTER_REGISTRY", registry.url());
        environment.put("MUSTER_PREFIX", prefix);
        environment.put("MUSTER_SERVER", "http://127.0.0.1:1");
        return new Shell(environment, HOME);
    }

    private static String variable(String property) {
        return "MUSTER_KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static void succeed(Shell shell, String... words) {
        assertThat(shell.run(words))
                .as(String.join(" ", words) + "\n" + shell.out() + shell.err())
                .isZero();
    }

    /** What the command line prints. */
    private static Collection<AclBinding> printed(String prefix, Accessor who) {
        Shell shell = new Shell();
        succeed(shell, "acls", who.toString(), "--prefix", prefix);
        return AclCommandLine.bindings(shell.out());
    }

    private static Set<AclBinding> granted(String prefix) throws Exception {
        return broker.owner().describeAcls(org.apache.kafka.common.acl.AclBindingFilter.ANY).values().get().stream()
                .filter(binding -> binding.pattern().name().startsWith(prefix))
                .collect(Collectors.toSet());
    }

    private static Set<AclBinding> unused(Set<AclBinding> granted) {
        Set<RecordingAuthorizer.Use> uses = RecordingAuthorizer.uses();
        return granted.stream()
                .filter(binding -> !IDLE.contains(binding.entry().principal()))
                .filter(binding -> uses.stream().noneMatch(use -> makesUse(use, binding)))
                .collect(Collectors.toSet());
    }

    private static boolean makesUse(RecordingAuthorizer.Use use, AclBinding binding) {
        boolean covers = binding.pattern().patternType() == PatternType.PREFIXED
                ? use.name().startsWith(binding.pattern().name())
                : use.name().equals(binding.pattern().name());
        return covers
                && use.type() == binding.pattern().resourceType()
                && use.operation() == binding.entry().operation()
                && use.principal().equals(binding.entry().principal());
    }

    private static void write(String topic, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.ownersAddress()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, bytes("key"), bytes(value)))
                    .get();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sentence(int figure) {
        String place = figure % 2 == 0 ? "Vladivostok" : figure == 6543 ? "Kursk" : "Belgorod";
        return "South Korea's National Intelligence Service said that North Korea had sent " + figure + " soldiers to "
                + place + ".";
    }

    private static Path article(Path file, int figure) throws Exception {
        return Files.writeString(
                file,
                "---\nid: secured-" + figure + "\nlang: en\npublished: 2025-06-01\nsource: Test\n---\n"
                        + sentence(figure) + "\n");
    }
}
