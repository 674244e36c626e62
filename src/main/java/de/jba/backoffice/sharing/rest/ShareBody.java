// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.sharing.ShareEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A share as a client sends it: what the server sets itself is taken and not looked at. */
@JsonIgnoreProperties({"id", "grantedBy", "grantedAt"})
record ShareBody(
        @Nullable String agency,
        @Nullable ShareLevel level,
        @Nullable Boolean personal,
        @Nullable String purpose,
        @Nullable LocalDate until) {
    ShareEntry toEntry() {
        return new ShareEntry(agency, level, Boolean.TRUE.equals(personal), purpose, until);
    }
}
