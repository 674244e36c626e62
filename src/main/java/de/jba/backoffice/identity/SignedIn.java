// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.DomainEvent;

/**
 * A person opened a session on screen.
 *
 * @param user who
 * @param requestId under which the server log knows the sign-in
 */
public record SignedIn(CurrentUser user, String requestId) implements DomainEvent {}
