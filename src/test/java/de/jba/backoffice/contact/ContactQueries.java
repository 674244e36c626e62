// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.PageRequest;

/** The lists' own SQL, for tests that look at the database without a server above it. */
public enum ContactQueries {
    CONTACTS(ContactService.LISTED),
    PARTNERS(PartnerService.LISTED);

    private final RecordList.Listed listed;

    ContactQueries(RecordList.Listed listed) {
        this.listed = listed;
    }

    /** The rows of a page: the identifier first. */
    public String rows(PageRequest request) {
        return listed.rows(request);
    }

    public String count(PageRequest request) {
        return listed.count(request);
    }

    /** The identifiers of the providers that are found by the words of the first parameter. */
    public static String providers() {
        return "SELECT id::text" + ProviderService.like(0, 50);
    }
}
