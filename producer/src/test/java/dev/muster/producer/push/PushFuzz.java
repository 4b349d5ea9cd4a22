package dev.muster.producer.push;

import java.util.Arrays;
import java.util.List;

/** What is pushed: JSON, JSON lines, text or a page. Whatever comes is answered for, item by item. */
public final class PushFuzz {
    private static final List<String> TYPES =
            List.of("application/json", "application/x-ndjson", "text/plain; charset=x", "text/html", "image/png");

    private PushFuzz() {}

    /** Reads what the bytes stand for, the first of which tells the type. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        try {
            PushedArticles.read(Arrays.copyOfRange(data, 1, data.length), TYPES.get((data[0] & 0xFF) % TYPES.size()));
        } catch (PushProblem refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a reason", refused);
            }
        }
    }
}
