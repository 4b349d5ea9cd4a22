package dev.muster.app.alert;

import dev.muster.consumer.alert.AlertRules;
import dev.muster.consumer.alert.Outbound;
import dev.muster.producer.web.WebException;
import dev.muster.producer.web.WebPost;
import dev.muster.producer.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts to public addresses and to those that the rules allow. Thread safe. */
public final class WebOutbound implements Outbound {
    private static final String USER_AGENT = "Muster (alerts)";

    /** Takes what {@link WebSettings} takes. */
    public static final AlertRules.OutboundCheck CHECK = new AlertRules.OutboundCheck() {
        @Override
        public void host(String host) {
            new WebSettings(List.of(host), Optional.empty());
        }

        @Override
        public void authority(Path file) {
            WebSettings.USUAL.trusting(List.of(file));
        }
    };

    private final WebPost web;

    private WebOutbound(WebPost web) {
        this.web = web;
    }

    /** What the rules allow, and no more. */
    public static WebOutbound of(AlertRules rules, InstantSource clock) {
        WebSettings settings = new WebSettings(rules.allowed(), Optional.empty()).trusting(rules.authorities());
        return new WebOutbound(WebPost.of(settings, clock, PATIENCE, USER_AGENT));
    }

    @Override
    public Answer post(URI url, Map<String, String> headers, String body) throws IOException {
        try {
            WebPost.Answer answer = web.post(url, headers, body.getBytes(StandardCharsets.UTF_8));
            return new Answer(answer.status(), answer.retryAfter());
        } catch (WebException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
