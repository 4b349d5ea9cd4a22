package dev.muster.producer.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** The secret that whoever pushes must know: the text of a file, read at each request, so that it can be made and changed while it runs. */
final class PushToken {
    /** A shorter one can be guessed. */
    static final int SHORTEST = 16;

    /** Nobody's token is longer; a file that is, is another. */
    private static final int LONGEST = 4096;

    private static final String SCHEME = "Bearer ";

    private final Path file;

    PushToken(Path file) {
        this.file = file;
    }

    /** Whether there is one, so that articles may be pushed. */
    boolean exists() {
        return read().isPresent();
    }

    /** Whether a header carries it; takes as long for a wrong one as for the right one. */
    boolean admits(String authorization) {
        Optional<String> token = read();
        if (token.isEmpty()
                || authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String told = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(bytes(token.get()), bytes(told));
    }

    /** Why there is none, and what mends it. */
    String remedy() {
        return "Nothing may be pushed before there is a token: write " + SHORTEST + " or more characters into " + file;
    }

    private Optional<String> read() {
        try {
            if (Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            String token = Files.readString(file).strip();
            return token.length() >= SHORTEST ? Optional.of(token) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
