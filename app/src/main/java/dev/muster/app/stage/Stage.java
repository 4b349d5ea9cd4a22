package dev.muster.app.stage;

import dev.muster.schema.CheckResult;
import java.util.function.Supplier;

/**
 * A stage that runs, by what all of them have in common.
 *
 * @param name for people: producer, streams or consumer
 * @param check how it is
 * @param handle ends it
 */
public record Stage(String name, Supplier<CheckResult> check, AutoCloseable handle) {}
