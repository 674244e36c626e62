// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

/** How an agency stands to a record: everything that the table of permissions tells apart. */
enum Relation {
    OWN,
    PARTICIPATING,
    SHARED_READ,
    SHARED_COMMENT,
    SHARED_EDIT,
    SHARED_PERSONAL,
    JBA_WIDE,
    PRIVATE,
    EXPIRED,
    REVOKED,
    MISSING;

    /** Whether there is such a record at all. */
    boolean exists() {
        return this != MISSING;
    }

    /** Whether the agency sees the record. */
    boolean visible() {
        return switch (this) {
            case OWN, PARTICIPATING, SHARED_READ, SHARED_COMMENT, SHARED_EDIT, SHARED_PERSONAL, JBA_WIDE -> true;
            case PRIVATE, EXPIRED, REVOKED, MISSING -> false;
        };
    }
}
