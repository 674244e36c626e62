// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

/**
 * Tells whether the person of the running transaction sees a record. Asked before a refusal, because what may not be
 * seen is answered as if it did not exist.
 */
public interface RecordSight {
    /** Whether {@code identifier} is of the kind that this sight knows. */
    boolean knows(Object identifier);

    /**
     * Passes when the record is visible.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when it is not, or does not exist
     */
    void requireVisible(Object identifier);
}
