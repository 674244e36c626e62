// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.DomainEvent;

/**
 * Somebody asked for what they may not see or do. The log notes every such attempt alike, whether the thing is hidden
 * or never existed.
 *
 * @param caller who asked
 * @param answer what they were told
 * @param target what was asked for, for the log alone
 */
public record AccessRefused(Caller caller, Answer answer, String target) implements DomainEvent {
    /** What is said to whoever is refused. */
    public enum Answer {
        NOT_FOUND,
        DENIED,
        SIGN_IN_TOO_OLD
    }
}
