// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

/** The person has not proved recently enough who they are: they sign in again, and nothing was done. */
public final class SignInTooOld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignInTooOld(Permission permission) {
        super(permission.action());
    }
}
