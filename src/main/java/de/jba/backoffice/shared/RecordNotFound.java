// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/** What was asked for does not exist for this person: hidden and never existed are the same refusal. */
public final class RecordNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param kind the kind of record, such as {@code instrument}
     * @param identifier what was asked for, for the log alone
     */
    public RecordNotFound(String kind, Object identifier) {
        super(kind + " " + identifier);
    }
}
