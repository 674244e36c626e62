// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.places.Capacity;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as both sides may know it.
 *
 * @param name the instrument's, as it is while the offer is open
 * @param capacity its places, likewise; null when none were ever stated
 * @param owner who offers it
 * @param agency to whom it is offered
 * @param until the last day on which it can be accepted
 * @param offeredBy the function of the person who offered it
 * @param answer what the agency said when it refused
 * @param decidedBy the function of the person who decided; null for nobody
 * @param version the version to decide on
 */
public record HandOverDetails(
        HandOverId id,
        InstrumentId instrument,
        String name,
        @Nullable Capacity capacity,
        AgencyId owner,
        AgencyId agency,
        String reason,
        LocalDate until,
        HandOverState state,
        String offeredBy,
        Instant offeredAt,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int version) {}
