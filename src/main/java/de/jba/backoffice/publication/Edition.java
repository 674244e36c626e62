// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.publication.opendata.Evidence;
import de.jba.backoffice.publication.opendata.Evidence.Seal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published Fassung of a programme.
 *
 * @param edition 1 for the first Fassung of a year; amendments follow
 * @param title the title without the year
 * @param contentHash SHA-256 of the canonical content
 * @param pdfHash SHA-256 of the PDF that was signed
 * @param seal the operator's seal on the public PDF; nothing when there is none
 * @param publishedBy the function that published it
 * @param signatures the co-signatures it rests on, by agency and function
 * @param amendment the number of the amendment that it brings; 0 for the first Fassung
 * @param withdrawn why it is no longer public, as the Fassung says that withdrew it; null while it is
 * @param archived whether the next year's programme is public, too
 */
public record Edition(
        ProgrammeYear year,
        int edition,
        String title,
        String contentHash,
        String pdfHash,
        Instant publishedAt,
        String publishedBy,
        List<Evidence.Signature> signatures,
        int amendment,
        @Nullable String withdrawn,
        @Nullable Seal seal,
        boolean archived) {
    public Edition {
        signatures = List.copyOf(signatures);
    }
}
