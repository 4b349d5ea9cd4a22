package dev.muster.producer.article;

import java.util.Objects;

/**
 * Something that is no article, and why.
 *
 * @param location the file, the file and line, or the URL that is to blame
 * @param reason what is wrong and what mends it, as one sentence without the location
 */
public record Refusal(String location, String reason) implements FoundItem, Intake {

    public Refusal {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return location + ": " + reason;
    }
}
