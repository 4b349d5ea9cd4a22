package dev.muster.consumer.alert;

import dev.muster.schema.Actor;
import dev.muster.schema.Alert;
import dev.muster.schema.Force;
import dev.muster.schema.Place;
import dev.muster.schema.Quantity;
import dev.muster.schema.Said;

/** Alerts as records of their topic. */
final class AlertRecord {
    private AlertRecord() {}

    static Alert of(dev.muster.consumer.alert.Alert alert) {
        return new Alert(
                alert.id(),
                alert.rule(),
                alert.kind(),
                alert.text(),
                alert.knownAt(),
                said(alert.said()),
                alert.against() == null ? null : said(alert.against()));
    }

    private static Said said(dev.muster.consumer.alert.Alert.Statement said) {
        return new Said(
                said.claim(),
                said.estimate(),
                new Actor(said.actor().id(), said.actor().name()),
                said.stance(),
                new Force(said.force().country(), said.force().kind()),
                said.measure(),
                new Quantity(
                        said.figure().low(),
                        said.figure().best(),
                        said.figure().high(),
                        said.figure().qualifier(),
                        said.figure().unit()),
                new Place(said.place().name(), said.place().country()),
                said.statedOn(),
                said.sentence(),
                said.lang(),
                said.outlet(),
                said.title(),
                said.url(),
                said.page());
    }
}
