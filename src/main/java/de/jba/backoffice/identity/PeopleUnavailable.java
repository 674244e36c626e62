// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

/** Keycloak does not tell who has an account, now; everything else goes on. */
public final class PeopleUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PeopleUnavailable(Exception cause) {
        super("Keycloak does not tell who has an account", cause);
    }
}
