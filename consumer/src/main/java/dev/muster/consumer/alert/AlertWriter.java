package dev.muster.consumer.alert;

import dev.muster.consumer.table.KnownClaim;
import dev.muster.consumer.table.KnownClaims;
import dev.muster.consumer.view.Address;
import java.time.Instant;
import java.util.function.Supplier;

/** Makes what is told of what happened. Thread safe. */
final class AlertWriter {
    private final Supplier<String> page;

    /** @param page where readers reach the page, without a slash at its end; asked each time */
    AlertWriter(Supplier<String> page) {
        this.page = page;
    }

    Alert alert(KnownClaims claims, Rule rule, Event event) {
        return new Alert(
                rule.id(event),
                rule.name(),
                event.kind(),
                AlertText.of(event),
                Instant.ofEpochMilli(event.knownAt()),
                statement(claims, event.said()),
                event.against() == null ? null : statement(claims, event.against()));
    }

    private Alert.Statement statement(KnownClaims claims, Told told) {
        KnownClaim claim = told.claim();
        KnownClaims.Context context = claims.context(claim.id(), told.carried().source());
        return new Alert.Statement(
                claim.id(),
                claim.estimate(),
                claim.actor(),
                claim.stance(),
                claim.force(),
                claim.measure(),
                claim.figure(),
                claim.place(),
                told.statedOn(),
                context.sentence(),
                context.lang(),
                context.outlet(),
                context.title(),
                context.url(),
                page.get() + Address.claim(claim.id()));
    }
}
