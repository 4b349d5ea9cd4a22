package dev.muster.schema;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * How to reach broker and registry.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param registry base address of a registry's Confluent-compatible API
 * @param prefix what the names of topics start with; {@link Topics#DEFAULT_PREFIX} unless set
 * @param kafka further properties of Kafka's clients, such as those for TLS and SASL; copied
 */
public record Connection(String bootstrapServers, String registry, String prefix, Map<String, String> kafka) {
    /** How long the group waits for a member that was killed: the least that brokers allow unless told otherwise. */
    private static final Duration SESSION = Duration.ofSeconds(6);

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final Duration SCAN_WAIT = Duration.ofMillis(20);

    /** Broker where no other is set: that of {@code muster up} and of the compose file. */
    public static final String DEFAULT_BOOTSTRAP_SERVERS = "127.0.0.1:9092";

    /** Registry where no other is set: that of {@code muster up} and of the compose file. */
    public static final String DEFAULT_REGISTRY = "http://127.0.0.1:8081/apis/ccompat/v7";

    private static final Pattern USER_NAME = Pattern.compile("\\busername\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))");

    /** Stands in commands for a principal that only the broker knows, such as that of a certificate. */
    private static final String UNKNOWN_PRINCIPAL = "User:NAME";

    /**
     * @throws NullPointerException where one is null
     * @throws IllegalArgumentException where the registry is no HTTP address or the prefix holds what Kafka's topic names may not
     */
    public Connection {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        RegistryEndpoint.at(registry);
        Topics.of(prefix);
        kafka = Map.copyOf(kafka);
    }

    /** The broker at an address, with the registry at another and everything else as usual. */
    public static Connection to(String bootstrapServers, String registry) {
        return new Connection(bootstrapServers, registry, Topics.DEFAULT_PREFIX, Map.of());
    }

    /** The registry's address without the log-in that it may hold, to be told to people. */
    public String registryAddress() {
        return RegistryEndpoint.at(registry).url();
    }

    /** The topics under the prefix. */
    public Topics topics() {
        return Topics.of(prefix);
    }

    /** The registry; each call gives a cache of its own over the same HTTP client, so keep it as long as the stage lives. */
    public HttpSchemaRegistry schemaRegistry() {
        return HttpSchemaRegistry.at(registry);
    }

    /** Properties to start any Kafka client from; new each time, for the caller to add to. */
    public Properties clientProperties() {
        var properties = new Properties();
        properties.putAll(kafka);
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return properties;
    }

    /**
     * Properties of a consumer that reads from the beginning what is committed, and commits nothing by itself; new each time, for the
     * caller to add to.
     */
    public Properties readerProperties() {
        Properties properties = clientProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return properties;
    }

    /**
     * The same of one that reads up to an end and closes. A request for more records than there are holds up whatever is asked of that
     * broker next, be it another partition or the leave, so that it waits for them less than the half second of Kafka's default.
     */
    public Properties scanProperties() {
        Properties properties = readerProperties();
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Math.toIntExact(SCAN_WAIT.toMillis()));
        return properties;
    }

    /**
     * The same as one of a group, whose partitions go to the others {@link #SESSION} after it was killed.
     *
     * @param group its id, which nothing is put before
     */
    public Properties memberProperties(String group) {
        Properties properties = readerProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION.toMillis()));
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Math.toIntExact(HEARTBEAT.toMillis()));
        return properties;
    }

    /**
     * Properties of a producer without transactions whose records are kept, and kept in order, once they are acknowledged; new each time.
     *
     * <p>It has one request at a time under way. Where the first of several is refused, since the topic is so new that its leader has not taken it
     * over yet, brokers take the second, and then refuse the first as out of order until it expires after two minutes. Kafka 4.0 and later keep
     * transactions from that, but nothing else.
     */
    public Properties appenderProperties() {
        Properties properties = clientProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        return properties;
    }

    /**
     * Properties of a producer of transactions; new each time.
     *
     * @param transactionalId which nothing is put before
     * @param timeout after which the broker ends a transaction that was left open
     */
    public Properties writerProperties(String transactionalId, Duration timeout) {
        Properties properties = clientProperties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(timeout.toMillis()));
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, Topic.COMPRESSION);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_MESSAGE_BYTES);
        return properties;
    }

    /**
     * Whom the broker takes its clients for, as its tools name one: {@code User:} and the name of the log-in; {@code User:NAME} where
     * that is not told by the properties.
     */
    public String principal() {
        Matcher user = USER_NAME.matcher(kafka.getOrDefault(SaslConfigs.SASL_JAAS_CONFIG, ""));
        return user.find() ? "User:" + (user.group(1) == null ? user.group(2) : user.group(1)) : UNKNOWN_PRINCIPAL;
    }

    /** The commands of Kafka's tools that allow a principal what the rules say, to be run by somebody who may. */
    public List<String> allowing(AccessRules rules, String principal) {
        return new BrokerCommands(this).allow(rules.all(), principal);
    }

    /** {@link #prepare(AccessRules)} for whoever does no more than that. */
    public void prepare() {
        prepare(AccessRules.NONE);
    }

    /**
     * What every stage does before it starts: sees that it may do what it will do, creates the topics and subjects that are missing
     * and verifies those that exist. Doing it again, or from several processes at once, changes nothing. Waits for broker and registry
     * as long as their clients do.
     *
     * @param access what will be done besides
     * @throws AccessException where the broker does not allow that, or the looking
     * @throws TopicSetupException where the broker does not answer, or a topic differs from what Muster needs
     * @throws SchemaRegistryException where the registry does not answer, or refuses a schema
     */
    public void prepare(AccessRules access) {
        TopicSetup.of(this).apply(access);
        new SubjectSetup(topics(), schemaRegistry()).apply();
    }

    /** Without the properties' values and the registry's log-in, which may be secret. */
    @Override
    public String toString() {
        return "Connection[" + bootstrapServers + ", " + registryAddress() + ", " + prefix + ", " + kafka.keySet()
                + "]";
    }
}
