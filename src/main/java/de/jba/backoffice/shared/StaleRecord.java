// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/** The record was changed by somebody else since it was read; nothing of this change was stored. */
public final class StaleRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param expected the version that the change was made on
     * @param current the version that is stored now
     */
    public StaleRecord(int expected, int current) {
        super("expected version " + expected + " but found " + current);
    }
}
