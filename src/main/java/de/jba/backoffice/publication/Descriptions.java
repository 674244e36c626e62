// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammePublished;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.publication.opendata.DatasetDescription;
import de.jba.backoffice.publication.opendata.DatasetDescription.File;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Describes an edition for data portals: its files as they are public under the addresses of the Fassung. */
@ApplicationScoped
class Descriptions {
    @Inject
    @ConfigProperty(name = "JBA_PUBLIC_URL")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "JBA_OPEN_DATA_LICENCE", defaultValue = "http://dcat-ap.de/def/licenses/dl-by-de/2.0")
    String licence;

    /** @param documents as they are public, but for the page, which is stored without the number of its Fassung */
    byte[] of(ProgrammePublished event, int edition, Map<DocumentKind, byte[]> documents) {
        ProgrammeContent content = CanonicalForm.read(bytes(documents, DocumentKind.CONTENT));
        byte[] page = FassungPage.of(
                bytes(documents, DocumentKind.HTML),
                new ProgrammeYear(event.year().value()),
                edition);
        return new DatasetDescription(publicUrl, licence)
                .of(
                        content,
                        edition,
                        event.publishedAt(),
                        List.of(
                                file(
                                        DocumentKind.ANNEX_CSV,
                                        "CSV",
                                        "text/csv",
                                        bytes(documents, DocumentKind.ANNEX_CSV)),
                                file(
                                        DocumentKind.CONTENT,
                                        "JSON",
                                        "application/json",
                                        bytes(documents, DocumentKind.CONTENT)),
                                file(DocumentKind.PDF, "PDF", "application/pdf", bytes(documents, DocumentKind.PDF)),
                                file(DocumentKind.HTML, "HTML", "text/html", page)));
    }

    private static File file(DocumentKind kind, String format, String mediaType, byte[] bytes) {
        return new File(kind.fileName(), format, mediaType, bytes);
    }

    private static byte[] bytes(Map<DocumentKind, byte[]> documents, DocumentKind kind) {
        return Objects.requireNonNull(documents.get(kind), kind::name);
    }
}
