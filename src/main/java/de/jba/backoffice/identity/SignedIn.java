// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A person opened a session on screen.
 *
 * @param user who
 * @param mailbox their e-mail address, if Keycloak has verified one
 * @param requestId under which the server log knows the sign-in
 */
public record SignedIn(CurrentUser user, @Nullable String mailbox, String requestId) implements DomainEvent {}
