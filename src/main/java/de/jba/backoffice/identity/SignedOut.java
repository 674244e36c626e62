// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.DomainEvent;

/**
 * A person's session on screen ended.
 *
 * @param user whose
 * @param cause what ended it
 * @param requestId under which the server log knows the end
 */
public record SignedOut(CurrentUser user, Cause cause, String requestId) implements DomainEvent {
    /** What ends a session. */
    public enum Cause {
        /** The person signed out. */
        PERSON,
        /** Keycloak ended the session, or would not prolong it. */
        KEYCLOAK,
        /** Nothing was done for too long. */
        IDLE
    }
}
