package dev.muster.consumer.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/** The order in which both databases sort text: by its bytes in UTF-8. Java's own differs behind the first 65,536 characters. */
final class TextOrder {
    static final Comparator<String> BY_BYTES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private TextOrder() {}

    /** The lesser of two; either may be null for none. */
    static String least(String one, String other) {
        return one == null || other != null && BY_BYTES.compare(other, one) < 0 ? other : one;
    }

    /** The greater of two; either may be null for none. */
    static String greatest(String one, String other) {
        return one == null || other != null && BY_BYTES.compare(other, one) > 0 ? other : one;
    }
}
