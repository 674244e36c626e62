// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.DomainEvent;
import de.jba.backoffice.shared.ProgrammeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme has become public; told within the transaction that published it.
 *
 * @param programme the programme
 * @param year its year, and the number of the amendment that it is
 * @param title its title
 * @param revision the revision that was signed by all
 * @param contentHash SHA-256 of the canonical content
 * @param pdfHash SHA-256 of the PDF
 * @param signatures those of every agency that had to sign
 * @param publishedAt when
 * @param publishedBy the function that published it, never the person
 * @param redaction what the law forbids that earlier Fassungen say; null when it withdraws none
 * @param progress hears of what is done with it
 */
public record ProgrammePublished(
        ProgrammeId programme,
        ProgrammeYear year,
        String title,
        int revision,
        String contentHash,
        String pdfHash,
        List<CoSignatureDetails> signatures,
        Instant publishedAt,
        String publishedBy,
        @Nullable String redaction,
        PublishingStep.Progress progress)
        implements DomainEvent {}
