// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.SharedWith;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as a row of a list.
 *
 * @param capacity what holds today; null when nothing was ever stated
 * @param shares with whom it is shared today; empty for all but the owner's people who may view shares
 * @param coMaintained whether it is another agency's, and a share lets the reader's role edit it
 * @param version the version to make a change on
 * @param provider the name of who carries it out; null when nobody is named, or the reader does not see who
 */
public record InstrumentSummary(
        InstrumentId id,
        String name,
        @Nullable String abbreviation,
        AgencyId owner,
        List<AgencyId> participating,
        List<LegalCircle> legalCircles,
        TargetGroup targetGroup,
        @Nullable CapacityPeriod capacity,
        List<SharedWith> shares,
        boolean coMaintained,
        int version,
        List<String> aliases,
        List<String> subOffers,
        @Nullable String legalBasis,
        @Nullable Term term,
        @Nullable String provider) {}
