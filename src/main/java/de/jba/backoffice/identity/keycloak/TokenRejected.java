// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

/** A token is not genuine, not for us, or not valid now; the message is for the log and holds nothing of the token. */
final class TokenRejected extends Exception {
    private static final long serialVersionUID = 1L;

    TokenRejected(String why) {
        super(why);
    }

    TokenRejected(Exception cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
