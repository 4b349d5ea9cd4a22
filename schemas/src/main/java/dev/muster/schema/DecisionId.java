package dev.muster.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The identity of a decision: {@code <actor id>/<hash>}. The hash is the first 16 lower-case hex digits of the SHA-256 of the UTF-8 bytes
 * of its fields in this order, joined by U+001F, a missing one as nothing, text in Unicode NFC, numbers in decimal, the time in
 * milliseconds: kind, actor, claim, actor of {@code to}, low, best, high, qualifier, unit, undoes, author, reason, at. So the same
 * decision written twice is one.
 */
public final class DecisionId {
    /** Decisions in the order in which they were made: of two that contradict each other the later one holds. */
    public static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::getAt).thenComparing(Decision::getId);

    private static final String FIELD_SEPARATOR = "\u001f";
    private static final int HASH_BYTES = 8;

    private DecisionId() {}

    /** The id that the other fields of a decision make. */
    public static String of(Decision decision) {
        var hash = HexFormat.of().formatHex(sha256(canonical(decision)), 0, HASH_BYTES);
        return decision.getActor() + "/" + hash;
    }

    /** The decision under the id that its other fields make. */
    public static Decision identified(Decision decision) {
        return Decision.newBuilder(decision).setId(of(decision)).build();
    }

    private static String canonical(Decision decision) {
        var figure = decision.getQuantity();
        return Stream.of(
                        decision.getKind(),
                        decision.getActor(),
                        decision.getClaim(),
                        decision.getTo() == null ? null : decision.getTo().getId(),
                        figure == null ? null : figure.getLow(),
                        figure == null ? null : figure.getBest(),
                        figure == null ? null : figure.getHigh(),
                        figure == null ? null : figure.getQualifier(),
                        figure == null ? null : figure.getUnit(),
                        decision.getUndoes(),
                        decision.getAuthor(),
                        decision.getReason(),
                        decision.getAt().toEpochMilli())
                .map(field -> Objects.toString(field, ""))
                .map(field -> Normalizer.normalize(field, Normalizer.Form.NFC))
                .collect(Collectors.joining(FIELD_SEPARATOR));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
