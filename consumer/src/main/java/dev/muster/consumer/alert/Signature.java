package dev.muster.consumer.alert;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests, so that their receiver knows who sent them and when: HMAC-SHA256 over id, time and body, as the
 * <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a> have it, so
 * that their libraries verify it. Immutable; never shows its secret.
 */
public final class Signature {
    /** Fewer characters can be guessed. */
    static final int FEWEST_CHARACTERS = 24;

    /** Before a secret that is written in Base64. */
    private static final String ENCODED = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    private final SecretKeySpec key;

    private Signature(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Signs with a secret.
     *
     * @param secret {@code whsec_} and Base64, else any text
     * @throws IllegalArgumentException where it is too short, or no Base64
     */
    static Signature with(String secret) {
        if (secret.length() < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "it holds " + secret.length() + " characters, which can be guessed; give " + FEWEST_CHARACTERS
                            + " at least, such as `openssl rand -hex 32` makes");
        }
        return new Signature(
                secret.startsWith(ENCODED)
                        ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
                        : secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param id of the alert
     * @param seconds since 1970 UTC, as the header {@code webhook-timestamp} gives them
     * @param body as it is sent
     */
    String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
