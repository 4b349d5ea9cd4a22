package dev.muster.extraction.evaluation;

import dev.muster.extraction.claim.ReadClaim;
import java.util.List;
import java.util.function.Function;

/** A field of a claim that is scored. */
public enum Field {
    LOW("quantity.low", claim -> claim.quantity().low()),
    BEST("quantity.best", claim -> claim.quantity().best()),
    HIGH("quantity.high", claim -> claim.quantity().high()),
    UNIT("quantity.unit", claim -> claim.quantity().unit()),
    QUALIFIER("quantity.qualifier", claim -> claim.quantity().qualifier()),
    ACTOR("actor.id", claim -> claim.actor().id()),
    COUNTRY("force.country", claim -> claim.force().country()),
    STANCE("stance", ReadClaim::stance),
    KIND("force.kind", claim -> claim.force().kind()),
    MEASURE("measure", ReadClaim::measure),
    /** Name, or country where the careful reader leaves the name open. */
    PLACE("place", claim -> claim.place().name()),
    STATED_ON("statedOn", ReadClaim::statedOn);

    /** The fields whose agreement is counted over the pairs. */
    public static final List<Field> REPORTED =
            List.of(QUALIFIER, ACTOR, COUNTRY, STANCE, KIND, MEASURE, PLACE, STATED_ON);

    private final String path;
    private final Function<ReadClaim, Object> value;

    Field(String path, Function<ReadClaim, Object> value) {
        this.path = path;
        this.value = value;
    }

    /** Where it stands in a claim's JSON. */
    public String path() {
        return path;
    }

    /** Its value, a text or a number; null where the claim leaves it open. */
    Object of(ReadClaim claim) {
        Object found = value.apply(claim);
        return found == null || found instanceof Long ? found : found.toString();
    }
}
