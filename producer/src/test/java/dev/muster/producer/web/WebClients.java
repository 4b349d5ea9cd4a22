package dev.muster.producer.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/** Clients of the web for tests. */
public final class WebClients {
    /** Status of an answer for which there is no room. */
    public static final int NO_ROOM = 0;

    /** What needs no name server. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F.]*:[0-9a-fA-F:.]+]?");

    private WebClients() {}

    /** Over the network, to this machine too. */
    static WebClient toLoopback(InstantSource clock, WebLimits limits) {
        WebSettings settings = new WebSettings(List.of("127.0.0.1"), Optional.empty());
        return new WebClient(
                new ApacheExchange(new PublicNames(literal(), settings.policy()), limits, settings.authorities()),
                limits,
                settings,
                clock);
    }

    /** Over the network, with name servers that say what a test likes. */
    static WebClient with(DnsResolver names, WebSettings settings) {
        return new WebClient(
                new ApacheExchange(new PublicNames(names, settings.policy()), WebLimits.USUAL, settings.authorities()),
                WebLimits.USUAL,
                settings,
                InstantSource.system());
    }

    /**
     * The limits of producers, and every name that ends so is this machine; there are no others, but addresses.
     *
     * @param alarms ring when the time of a request is up
     */
    public static WebClient whereNamesAreLoopback(String suffix, InstantSource clock, ScheduledExecutorService alarms) {
        return whereNamesAreLoopback(suffix, clock, alarms, WebLimits.USUAL.overall());
    }

    /** The same, but for how long an answer may take. */
    public static WebClient whereNamesAreLoopback(
            String suffix, InstantSource clock, ScheduledExecutorService alarms, Duration overall) {
        WebLimits limits = WebLimits.USUAL.withOverall(overall);
        WebSettings settings = new WebSettings(List.of("127.0.0.0/8"), Optional.empty());
        DnsResolver names = names(host -> {
            String told = host.endsWith(suffix) ? "127.0.0.1" : host;
            return ADDRESS.matcher(told).matches() ? new String[] {told} : new String[0];
        });
        return new WebClient(
                new ApacheExchange(new PublicNames(names, settings.policy()), limits, settings.authorities(), alarms),
                limits,
                settings,
                clock);
    }

    /** A web of one function: from address and headers to status, headers and body. */
    public static WebClient simulated(Function<SimulatedRequest, SimulatedAnswer> web, InstantSource clock) {
        Exchange exchange = new Exchange() {
            @Override
            public HopAnswer send(Hop hop) throws IOException {
                SimulatedAnswer answer =
                        web.apply(new SimulatedRequest(hop.address().toString(), hop.headers()));
                if (answer.status() == NO_ROOM) {
                    throw new RefusedBodyException(Fault.NO_ROOM, "is large");
                }
                List<WebHeader> headers = answer.headers().entrySet().stream()
                        .map(header -> new WebHeader(header.getKey(), header.getValue()))
                        .toList();
                return new HopAnswer(answer.status(), "", headers, answer.body());
            }

            @Override
            public void close() {}
        };
        return new WebClient(exchange, WebLimits.USUAL, WebSettings.USUAL, clock);
    }

    /** What is asked in a simulation. */
    public record SimulatedRequest(String address, Map<String, String> headers) {}

    /** What is answered. */
    public record SimulatedAnswer(int status, Map<String, String> headers, byte[] body) {}

    private static DnsResolver literal() {
        return names(host -> new String[] {host});
    }

    static DnsResolver names(Function<String, String[]> answers) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                String[] told = answers.apply(host);
                if (told.length == 0) {
                    throw new UnknownHostException(host);
                }
                InetAddress[] addresses = new InetAddress[told.length];
                for (int i = 0; i < told.length; i++) {
                    addresses[i] = InetAddress.getByName(told[i]);
                }
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
