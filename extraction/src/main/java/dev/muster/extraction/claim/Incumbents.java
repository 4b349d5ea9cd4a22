package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.pack.SharedData;
import java.time.LocalDate;

/** Credits what an institution says to the body that speaks for it on the day: a group that has taken over a state's government. */
final class Incumbents {
    private final SharedData shared;
    private final LocalDate day;

    Incumbents(SharedData shared, LocalDate day) {
        this.shared = shared;
        this.day = day;
    }

    /** The statement, of that body where there is one. */
    Attribution of(Attribution said) {
        String id = shared.actorOn(said.actor().id(), day);
        SharedData.Body body = id.equals(said.actor().id()) ? null : shared.body(id);
        return body == null ? said : said.by(new Actor(id, body.name()));
    }
}
