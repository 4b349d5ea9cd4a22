package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.schema.internal.Reading;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The identity of a claim: {@code <actor id>/<hash>}. Two readings are the same claim when they agree in the twelve fields of the
 * canonical string, in this order, joined by U+001F, a missing one as nothing: actor id, stance, force country, force kind, measure,
 * unit, low, best, high, qualifier, place name, place country. Numbers are decimal, enums stand by their names, text is in Unicode NFC.
 * The hash is the first 16 lower-case hex digits of the SHA-256 of the string's UTF-8 bytes.
 *
 * <p>The topic of claims is keyed by it: a change here makes every claim a new one.
 */
final class ClaimId {
    static final char SEPARATOR = '/';

    private static final String FIELD_SEPARATOR = "\u001f";
    private static final int HASH_BYTES = 8;

    private ClaimId() {}

    static String of(Reading reading) {
        return of(ClaimSubject.of(reading));
    }

    static String of(ClaimSubject claim) {
        var hash = HexFormat.of().formatHex(sha256(canonical(claim)), 0, HASH_BYTES);
        return claim.actor().getId() + SEPARATOR + hash;
    }

    static String canonical(Reading reading) {
        return canonical(ClaimSubject.of(reading));
    }

    private static String canonical(ClaimSubject claim) {
        var force = claim.force();
        var quantity = claim.quantity();
        var place = claim.place();
        var fields = Stream.of(
                        claim.actor().getId(),
                        claim.stance(),
                        force.getCountry(),
                        force.getKind(),
                        claim.measure(),
                        quantity.getUnit(),
                        quantity.getLow(),
                        quantity.getBest(),
                        quantity.getHigh(),
                        quantity.getQualifier(),
                        place.getName(),
                        place.getCountry())
                .map(field -> Objects.toString(field, ""))
                .collect(Collectors.joining(FIELD_SEPARATOR));
        // All at once: nothing is composed with the separator.
        return Normalizer.normalize(fields, Normalizer.Form.NFC);
    }

    /** The actor in a claim's id. */
    static String actor(String claimId) {
        return claimId.substring(0, claimId.lastIndexOf(SEPARATOR));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
