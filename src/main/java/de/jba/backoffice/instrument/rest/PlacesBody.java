// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Places as a client sends them: what the server sets itself is taken and not looked at. */
@JsonIgnoreProperties({"validTo", "lastConfirmed"})
record PlacesBody(
        @Nullable CapacityKind kind,
        @Nullable Integer places,
        @Nullable String region,
        @Nullable LocalDate validFrom,
        @Nullable CapacityStatus status) {
    CapacityChange toChange() {
        return new CapacityChange(kind, places, region, validFrom, status);
    }
}
