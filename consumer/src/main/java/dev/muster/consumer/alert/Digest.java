package dev.muster.consumer.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names made of content: the same on every machine. */
final class Digest {
    /** 128 bits: no two of the same in the life of a ledger. */
    private static final int DIGITS = 32;

    private static final String SEPARATOR = "\u001f";

    private Digest() {}

    /** The first 32 hex digits of the SHA-256 of the parts. */
    static String of(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
