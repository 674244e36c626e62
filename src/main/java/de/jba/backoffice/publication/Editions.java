// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.CoSignatureStatus;
import de.jba.backoffice.programme.ProgrammePublished;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.PublishingStep;
import de.jba.backoffice.publication.opendata.Evidence;
import de.jba.backoffice.publication.seal.ElectronicSeal;
import de.jba.backoffice.publication.seal.SealedPdf;
import de.jba.backoffice.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The published editions of all years. Editions are added when a programme becomes public, and never changed. */
@ApplicationScoped
class Editions {
    private static final String COLUMNS = "SELECT year, fassung, title, content_hash, pdf_hash,"
            + " to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), published_by, evidence,"
            + " amendment, (SELECT r.redaction FROM publication r WHERE r.year = publication.year"
            + " AND r.fassung > publication.fassung AND r.redaction IS NOT NULL ORDER BY r.fassung LIMIT 1) AS withdrawn,"
            + " EXISTS (SELECT FROM publication n WHERE n.year = publication.year + 1) AS archived FROM publication";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    @Inject
    ElectronicSeal seal;

    @Inject
    Descriptions descriptions;

    /** Adds the edition, in the transaction in which the programme becomes public. */
    void add(@Observes ProgrammePublished event) {
        int edition = next(event.year());
        Map<DocumentKind, byte[]> documents = documents(event);
        byte[] signed = Objects.requireNonNull(documents.get(DocumentKind.PDF));
        event.progress().reached(PublishingStep.SEAL);
        Optional<SealedPdf> sealed = seal.seal(signed);
        event.progress().reached(PublishingStep.PUBLISH);
        sealed.ifPresent(pdf -> documents.put(DocumentKind.PDF, pdf.bytes()));
        Evidence evidence = new Evidence(
                event.year().value(),
                edition,
                event.contentHash(),
                event.pdfHash(),
                event.signatures().stream()
                        .filter(signature -> signature.status() == CoSignatureStatus.VALID)
                        .map(Editions::signature)
                        .toList(),
                sealed.map(pdf -> seal(pdf, signed.length)).orElse(null),
                event.publishedAt().toString(),
                Map.of("action", "publish", "requestId", callers.current().requestId()));
        entityManager
                .createNativeQuery("INSERT INTO publication (year, fassung, programme_id, revision, title,"
                        + " content_hash, pdf_hash, published_at, published_by, evidence, sealed_pdf, description,"
                        + " amendment, redaction)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS timestamptz), ?9, ?10,"
                        + " CAST(?11 AS bytea), ?12, ?13, CAST(?14 AS text))")
                .setParameter(1, event.year().value())
                .setParameter(2, edition)
                .setParameter(3, event.programme().value())
                .setParameter(4, event.revision())
                .setParameter(5, event.title())
                .setParameter(6, event.contentHash())
                .setParameter(7, event.pdfHash())
                .setParameter(8, event.publishedAt().toString())
                .setParameter(9, event.publishedBy())
                .setParameter(10, evidence.toJson())
                .setParameter(11, sealed.map(SealedPdf::bytes).orElse(null))
                .setParameter(12, descriptions.of(event, edition, documents))
                .setParameter(13, event.year().amendment())
                .setParameter(14, event.redaction())
                .executeUpdate();
    }

    /** All editions, the latest first. */
    List<Edition> all() {
        return rows(entityManager.createNativeQuery(COLUMNS + " ORDER BY year DESC, fassung DESC"))
                .map(Editions::edition)
                .toList();
    }

    Optional<Edition> latest(ProgrammeYear year) {
        return rows(entityManager
                        .createNativeQuery(COLUMNS + " WHERE year = ?1 ORDER BY fassung DESC LIMIT 1")
                        .setParameter(1, year.value()))
                .map(Editions::edition)
                .findFirst();
    }

    /** A certain Fassung. */
    Optional<Edition> of(ProgrammeYear year, int edition) {
        return rows(entityManager
                        .createNativeQuery(COLUMNS + " WHERE year = ?1 AND fassung = ?2")
                        .setParameter(1, year.value())
                        .setParameter(2, edition))
                .map(Editions::edition)
                .findFirst();
    }

    /** The Fassung that was the latest at a moment. */
    Optional<Edition> inForce(ProgrammeYear year, Instant moment) {
        return rows(entityManager
                        .createNativeQuery(COLUMNS + " WHERE year = ?1 AND published_at < CAST(?2 AS timestamptz)"
                                + " ORDER BY fassung DESC LIMIT 1")
                        .setParameter(1, year.value())
                        .setParameter(2, moment.toString()))
                .map(Editions::edition)
                .findFirst();
    }

    /** The stored bytes of a document, as they were made before the agencies signed or when it became public. */
    Optional<byte[]> bytes(ProgrammeYear year, int edition, DocumentKind kind) {
        String column =
                switch (kind) {
                    case EVIDENCE -> "p.evidence";
                    case DESCRIPTION -> "p.description";
                    case PDF -> "coalesce(sealed_pdf_of(p.year, p.fassung), d.bytes)";
                    case CONTENT, HTML, ANNEX_CSV -> "d.bytes";
                };
        List<?> found = entityManager
                .createNativeQuery("SELECT " + column + " FROM publication p LEFT JOIN snapshot_document d"
                        + " ON (d.programme_id, d.revision, d.kind) = (p.programme_id, p.revision, ?3)"
                        + " WHERE p.year = ?1 AND p.fassung = ?2")
                .setParameter(1, year.value())
                .setParameter(2, edition)
                .setParameter(3, kind.name())
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable((byte[]) found.get(0));
    }

    /** What was frozen and signed. */
    private Map<DocumentKind, byte[]> documents(ProgrammePublished event) {
        Map<DocumentKind, byte[]> documents = new EnumMap<>(DocumentKind.class);
        rows(entityManager
                        .createNativeQuery(
                                "SELECT kind, bytes FROM snapshot_document WHERE programme_id = ?1 AND revision = ?2")
                        .setParameter(1, event.programme().value())
                        .setParameter(2, event.revision()))
                .forEach(row -> documents.put(DocumentKind.valueOf((String) row[0]), (byte[]) row[1]));
        return documents;
    }

    private int next(ProgrammeYear year) {
        return latest(year).map(Edition::edition).orElse(0) + 1;
    }

    @SuppressWarnings("unchecked") // a native query with several columns gives arrays
    private static Stream<Object[]> rows(Query query) {
        return query.getResultStream();
    }

    private static Edition edition(Object[] row) {
        Evidence evidence = Evidence.read((byte[]) row[7]);
        return new Edition(
                new ProgrammeYear(((Number) row[0]).intValue()),
                ((Number) row[1]).intValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Instant.parse((String) row[5]),
                (String) row[6],
                evidence.signatures(),
                ((Number) row[8]).intValue(),
                (String) row[9],
                evidence.seal(),
                (Boolean) row[10]);
    }

    private static Evidence.Signature signature(CoSignatureDetails signature) {
        return new Evidence.Signature(
                signature.agency().alias(),
                Objects.requireNonNull(signature.function()),
                signature.deputyFor(),
                Objects.requireNonNull(signature.signedAt()).toString(),
                Objects.requireNonNull(signature.contentHash()),
                Objects.requireNonNull(signature.pdfHash()));
    }

    private static Evidence.Seal seal(SealedPdf pdf, int signedLength) {
        return new Evidence.Seal(
                pdf.name(),
                pdf.subject(),
                pdf.certificateHash(),
                pdf.sealedAt().toString(),
                pdf.timeStamped(),
                signedLength,
                Sha256.hex(pdf.bytes()));
    }
}
