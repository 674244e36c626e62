// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

/** Keycloak does not answer; what needs it must wait, everything else goes on. */
final class KeycloakAway extends Exception {
    private static final long serialVersionUID = 1L;

    KeycloakAway(String why) {
        super(why);
    }

    KeycloakAway(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
