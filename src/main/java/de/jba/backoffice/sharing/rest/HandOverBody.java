// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.sharing.HandOverEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An offer as a client sends it. */
record HandOverBody(
        @Nullable AgencyId agency,
        @Nullable String reason,
        @Nullable LocalDate until) {
    HandOverEntry toEntry() {
        return new HandOverEntry(agency, reason, until);
    }
}
