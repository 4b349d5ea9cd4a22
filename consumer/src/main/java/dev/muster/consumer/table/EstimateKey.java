package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the row of the table that a claim belongs to: actor, force, measure, unit and place. */
final class EstimateKey {
    private static final int HASH_DIGITS = 16;
    private static final String SEPARATOR = "\u001f";
    private static final String NOT_TOLD = "\u0000";

    private EstimateKey() {}

    /** The key, {@code <actor id>/<16 hex digits>}: short enough for an address, the same on every machine. */
    static String of(Claim claim) {
        return claim.getActor().getId() + "/"
                + hash(Stream.concat(Stream.of(claim.getActor().getId()), parts(claim)));
    }

    /** What rows of all actors share that can be compared: force, measure, unit and place. 16 hex digits. */
    static String subject(Claim claim) {
        return hash(parts(claim));
    }

    private static Stream<Object> parts(Claim claim) {
        return Stream.of(
                claim.getForce().getCountry(),
                claim.getForce().getKind(),
                claim.getMeasure(),
                claim.getQuantity().getUnit(),
                claim.getPlace().getName(),
                claim.getPlace().getCountry());
    }

    private static String hash(Stream<?> parts) {
        String text = parts.map(part -> Objects.toString(part, NOT_TOLD)).collect(Collectors.joining(SEPARATOR));
        return sha256(text).substring(0, HASH_DIGITS);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
