// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks several rules before anything is refused, so that a person learns of every mistake at once. */
public final class Refusals {
    private final List<BusinessRuleViolation> found = new ArrayList<>();

    /** Asks all of these rules; refuses once when some of them do. */
    public static void askAll(Runnable... rules) {
        Refusals refusals = new Refusals();
        for (Runnable rule : rules) {
            refusals.ask(rule);
        }
        refusals.refuse();
    }

    /** Asks a rule and keeps what it refuses. */
    public void ask(Runnable rule) {
        value(() -> {
            rule.run();
            return null;
        });
    }

    /** The value that a rule allows; null where it refuses, which is kept. */
    public <T> @Nullable T value(Supplier<? extends @Nullable T> rule) {
        try {
            return rule.get();
        } catch (BusinessRuleViolation violation) {
            found.addAll(violation.all());
            return null;
        }
    }

    /**
     * Goes on when nothing was refused.
     *
     * @throws BusinessRuleViolation the first that was found, which knows the others
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw found.get(0).with(found.subList(1, found.size()));
        }
    }
}
