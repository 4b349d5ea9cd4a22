package dev.muster.producer.web;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Gets documents from the web. It asks a host one thing at a time, leaves it alone for as long as it asks, heeds robots.txt for pages,
 * follows redirects, connects to public addresses only, and gives up what is too large, too slow or too tightly packed. All that ask
 * shall share one. Thread safe.
 */
public final class WebClient implements AutoCloseable {

    /** None given, and those of http and https. */
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    private final Exchange exchange;
    private final WebLimits limits;
    private final InstantSource clock;
    private final String userAgent;
    private final HostTurns turns;
    private final HostRests rests;
    private final RobotsTxt robots;
    private final BodyRoom room;

    /** Of the one who asks; null where what comes is held by nobody for longer than it takes. */
    private final BodyShare share;

    WebClient(Exchange exchange, WebLimits limits, WebSettings settings, InstantSource clock) {
        this(exchange, limits, settings, clock, BodyRoom.in(Runtime.getRuntime().maxMemory()));
    }

    WebClient(Exchange exchange, WebLimits limits, WebSettings settings, InstantSource clock, BodyRoom room) {
        this.exchange = exchange;
        this.limits = limits;
        this.clock = clock;
        this.userAgent = settings.userAgent();
        this.turns = new HostTurns();
        this.rests = new HostRests(clock);
        this.robots = new RobotsTxt(this::get, clock);
        this.room = room;
        this.share = null;
    }

    private WebClient(WebClient all, BodyShare share) {
        this.exchange = all.exchange;
        this.limits = all.limits;
        this.clock = all.clock;
        this.userAgent = all.userAgent;
        this.turns = all.turns;
        this.rests = all.rests;
        this.robots = all.robots;
        this.room = all.room;
        this.share = share;
    }

    /** Room for the answers of one poll after the other, to be closed after each. */
    public BodyShare share() {
        return room.share();
    }

    /** The same client for one who polls and holds what comes until the share is closed; it needs no closing. */
    public WebClient within(BodyShare held) {
        return new WebClient(this, held);
    }

    /**
     * Over the network.
     *
     * @param clock tells the time that servers' wishes are measured by
     */
    public static WebClient of(WebSettings settings, InstantSource clock) {
        PublicNames names = new PublicNames(SystemDefaultDnsResolver.INSTANCE, settings.policy());
        return new WebClient(
                new ApacheExchange(names, WebLimits.USUAL, settings.authorities()), WebLimits.USUAL, settings, clock);
    }

    /**
     * Gets a document; returns within a minute, or two where robots.txt is asked for, whatever the servers do.
     *
     * @throws WebException when it does not come; the message names the address, what is wrong, and what mends it
     */
    public WebAnswer get(WebRequest request) throws WebException {
        return get(request, new Stop());
    }

    /** The same, unless it is stopped. */
    public WebAnswer get(WebRequest request, Stop stop) throws WebException {
        if (share != null) {
            return get(request, stop, share);
        }
        try (BodyShare passing = room.share()) {
            return get(request, stop, passing);
        }
    }

    private WebAnswer get(WebRequest request, Stop stop, BodyShare held) throws WebException {
        return new WebJourney(request, limits, step -> ask(step, stop, held)).go();
    }

    /** One hop: in the host's turn, if the host does not rest. */
    private Exchange.HopAnswer ask(WebJourney.Step step, Stop stop, BodyShare held) throws WebException {
        URI address = step.address();
        if (step.robots()) {
            robots.require(address, stop);
        }
        String host = host(address);
        try (HostTurns.Turn turn = turns.take(host, step.time().patience(), stop)) {
            if (turn == null) {
                throw new WebException(
                        Fault.HOST_BUSY,
                        address + ": other requests to this host take too long; it is asked again later",
                        null);
            }
            requireAwake(host, address);
            return send(host, step, stop, held);
        }
    }

    /** Whoever answers at another port is taken for another host, unless the ports are the usual ones. */
    private static String host(URI address) {
        String name = address.getHost().toLowerCase(Locale.ROOT);
        return USUAL_PORTS.contains(address.getPort()) ? name : name + ":" + address.getPort();
    }

    private void requireAwake(String host, URI address) throws WebException {
        Optional<Duration> left = rests.left(host);
        if (left.isPresent()) {
            throw new WebException(
                    Fault.HOST_RESTS,
                    address + ": the host asked to be left alone; it is asked again later",
                    0,
                    left.get(),
                    null);
        }
    }

    private Exchange.HopAnswer send(String host, WebJourney.Step step, Stop stop, BodyShare held) throws WebException {
        URI address = step.address();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", userAgent);
        headers.put("Accept-Encoding", WebBody.ACCEPTED);
        headers.putAll(step.headers());
        Exchange.HopAnswer answer =
                send(new Exchange.Hop(address, headers, step.time().left(), step.enough(), stop, held), step.time());
        if (StatusWords.asksForRest(answer.status())) {
            Duration rest = rests.begin(host, RetryAfter.of(answer, clock));
            throw StatusWords.refusal(address, answer, rest);
        }
        rests.end(host);
        if (StatusWords.isRefusal(answer.status())) {
            throw StatusWords.refusal(
                    address, answer, RetryAfter.of(answer, clock).orElse(null));
        }
        return answer;
    }

    private Exchange.HopAnswer send(Exchange.Hop hop, TimeBudget time) throws WebException {
        time.start();
        try {
            return exchange.send(hop);
        } catch (RefusedAddressException refused) {
            throw new WebException(
                    Fault.ADDRESS,
                    hop.address() + ": " + refused.getMessage()
                            + "; if you trust it, run the producer with --allow-host "
                            + hop.address().getHost(),
                    refused);
        } catch (RefusedBodyException refused) {
            throw new WebException(refused.fault(), hop.address() + ": " + refused.getMessage(), refused);
        } catch (OverdueException slow) {
            throw new WebException(
                    Fault.TOO_SLOW,
                    hop.address() + ": did not arrive within "
                            + limits.overall().toSeconds()
                            + " s; the server is slow or its answer endless, it is asked again later",
                    slow);
        } catch (SSLException untrusted) {
            throw new WebException(
                    Fault.CERTIFICATE,
                    hop.address() + ": there is no secure connection (" + cause(untrusted)
                            + "); tell the owner of the server, or, if you trust who signed its certificate, run the producer with"
                            + " --ca-file and a file of theirs",
                    untrusted);
        } catch (UnknownHostException unknown) {
            throw new WebException(
                    Fault.NETWORK,
                    hop.address() + ": the host " + hop.address().getHost()
                            + " is not known; check the address and the network",
                    unknown);
        } catch (IOException broken) {
            throw new WebException(
                    Fault.NETWORK,
                    hop.address() + ": cannot be fetched (" + broken + "); check the address and the network",
                    broken);
        } finally {
            time.stop();
        }
    }

    /** What the first of the exceptions says. */
    private static String cause(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : cause(failure.getCause());
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        if (share == null) {
            exchange.close();
        }
    }
}
