// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Skips what is left once a test has failed; switched on by {@link GuardsCountTest} alone. */
public final class StopAtFirstFailure implements ExecutionCondition, TestExecutionListener {
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
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (failed == null && result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed = name(test);
        }
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source -> source instanceof MethodSource method
                        ? method.getJavaClass().getSimpleName() + "." + method.getMethodName()
                        : source instanceof ClassSource type
                                ? type.getJavaClass().getSimpleName()
                                : null)
                .orElse(test.getDisplayName());
    }
}
