// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency's signature, or that it is still open. Names the function that signed, never the person.
 *
 * @param agency the agency it speaks for
 * @param status whether it counts
 * @param revision the revision that was signed; null while open
 * @param function the function of the person who signed
 * @param deputyFor the function in whose place it did (in Vertretung); null when it signed by its own right
 * @param signedAt when it was given
 * @param contentHash SHA-256 of the canonical content, as signed
 * @param pdfHash SHA-256 of the PDF, as signed
 * @param withdrawnAt when it was taken back
 * @param justification why it was taken back
 */
public record CoSignatureDetails(
        AgencyId agency,
        CoSignatureStatus status,
        @Nullable Integer revision,
        @Nullable String function,
        @Nullable String deputyFor,
        @Nullable Instant signedAt,
        @Nullable String contentHash,
        @Nullable String pdfHash,
        @Nullable Instant withdrawnAt,
        @Nullable String justification) {
    /** The agency has not signed. */
    public static CoSignatureDetails open(AgencyId agency) {
        return new CoSignatureDetails(agency, CoSignatureStatus.OPEN, null, null, null, null, null, null, null, null);
    }
}
