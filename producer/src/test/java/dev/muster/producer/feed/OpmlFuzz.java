package dev.muster.producer.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Lists of feeds. Whatever comes is such a list or a refusal; what is read can be written and read again. */
public final class OpmlFuzz {
    private OpmlFuzz() {}

    /** Reads the list that the bytes stand for. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        try {
            OpmlFile.Listed listed = OpmlFile.read(new ByteArrayInputStream(data), "fuzz");
            if (listed.feeds().isEmpty() && listed.refused().isEmpty()) {
                throw new AssertionError("a list of nothing");
            }
            OpmlWriter.write(listed.feeds());
        } catch (FeedException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal without a reason", refused);
            }
        }
    }
}
