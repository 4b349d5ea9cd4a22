package dev.muster.producer.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Fetches feeds: with validators, deadlines and a cap on size; follows redirects, never to anything but http and https. */
final class FeedHttp implements AutoCloseable {

    /** A server that does not accept a connection in this time is down. */
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** The longest silence between two packets. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** The longest that a fetch may take as a whole, whatever trickles in. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    /** The largest feed, decompressed; the largest in the wild are some 5 MB. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int MAX_REDIRECTS = 5;

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    private static final String USER_AGENT = "Muster feed reader";

    private final InstantSource clock;
    private final Duration deadline;
    private final CloseableHttpClient client;

    FeedHttp(InstantSource clock) {
        this(clock, DEADLINE);
    }

    FeedHttp(InstantSource clock, Duration deadline) {
        this.clock = clock;
        this.deadline = deadline;
        this.client = client();
    }

    private static CloseableHttpClient client() {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECT))
                .setSocketTimeout(Timeout.of(SILENCE))
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MAX_REDIRECTS)
                        .setResponseTimeout(Timeout.of(SILENCE))
                        .build())
                .setUserAgent(USER_AGENT)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /**
     * Fetches unless unchanged.
     *
     * @param headers to send, over those of our own
     * @param since whose validators to send
     * @return empty when the server answers that nothing changed
     */
    Optional<FeedAnswer> get(URI address, Map<String, String> headers, Cursor since) throws FeedException {
        HttpGet request = request(address, headers, since);
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return client.execute(request, response -> answer(address, request, response));
        } catch (RefusedAnswer refused) {
            throw new FeedException(address + ": " + refused.getMessage(), refused.retryAfter, null);
        } catch (IOException broken) {
            throw new FeedException(address + ": " + reason(request, broken), broken);
        } finally {
            alarm.cancel(false);
        }
    }

    private String reason(HttpGet request, IOException broken) {
        return request.isCancelled()
                ? "did not arrive within " + deadline.toSeconds() + " s; the server is slow or the feed endless"
                : "cannot be fetched (" + broken + "); check the address and the network";
    }

    private static HttpGet request(URI address, Map<String, String> headers, Cursor since) {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        if (since.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, since.etag());
        }
        if (since.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, since.lastModified());
        }
        headers.forEach(request::setHeader);
        return request;
    }

    private Optional<FeedAnswer> answer(URI address, HttpGet request, ClassicHttpResponse response) throws IOException {
        if (response.getCode() == HttpStatus.SC_NOT_MODIFIED) {
            return Optional.empty();
        }
        if (response.getCode() != HttpStatus.SC_OK) {
            throw new RefusedAnswer(words(response), retryAfter(response).orElse(null));
        }
        return Optional.of(new FeedAnswer(
                content(request, response),
                header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.ETAG),
                header(response, HttpHeaders.LAST_MODIFIED)));
    }

    /** Cancels what is too long before the response is closed, which would read it to its end. */
    private static byte[] content(HttpGet request, ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        InputStream in = response.getEntity().getContent();
        byte[] content = in.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            RefusedAnswer tooLong = new RefusedAnswer("is larger than " + MAX_BYTES + " bytes; it is no feed", null);
            request.abort();
            throw tooLong;
        }
        return content;
    }

    private static String words(ClassicHttpResponse response) {
        String remedy = switch (response.getCode()) {
            case HttpStatus.SC_UNAUTHORIZED, HttpStatus.SC_FORBIDDEN -> "; give the feed the headers it asks for";
            case HttpStatus.SC_NOT_FOUND -> "; check the address";
            case HttpStatus.SC_GONE -> "; the feed is no more, disable it";
            case HttpStatus.SC_TOO_MANY_REQUESTS -> "; give the feed a longer interval";
            default -> "; it is asked again later";
        };
        return "answered " + response.getCode() + " " + response.getReasonPhrase() + remedy;
    }

    private Optional<Duration> retryAfter(ClassicHttpResponse response) {
        String told = header(response, HttpHeaders.RETRY_AFTER);
        if (told == null) {
            return Optional.empty();
        }
        if (told.matches("[0-9]{1,7}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(told)));
        }
        Instant until = DateUtils.parseStandardDate(told);
        return Optional.ofNullable(until)
                .map(end -> Duration.between(clock.instant(), end))
                .filter(wait -> !wait.isNegative());
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** An answer that is no feed; an IOException, since that is what may pass through the client. */
    private static final class RefusedAnswer extends IOException {
        private final transient Duration retryAfter;

        RefusedAnswer(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }
    }
}
