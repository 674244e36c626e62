// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.DomainEvent;

/**
 * Somebody asked for what they may not see or do. The log notes every such attempt alike, whether the thing is hidden
 * or never existed.
 *
 * @param caller who asked
 * @param hidden true when the answer was "does not exist", false when it was "not allowed"
 * @param target what was asked for, for the log alone
 */
public record AccessRefused(Caller caller, boolean hidden, String target) implements DomainEvent {}
