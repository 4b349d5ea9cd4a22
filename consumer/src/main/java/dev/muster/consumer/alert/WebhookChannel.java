package dev.muster.consumer.alert;

import dev.muster.consumer.alert.AlertStore.Delivery;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Posts each alert to a URL, signed. Whatever is answered but 2xx means that it was not taken. */
final class WebhookChannel implements Channel {
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int REDIRECT = 3;

    private final Webhook webhook;
    private final Outbound outbound;
    private final InstantSource clock;

    WebhookChannel(Webhook webhook, Outbound outbound, InstantSource clock) {
        this.webhook = webhook;
        this.outbound = outbound;
        this.clock = clock;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public void send(List<Delivery> deliveries) throws ChannelException {
        for (Delivery delivery : deliveries) {
            send(delivery);
        }
    }

    private void send(Delivery delivery) throws ChannelException {
        Outbound.Answer answer;
        try {
            answer = outbound.post(webhook.url(), headers(delivery), delivery.body());
        } catch (IOException e) {
            throw new ChannelException(Objects.toString(e.getMessage(), "no answer: " + e), e);
        }
        if (answer.status() / HUNDRED != SUCCESS) {
            throw new ChannelException(refusal(answer), answer.retryAfter().orElse(null));
        }
    }

    private String refusal(Outbound.Answer answer) {
        String remedy = answer.status() / HUNDRED == REDIRECT
                ? "; alerts follow no redirect that would change their method, give the address where it ends"
                : "";
        return webhook.url().getHost() + " answered " + answer.status() + remedy;
    }

    private Map<String, String> headers(Delivery delivery) {
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("webhook-id", delivery.id());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", webhook.secret().sign(delivery.id(), seconds, delivery.body()));
        return headers;
    }

    /** Its connections are the owner's. */
    @Override
    public void close() {}
}
