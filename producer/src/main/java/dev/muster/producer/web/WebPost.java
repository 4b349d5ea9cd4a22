package dev.muster.producer.web;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Posts to the web: to public addresses and to those that are allowed, wherever redirects lead. It follows the redirects that keep a post a
 * post (307, 308), not from https to http. Messages tell the host and no more of an address, whose path may be a secret. Thread safe.
 */
public final class WebPost implements AutoCloseable {
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;

    private final ApacheExchange exchange;
    private final InstantSource clock;
    private final Duration patience;
    private final String userAgent;

    private WebPost(ApacheExchange exchange, InstantSource clock, Duration patience, String userAgent) {
        this.exchange = exchange;
        this.clock = clock;
        this.patience = patience;
        this.userAgent = userAgent;
    }

    /**
     * What was answered.
     *
     * @param status of HTTP
     * @param retryAfter for how long the server asks to be left alone; empty where it does not say
     */
    public record Answer(int status, Optional<Duration> retryAfter) {}

    /**
     * Over the network.
     *
     * @param clock tells the time that servers' wishes are measured by
     * @param patience until when an answer must have come
     */
    public static WebPost of(WebSettings settings, InstantSource clock, Duration patience, String userAgent) {
        PublicNames names = new PublicNames(SystemDefaultDnsResolver.INSTANCE, settings.policy());
        return new WebPost(
                new ApacheExchange(names, WebLimits.USUAL, settings.authorities()), clock, patience, userAgent);
    }

    /**
     * Posts a body.
     *
     * @throws WebException when there is no answer; the message names the host, what is wrong, and what mends it
     */
    public Answer post(URI address, Map<String, String> headers, byte[] body) throws WebException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("User-Agent", userAgent);
        TimeBudget time = new TimeBudget(patience);
        URI target = WebAddress.of(address.toString());
        Exchange.HopAnswer answer = send(target, all, body, time);
        for (int hops = 0; hops < WebLimits.USUAL.redirects() && keepsMethod(answer.status()); hops++) {
            Optional<URI> next = next(target, answer);
            if (next.isEmpty()) {
                break;
            }
            target = next.get();
            answer = send(target, all, body, time);
        }
        return new Answer(answer.status(), RetryAfter.of(answer, clock));
    }

    private static boolean keepsMethod(int status) {
        return status == TEMPORARY_REDIRECT || status == PERMANENT_REDIRECT;
    }

    /** Where it leads; empty where that would show in the clear what was to be hidden. */
    private static Optional<URI> next(URI from, Exchange.HopAnswer answer) throws WebException {
        Optional<String> location =
                WebHeader.first(answer.headers(), "Location").filter(told -> !told.isBlank());
        if (location.isEmpty()) {
            return Optional.empty();
        }
        URI to = redirect(from, location.get());
        boolean isExposed = from.getScheme().equals("https") && !to.getScheme().equals("https");
        return isExposed ? Optional.empty() : Optional.of(to);
    }

    private static URI redirect(URI from, String location) throws WebException {
        try {
            return WebAddress.redirect(from, location);
        } catch (WebException none) {
            throw new WebException(
                    Fault.REDIRECTS, from.getHost() + " redirects to what is no http or https URL", none);
        }
    }

    private Exchange.HopAnswer send(URI address, Map<String, String> headers, byte[] body, TimeBudget time)
            throws WebException {
        time.start();
        String host = address.getHost();
        try {
            return exchange.post(address, headers, body, time.left());
        } catch (RefusedAddressException refused) {
            throw new WebException(Fault.ADDRESS, refused.getMessage() + "; if you trust it, allow the host", refused);
        } catch (OverdueException slow) {
            throw new WebException(
                    Fault.TOO_SLOW, host + " did not answer within " + patience.toSeconds() + " s", slow);
        } catch (SSLException untrusted) {
            throw new WebException(
                    Fault.CERTIFICATE,
                    "there is no secure connection to " + host + " (" + untrusted.getMessage() + ")",
                    untrusted);
        } catch (UnknownHostException unknown) {
            throw new WebException(
                    Fault.NETWORK, "the host " + host + " is not known; check the address and the network", unknown);
        } catch (IOException broken) {
            throw new WebException(Fault.NETWORK, host + " cannot be reached: " + broken.getMessage(), broken);
        } finally {
            time.stop();
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        exchange.close();
    }
}
