package dev.muster.producer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No feed, page, redirect or name server makes us connect to what is not public: zero hits on the trap. */
class ServerSideForgeryTest {

    /** Allowed, so that redirects have somewhere to begin; it is another address of this machine than those of the trap. */
    private static final String FRONT = "127.0.0.9";

    private final AtomicInteger lookups = new AtomicInteger();
    private TrapServer trap;
    private WebClient web;

    @BeforeEach
    void setTrap() throws IOException {
        trap = new TrapServer();
        web = WebClients.with(WebClients.names(this::answer), new WebSettings(List.of(FRONT), Optional.empty()));
    }

    @AfterEach
    void takeAway() throws IOException {
        web.close();
        trap.close();
    }

    private String[] answer(String host) {
        return switch (host) {
            case "rebinding.example" -> new String[] {lookups.getAndIncrement() == 0 ? FRONT : "127.0.0.1"};
            case "mixed.example" -> new String[] {FRONT, "127.0.0.1"};
            case "inner.example", "127.0.0.1.nip.example", "localhost", "localhost." -> new String[] {"127.0.0.1"};
            case "inner6.example" -> new String[] {"::1"};
            default -> new String[] {host};
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://127.0.0.2:PORT/",
                "http://127.1:PORT/",
                "http://2130706433:PORT/",
                "http://0x7f000001:PORT/",
                "http://0x7f.0.0.1:PORT/",
                "http://017700000001:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://0:PORT/",
                "http://0.0.0.0:PORT/",
                "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11:PORT/",
                "http://\u2460\u2461\u2466.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://LOCALHOST:PORT/",
                "http://localhost.:PORT/",
                "http://127.0.0.1.nip.example:PORT/",
                "http://inner.example:PORT/",
                "http://inner6.example:PORT/",
                "http://mixed.example:PORT/",
                "http://[::1]:PORT/",
                "http://[::]:PORT/",
                "http://[0:0:0:0:0:0:0:1]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://[::ffff:0:127.0.0.1]:PORT/",
                "http://[64:ff9b::127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://[64:ff9b:1::7f00:1]:PORT/",
                "http://[2002:7f00:1::1]:PORT/",
                "http://[2001:0:7f00:1::1]:PORT/",
                "http://[fe80::1%25lo]:PORT/",
                "http://[::1%25lo]:PORT/",
                "http://[::1%lo]:PORT/",
                "http://[fc00::1]:PORT/",
                "http://[fec0::1]:PORT/",
                "http://[ff02::1]:PORT/",
                "http://10.0.0.1:PORT/",
                "http://100.64.0.1:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://172.16.0.1:PORT/",
                "http://192.168.1.1:PORT/",
                "http://224.0.0.1:PORT/",
                "http://255.255.255.255:PORT/",
                "http://user@127.0.0.1:PORT/",
                "http://public.example@127.0.0.1:PORT/",
                "http://public.example\\@127.0.0.1:PORT/",
                "http://127.0.0.1\u3002:PORT/",
                "http:127.0.0.1:PORT/",
                "http:///127.0.0.1:PORT/",
                "//127.0.0.1:PORT/",
                "file:///etc/passwd",
                "ftp://127.0.0.1:PORT/",
                "gopher://127.0.0.1:PORT/",
                "jar:http://127.0.0.1:PORT/!/",
                "data:text/plain,x",
                "javascript:alert(1)"
            })
    void shouldNotReachTheTrapDirectlyOrByRedirect(String trick) throws IOException {
        String address = trick.replace("PORT", String.valueOf(trap.port()));
        assertThatExceptionOfType(WebException.class)
                .isThrownBy(() -> web.get(WebRequest.document(WebAddress.of(address), "*/*")))
                .satisfies(refused -> assertThat(refused.fault()).isIn(Fault.ADDRESS, Fault.NETWORK))
                .withMessageContaining(";");
        try (RedirectServer front = new RedirectServer(FRONT, address)) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                assertThatExceptionOfType(WebException.class)
                        .as("redirect by %s", status)
                        .isThrownBy(() -> web.get(WebRequest.document(URI.create(front.url("/" + status)), "*/*")))
                        .satisfies(refused -> assertThat(refused.fault()).isIn(Fault.ADDRESS, Fault.NETWORK));
            }
        }
        assertThat(trap.hits()).isZero();
    }

    /** The name is at an allowed address when it is asked first, and at the trap's from then on. */
    @Test
    void shouldConnectToTheAddressThatWasCheckedAndCheckEveryHop() throws IOException {
        String inside = "http://rebinding.example:" + trap.port() + "/";
        try (RedirectServer front = new RedirectServer(FRONT, inside)) {
            URI address = URI.create(front.url("/302").replace(FRONT, "rebinding.example"));
            assertThatExceptionOfType(WebException.class)
                    .isThrownBy(() -> web.get(WebRequest.document(address, "*/*")))
                    .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.ADDRESS))
                    .withMessageContaining("127.0.0.1");
        }
        assertThat(lookups).as("one for each connection, none in between").hasValue(2);
        assertThat(trap.hits()).isZero();
    }

    @Test
    void shouldSayWhatIsWrongAndHowToAllowIt() {
        assertThatExceptionOfType(WebException.class)
                .isThrownBy(() -> web.get(WebRequest.document(URI.create("http://inner.example/"), "*/*")))
                .withMessageContaining("inner.example is at 127.0.0.1, this machine")
                .withMessageContaining("--allow-host inner.example");
    }

    @Test
    void shouldReachWhatIsAllowed() throws Exception {
        try (RedirectServer front = new RedirectServer(FRONT, "/there")) {
            WebAnswer answer = web.get(WebRequest.document(URI.create(front.url("/302")), "*/*"));
            assertThat(answer.content()).asString().isEqualTo("there");
        }
    }
}
