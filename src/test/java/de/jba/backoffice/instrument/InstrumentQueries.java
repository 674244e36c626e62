// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.PageRequest;

/** The list's own SQL, for tests that look at the database without a server above it. */
public final class InstrumentQueries {
    private InstrumentQueries() {}

    /** The rows of a page: the identifier first, the marks of shares and of co-maintenance last. */
    public static String rows(PageRequest request) {
        return InstrumentList.rows(request);
    }

    public static String count(PageRequest request) {
        return InstrumentList.count(request);
    }

    /** How many instruments want to be confirmed, and when the oldest was. */
    public static String unconfirmed(boolean own) {
        return InstrumentConfirmationService.UNCONFIRMED.replace("?1", Boolean.toString(own));
    }

    /** How many own contacts leave, from how many instruments, when first and who. */
    public static String leaving() {
        return ContactUseService.LEAVING;
    }
}
