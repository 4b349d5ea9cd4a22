package dev.muster.schema;

import java.util.Objects;

/**
 * What a component answers when asked how it is.
 *
 * @param ok whether it does its work
 * @param detail in a sentence what it does, or what is wrong and how to mend it
 */
public record CheckResult(boolean ok, String detail) {
    /** @throws NullPointerException without a detail */
    public CheckResult {
        Objects.requireNonNull(detail, "detail");
    }

    /** All is well. */
    public static CheckResult ok(String detail) {
        return new CheckResult(true, detail);
    }

    /** Something is wrong. */
    public static CheckResult failed(String detail) {
        return new CheckResult(false, detail);
    }

    /** Something is wrong, in the words of the exception, or its class where it has none. */
    public static CheckResult failed(Exception cause) {
        return failed(cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage());
    }
}
