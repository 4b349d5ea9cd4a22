package dev.muster.app.command;

import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import dev.muster.schema.DecisionKind;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who decides, why and when. */
final class DecisionOptions {
    @Option(names = "--author", required = true, paramLabel = "NAME", description = "Who decides.")
    private String author;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; shown with the claim.")
    private String reason;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = Time.class,
            description = "From when on it holds, such as 2024-11-21T10:00:00Z. Default: now.")
    private Instant at;

    /** A decision by these, which what was decided still has to be added to. */
    Decision.Builder decision(DecisionKind kind, String actor) {
        Instant time = at == null ? Clock.systemUTC().instant() : at;
        return Decision.newBuilder()
                .setId("")
                .setKind(kind)
                .setActor(actor)
                .setAuthor(required("--author", author))
                .setReason(required("--reason", reason))
                .setAt(time.truncatedTo(ChronoUnit.MILLIS));
    }

    private static String required(String option, String text) {
        if (text.isBlank()) {
            throw CommandException.misused(option + " is empty: every decision tells who made it and why");
        }
        return text.strip();
    }

    static Decision made(Decision.Builder decision) {
        return DecisionId.identified(decision.build());
    }

    /** Reads a time. */
    static final class Time implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "there is no time '" + text + "'; give one such as 2024-11-21T10:00:00Z");
            }
        }
    }
}
