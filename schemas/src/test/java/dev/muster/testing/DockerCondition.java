package dev.muster.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** The condition behind {@link NeedsDocker}. */
final class DockerCondition implements ExecutionCondition {
    private static final String NO_SKIPS = "muster.noSkips";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean available = DockerClientFactory.instance().isDockerAvailable();
        return evaluate(context.getDisplayName(), available, Boolean.getBoolean(NO_SKIPS));
    }

    static ConditionEvaluationResult evaluate(String test, boolean available, boolean noSkips) {
        if (available) {
            return ConditionEvaluationResult.enabled("a Docker engine answers");
        }
        if (noSkips) {
            throw new IllegalStateException(test
                    + " needs a Docker engine and none answers: start one, or run without -D" + NO_SKIPS + "=true");
        }
        var line = "skipped: no Docker engine for " + test;
        System.out.println(line);
        return ConditionEvaluationResult.disabled(line);
    }
}
