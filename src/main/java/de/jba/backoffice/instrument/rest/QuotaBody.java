// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.places.QuotaChange;
import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A quota as a client sends it: what the server sets itself is taken and not looked at. */
@JsonIgnoreProperties("validTo")
record QuotaBody(
        @Nullable AgencyId agency,
        @Nullable Integer places,
        @Nullable LocalDate validFrom) {
    QuotaChange toChange() {
        return new QuotaChange(agency, places, validFrom);
    }
}
