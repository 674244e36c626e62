// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.shared.AgencyId;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column whose cells hold a value that is kept by hand.
 *
 * @param kind what the value is
 * @param agency whose quota it is; null for the others
 */
record SheetColumn(Kind kind, @Nullable AgencyId agency) implements Serializable {
    static final SheetColumn PLACES = new SheetColumn(Kind.PLACES, null);
    static final SheetColumn OCCUPIED = new SheetColumn(Kind.OCCUPIED, null);
    static final SheetColumn WAITING_LIST = new SheetColumn(Kind.WAITING_LIST, null);
    private static final String QUOTA_OF = "QUOTA-";

    /** What is kept. */
    enum Kind {
        PLACES,
        QUOTA,
        OCCUPIED,
        WAITING_LIST
    }

    static SheetColumn quotaOf(AgencyId agency) {
        return new SheetColumn(Kind.QUOTA, agency);
    }

    /** The name under which the browser knows it. */
    String key() {
        return agency == null ? kind.name() : QUOTA_OF + agency.alias();
    }

    /** The column of that name; nothing for a name that is none. */
    static Optional<SheetColumn> of(String key) {
        try {
            return Optional.of(
                    key.startsWith(QUOTA_OF)
                            ? quotaOf(new AgencyId(key.substring(QUOTA_OF.length())))
                            : new SheetColumn(Kind.valueOf(key), null));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
