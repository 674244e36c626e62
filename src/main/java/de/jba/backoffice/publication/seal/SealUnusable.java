// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

/** The configured seal cannot seal now. The message is for operators: it names settings and never their values. */
final class SealUnusable extends Exception {
    private static final long serialVersionUID = 1L;

    SealUnusable(String message) {
        super(message);
    }

    SealUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
