// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;

/** Skips what is left once a test has failed; switched on by {@link GuardsCountTest} alone. */
public final class StopAtFirstFailure
        implements ExecutionCondition, TestWatcher, LifecycleMethodExecutionExceptionHandler {
    private static @Nullable String failed;

    static void reset() {
        failed = null;
    }

    /** The test that failed first. */
    static Optional<String> failed() {
        return Optional.ofNullable(failed);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failed == null
                ? ConditionEvaluationResult.enabled("nothing failed yet")
                : ConditionEvaluationResult.disabled("a test failed before");
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable cause) throws Throwable {
        testFailed(context, cause);
        throw cause;
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        if (failed == null) {
            failed = context.getRequiredTestClass().getSimpleName()
                    + context.getTestMethod().map(m -> "." + m.getName()).orElse("");
        }
    }
}
