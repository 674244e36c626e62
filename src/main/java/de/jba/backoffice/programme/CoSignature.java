// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An agency's declaration that it agrees to exactly these bytes. It can be withdrawn until publication; when the
 * content changes it counts no longer, because it names a revision that is not the current one.
 */
@Entity
@Table(name = "co_signature")
@NullUnmarked
class CoSignature {
    @Id
    private UUID id;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    @Column(updatable = false)
    private int revision;

    @Column(name = "agency_id", updatable = false)
    private String agencyId;

    @Column(updatable = false)
    private String signer;

    @Column(name = "function_name", updatable = false)
    private String functionName;

    @Column(name = "deputy_for", updatable = false)
    private String deputyFor;

    @Column(name = "signed_at", updatable = false)
    private Instant signedAt;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "pdf_hash", updatable = false)
    private String pdfHash;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String justification;

    @Version
    private int version;

    protected CoSignature() {}

    /** @param deputyFor the function in whose place the person signs; null when by role */
    CoSignature(
            Programme programme,
            AgencyId agency,
            CurrentUser signer,
            @Nullable String deputyFor,
            Snapshot signed,
            Instant now) {
        this.id = UUID.randomUUID();
        this.programmeId = programme.id().value();
        this.revision = programme.revision();
        this.deputyFor = deputyFor;
        this.agencyId = agency.alias();
        this.signer = signer.subject();
        this.functionName = signer.name();
        this.signedAt = now;
        this.contentHash = signed.contentHash();
        this.pdfHash = signed.pdfHash();
    }

    void withdraw(@Nullable String reason, Instant now) {
        justification = PlainText.line("justification", reason, 1000);
        withdrawnAt = now;
    }

    boolean isBy(CurrentUser person) {
        return signer.equals(person.subject());
    }

    AgencyId agency() {
        return new AgencyId(agencyId);
    }

    int revision() {
        return revision;
    }

    Instant signedAt() {
        return signedAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    CoSignatureDetails toDetails(int currentRevision) {
        CoSignatureStatus status = isWithdrawn()
                ? CoSignatureStatus.WITHDRAWN
                : revision == currentRevision ? CoSignatureStatus.VALID : CoSignatureStatus.VOID;
        return new CoSignatureDetails(
                agency(),
                status,
                revision,
                functionName,
                deputyFor,
                signedAt,
                contentHash,
                pdfHash,
                withdrawnAt,
                justification);
    }
}
