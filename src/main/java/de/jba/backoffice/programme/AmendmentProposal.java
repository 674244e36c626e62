// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.shared.InstrumentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What confirmed places say otherwise than a published programme.
 *
 * @param printed what the edition says, and keeps on saying
 * @param live what holds now, or will from its day on
 * @param version the version to dismiss it on
 */
public record AmendmentProposal(
        UUID id,
        InstrumentId instrument,
        String name,
        @Nullable String abbreviation,
        CapacityContent printed,
        CapacityContent live,
        int version) {}
