package dev.muster.producer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a server whose certificate nobody signed but itself. */
class CertificateTest {
    private static final char[] PASSWORD = "password".toCharArray();
    private static final WebSettings LOOPBACK = new WebSettings(List.of("127.0.0.1", "localhost"), Optional.empty());

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static Path certificate;

    @BeforeAll
    static void serve() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(generated())) {
            keys.load(in, PASSWORD);
        }
        byte[] der = keys.getCertificate("server").getEncoded();
        certificate = Files.writeString(
                folder.resolve("company.pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 4);
                exchange.getResponseBody().write("feed".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    /** Good for the address 127.0.0.1 and for no name. */
    private static Path generated() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Company",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "7")
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
        return store;
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static String get(WebSettings settings, String host) throws WebException {
        try (WebClient web = WebClient.of(settings, Clock.systemUTC())) {
            URI address =
                    URI.create("https://" + host + ":" + server.getAddress().getPort() + "/rss");
            return new String(web.get(WebRequest.document(address, "*/*")).content(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void shouldRefuseAServerForWhichNobodyVouchesAndSayWhatMendsIt() {
        assertThatThrownBy(() -> get(LOOPBACK, "127.0.0.1"))
                .isInstanceOfSatisfying(
                        WebException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.CERTIFICATE))
                .hasMessageContainingAll(
                        "https://127.0.0.1:", "/rss: there is no secure connection", "certification path", "--ca-file");
    }

    @Test
    void shouldTrustAServerForWhichAFileOfTheUsersVouches() throws WebException {
        assertThat(get(LOOPBACK.trusting(List.of(certificate)), "127.0.0.1")).isEqualTo("feed");
    }

    @Test
    void shouldRefuseACertificateOfAnotherHost() {
        assertThatThrownBy(() -> get(LOOPBACK.trusting(List.of(certificate)), "localhost"))
                .isInstanceOf(WebException.class)
                .hasMessageContainingAll("https://localhost:", "there is no secure connection", "localhost");
    }

    @Test
    void shouldRefuseAFileWithoutACertificate() throws Exception {
        Path none = Files.writeString(folder.resolve("none.pem"), "none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOOPBACK.trusting(List.of(none)))
                .withMessageContainingAll(none.toString(), "PEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOOPBACK.trusting(List.of(folder.resolve("missing.pem"))))
                .withMessageContaining("missing.pem");
    }
}
