package dev.muster.app.broker;

import static org.awaitility.Awaitility.await;

import dev.muster.app.local.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.utils.Time;

/**
 * A broker as operators secure one: TLS, SCRAM at one door and OAUTHBEARER at another, and nothing allowed that no ACL allows. A third
 * door without locks is that of its owner.
 */
public final class SecuredBroker implements AutoCloseable {
    /** The fewest that Kafka takes; each log-in makes them anew. */
    private static final int ITERATIONS = 4096;

    private static final String STORE = "keys-pass";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaRaftServer server;
    private final Map<String, Integer> ports;
    private final Path certificate;
    private final Admin owner;

    private SecuredBroker(KafkaRaftServer server, Map<String, Integer> ports, Path certificate) {
        this.server = server;
        this.ports = ports;
        this.certificate = certificate;
        this.owner = Admin.create(Map.of("bootstrap.servers", ownersAddress()));
    }

    /** Starts one on a new folder, which asks that server about tokens. */
    public static SecuredBroker start(Path folder, TokenServer tokens) throws IOException, InterruptedException {
        Path keys = keys(folder);
        EmbeddedBroker.format(folder.resolve("kafka"));
        Map<String, Integer> ports = new HashMap<>();
        for (String door : List.of("OWNER", "SCRAM", "TOKEN", "CONTROLLER")) {
            ports.put(door, LoopbackPort.anyFree());
        }
        Properties properties =
                BrokerProperties.of(folder.resolve("kafka"), ports.get("OWNER"), ports.get("CONTROLLER"));
        properties.putAll(doors(ports));
        properties.putAll(locks(keys, tokens));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, ports, certificate(folder, keys));
    }

    private static Map<String, String> doors(Map<String, Integer> ports) {
        String open = "OWNER://127.0.0.1:" + ports.get("OWNER") + ",SCRAM://127.0.0.1:" + ports.get("SCRAM")
                + ",TOKEN://127.0.0.1:" + ports.get("TOKEN");
        return Map.of(
                "listeners",
                open + ",CONTROLLER://127.0.0.1:" + ports.get("CONTROLLER"),
                "advertised.listeners",
                open,
                "inter.broker.listener.name",
                "OWNER",
                "listener.security.protocol.map",
                "OWNER:PLAINTEXT,SCRAM:SASL_SSL,TOKEN:SASL_SSL,CONTROLLER:PLAINTEXT");
    }

    private static Map<String, String> locks(Path keys, TokenServer tokens) {
        return Map.ofEntries(
                Map.entry("authorizer.class.name", RecordingAuthorizer.class.getName()),
                Map.entry("super.users", "User:ANONYMOUS"),
                Map.entry("ssl.keystore.location", keys.toString()),
                Map.entry("ssl.keystore.password", STORE),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("listener.name.scram.sasl.enabled.mechanisms", "SCRAM-SHA-256"),
                Map.entry(
                        "listener.name.scram.scram-sha-256.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                Map.entry("listener.name.token.sasl.enabled.mechanisms", "OAUTHBEARER"),
                Map.entry(
                        "listener.name.token.oauthbearer.sasl.jaas.config",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;"),
                Map.entry(
                        "listener.name.token.oauthbearer.sasl.server.callback.handler.class",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler"),
                Map.entry("listener.name.token.sasl.oauthbearer.jwks.endpoint.url", tokens.keysAddress()),
                Map.entry("listener.name.token.sasl.oauthbearer.expected.audience", TokenServer.AUDIENCE));
    }

    private static Path keys(Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("broker.p12");
        keytool(
                folder,
                List.of(
                        // For as short a life as its own.
                        "-J-XX:TieredStopAtLevel=1",
                        "-J-XX:+UseSerialGC",
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=broker",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE,
                        "-keystore",
                        keys.toString()));
        return keys;
    }

    /** As text, which needs no password and so takes no time to open. */
    private static Path certificate(Path folder, Path keys) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(keys.toFile(), STORE.toCharArray());
            String encoded = Base64.getMimeEncoder()
                    .encodeToString(store.getCertificate("broker").getEncoded());
            return Files.writeString(
                    folder.resolve("broker.pem"),
                    "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void keytool(Path folder, List<String> words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(words);
        Path output = folder.resolve("keytool.out");
        Process keytool = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!keytool.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed: " + Files.readString(output));
        }
    }

    /** The door without locks. */
    public String ownersAddress() {
        return "127.0.0.1:" + ports.get("OWNER");
    }

    /** The owner's client. */
    public Admin owner() {
        return owner;
    }

    /** The door for names and passwords. */
    public String passwordAddress() {
        return "127.0.0.1:" + ports.get("SCRAM");
    }

    /** The door for tokens. */
    public String tokenAddress() {
        return "127.0.0.1:" + ports.get("TOKEN");
    }

    /** What every client needs to believe in this broker. */
    public Map<String, String> trust() {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "ssl.truststore.location", certificate.toString(),
                "ssl.truststore.type", "PEM");
    }

    /** Makes users with one password, and returns once all can log in: a broker comes to know of them together. */
    public void addUsers(Collection<String> names, String password) throws ExecutionException, InterruptedException {
        owner.alterUserScramCredentials(names.stream()
                        .map(name -> new UserScramCredentialUpsertion(
                                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, ITERATIONS), password))
                        .collect(Collectors.toList()))
                .all()
                .get();
        String any = names.iterator().next();
        await().atMost(PATIENCE).ignoreException(ExecutionException.class).until(() -> canLogIn(user(any, password)));
    }

    private boolean canLogIn(Map<String, String> properties) throws ExecutionException, InterruptedException {
        Map<String, Object> client = new HashMap<>(properties);
        client.put("bootstrap.servers", passwordAddress());
        try (Admin admin = Admin.create(client)) {
            return admin.describeCluster().clusterId().get() != null;
        }
    }

    /** The properties of a user's client. */
    public Map<String, String> user(String name, String password) {
        Map<String, String> properties = new HashMap<>(trust());
        properties.put("sasl.mechanism", "SCRAM-SHA-256");
        properties.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name + "\" password=\""
                        + password + "\";");
        return properties;
    }

    /** Allows that. */
    public void allow(Collection<AclBinding> bindings) throws ExecutionException, InterruptedException {
        owner.createAcls(bindings).all().get();
        awaitAllowed(bindings, true);
    }

    /** Allows that no more. */
    public void forbid(AclBinding binding) throws ExecutionException, InterruptedException {
        owner.deleteAcls(List.of(binding.toFilter())).all().get();
        awaitAllowed(List.of(binding), false);
    }

    /** A broker acts on a change a moment after it has been made. */
    private void awaitAllowed(Collection<AclBinding> bindings, boolean allowed) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        bindings.stream().allMatch(binding -> RecordingAuthorizer.agree(binding.toFilter(), allowed)));
    }

    @Override
    public void close() {
        owner.close();
        server.shutdown();
        server.awaitShutdown();
    }
}
