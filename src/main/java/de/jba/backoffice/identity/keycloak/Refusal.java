// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * Kept for a person who signed in at Keycloak and was not let in here: to say why, and to let them sign out there.
 *
 * @param reason why
 * @param idToken tells Keycloak whose session ends
 */
record Refusal(NotAdmitted.Reason reason, String idToken) implements Serializable {
    private static final String KEY = Refusal.class.getName();

    static Optional<Refusal> in(HttpSession session) {
        return Optional.ofNullable((Refusal) session.getAttribute(KEY));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }
}
