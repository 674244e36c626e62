// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** What is published, for everybody: nothing is rendered here, stored bytes are handed out. */
@ApplicationScoped
public class PublicationService {
    @Inject
    Editions editions;

    /** Every published edition, the latest year and Fassung first. */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public List<Edition> editions() {
        return editions.all();
    }

    /**
     * A document of the latest Fassung of a year.
     *
     * @throws RecordNotFound when nothing is published for that year
     */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public PublishedDocument latest(ProgrammeYear year, DocumentKind kind) {
        Edition edition = editions.latest(year).orElseThrow(() -> new RecordNotFound("publication", year));
        return stored(year, edition.edition(), kind);
    }

    /**
     * A certain Fassung, public or withdrawn.
     *
     * @throws RecordNotFound when there is no such Fassung
     */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public Edition edition(ProgrammeYear year, int edition) {
        return editions.of(year, edition).orElseThrow(() -> new RecordNotFound("publication", year + "/" + edition));
    }

    /**
     * The Fassung that was in force at the end of a day in Herne.
     *
     * @throws RecordNotFound when nothing was published by then
     */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public Edition inForceOn(ProgrammeYear year, LocalDate day) {
        return editions.inForce(
                        year, day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant())
                .orElseThrow(() -> new RecordNotFound("publication", year + "/" + day));
    }

    /**
     * A document of a certain Fassung, under an address of its own; its bytes never change.
     *
     * @throws RecordNotFound when there is no such Fassung
     */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public PublishedDocument document(ProgrammeYear year, int edition, DocumentKind kind) {
        PublishedDocument document = stored(year, edition, kind);
        return kind == DocumentKind.HTML
                ? new PublishedDocument(kind, edition, FassungPage.of(document.bytes(), year, edition))
                : document;
    }

    private PublishedDocument stored(ProgrammeYear year, int edition, DocumentKind kind) {
        return editions.bytes(year, edition, kind)
                .map(bytes -> new PublishedDocument(kind, edition, bytes))
                .orElseThrow(() -> new RecordNotFound("publication", year + "/" + edition));
    }
}
