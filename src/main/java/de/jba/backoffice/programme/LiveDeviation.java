// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.shared.InstrumentId;
import java.time.LocalDate;

/**
 * Confirmed places that differ from what a programme prints of them ("weicht ab").
 *
 * @param name of the instrument, as printed
 * @param printed what the programme says
 * @param live what is confirmed by now
 * @param confirmedOn the day on which that was confirmed last
 * @param version the version of the contribution to take it over on
 */
public record LiveDeviation(
        InstrumentId instrument,
        String name,
        CapacityContent printed,
        CapacityContent live,
        LocalDate confirmedOn,
        int version) {}
