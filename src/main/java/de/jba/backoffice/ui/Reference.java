// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/**
 * The number of one failure. The person reads it on the screen, the operator finds it in the server's log.
 *
 * @param number two groups of four hexadecimal digits
 */
public record Reference(String number) {
    private static final Logger LOG = System.getLogger(Reference.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Logs what nobody expected, with all that helps to mend it. */
    static Reference ofFailure(Throwable failure) {
        Reference reference = next();
        LOG.log(Level.ERROR, "Failure " + reference.number(), failure);
        return reference;
    }

    /** Logs that a page was asked for that this person does not have; alike for hidden and for never existed. */
    static Reference ofMissing(String address) {
        Reference reference = next();
        LOG.log(Level.INFO, "Not there " + reference.number() + ": " + address.replaceAll("[\\r\\n]", " "));
        return reference;
    }

    private static Reference next() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String hex = java.util.HexFormat.of().formatHex(bytes);
        return new Reference(hex.substring(0, 4) + "-" + hex.substring(4));
    }
}
