package dev.muster.producer.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Over the network. What is not wanted is cancelled, which cuts the connection; to close it would read it to its end.
 */
final class ApacheExchange implements Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(ApacheExchange.class);

    /** Connections at the same time. */
    private static final int CONNECTIONS = 128;

    private final PublicNames names;
    private final WebLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarms;

    /** @param authorities files with certificates that are trusted besides Java's */
    ApacheExchange(PublicNames names, WebLimits limits, List<Path> authorities) {
        this(names, limits, authorities, alarms());
    }

    /** @param alarms ring when the time of a request is up; end with it */
    ApacheExchange(PublicNames names, WebLimits limits, List<Path> authorities, ScheduledExecutorService alarms) {
        this.names = names;
        this.limits = limits;
        this.client = client(authorities);
        this.alarms = alarms;
    }

    private static ScheduledExecutorService alarms() {
        ScheduledThreadPoolExecutor alarms =
                new ScheduledThreadPoolExecutor(1, DaemonThreads.named("muster-web-deadline"));
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }

    /**
     * Asks for everything itself: no redirects, cookies, credentials, retries or decompression behind our back, and no proxy. Each
     * request has a connection of its own: one that was kept may be closed by the time it is used, which would look like a failure.
     */
    private CloseableHttpClient client(List<Path> authorities) {
        return HttpClients.custom()
                .setConnectionManager(connections(authorities))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(WebLimits.CONNECT))
                        .setResponseTimeout(Timeout.of(WebLimits.SILENCE))
                        .setAuthenticationEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    /** Headers are Latin-1 both ways, which gives every byte back as it came. */
    private PoolingHttpClientConnectionManager connections(List<Path> authorities) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(limits.headers())
                                .setMaxLineLength(limits.headerLength())
                                .build())
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .build())
                        .build())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(Authorities.trusting(authorities)))
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(WebLimits.CONNECT))
                        .setSocketTimeout(Timeout.of(WebLimits.SILENCE))
                        .build())
                .build();
    }

    @Override
    public HopAnswer send(Hop hop) throws IOException {
        HttpGet request = new HttpGet(hop.address());
        Runnable cancel = request::cancel;
        hop.stop().upon(cancel);
        try {
            return within(hop.time(), request, hop.headers(), () -> send(request, hop.enough(), hop.share()));
        } finally {
            hop.stop().forget(cancel);
        }
    }

    /**
     * Posts a body, and reads no more of the answer than its head.
     *
     * @param time until when that must have come
     * @throws RefusedAddressException when the host may not be connected to
     * @throws OverdueException when there is no answer in time
     * @throws IOException when the network or the server fails
     */
    HopAnswer post(URI address, Map<String, String> headers, byte[] body, Duration time) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(body, null));
        return within(time, request, headers, () -> {
            ClassicHttpResponse response = client.executeOpen(host(request), request, null);
            request.cancel();
            close(response);
            return answer(response, new byte[0]);
        });
    }

    private HopAnswer within(Duration time, HttpUriRequestBase request, Map<String, String> headers, Sending sending)
            throws IOException {
        request.setHeader(HttpHeaders.CONNECTION, "close");
        headers.forEach(request::setHeader);
        AtomicBoolean overdue = new AtomicBoolean();
        Future<?> alarm = alarms.schedule(
                () -> {
                    overdue.set(true);
                    request.cancel();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return sending.send();
        } catch (IOException broken) {
            throw overdue.get() ? new OverdueException(broken) : broken;
        } finally {
            alarm.cancel(false);
        }
    }

    @FunctionalInterface
    private interface Sending {
        HopAnswer send() throws IOException;
    }

    private HopAnswer send(HttpGet request, int enough, BodyShare share) throws IOException {
        ClassicHttpResponse response = client.executeOpen(host(request), request, null);
        boolean done = false;
        try {
            InputStream body = body(response);
            byte[] content = body == null ? new byte[0] : content(body, response, enough, share);
            done = response.getEntity() == null || body != null && content.length < enough && body.read() < 0;
            return answer(response, content);
        } finally {
            if (!done) {
                request.cancel();
            }
            close(response);
        }
    }

    private static HttpHost host(HttpUriRequestBase request) throws IOException {
        try {
            return RoutingSupport.determineHost(request);
        } catch (HttpException none) {
            throw new IOException(none.getMessage(), none);
        }
    }

    /** What is worth reading; null when nothing is. */
    private static InputStream body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null || response.getCode() != HttpStatus.SC_OK ? null : entity.getContent();
    }

    private byte[] content(InputStream body, ClassicHttpResponse response, int enough, BodyShare share)
            throws IOException {
        if (response.getEntity().getContentLength() > limits.bytes() && enough > limits.bytes()) {
            throw MeteredStream.tooLarge(limits);
        }
        return WebBody.read(
                body, WebHeader.all(headers(response), HttpHeaders.CONTENT_ENCODING), limits, enough, share);
    }

    private static HopAnswer answer(ClassicHttpResponse response, byte[] content) {
        String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        return new HopAnswer(response.getCode(), reason, headers(response), content);
    }

    private static List<WebHeader> headers(ClassicHttpResponse response) {
        return Stream.of(response.getHeaders())
                .map(header -> new WebHeader(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
    }

    /** Drains what was not cancelled. */
    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException cut) {
            LOG.trace("A connection was cut", cut);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        alarms.shutdownNow();
        names.close();
    }
}
