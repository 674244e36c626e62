// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.shared.persistence.OptionalUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * A share holds from the moment it is granted to the end of its last day, unless the owner revokes it before. What it
 * grants never changes: for something else a new one is granted.
 */
@Entity
@Table(name = "share_grant")
@NullUnmarked
class ShareGrant {
    private static final int LONGEST_PURPOSE = 300;

    @Id
    private UUID id;

    @Convert(converter = OptionalUuidConverter.class)
    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

    @Convert(converter = OptionalUuidConverter.class)
    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Convert(converter = OptionalUuidConverter.class)
    @Column(name = "partner_id", updatable = false)
    private UUID partnerId;

    /** The one of the three, for looking it up. */
    @Column(name = "record_id", insertable = false, updatable = false)
    private UUID recordId;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Column(updatable = false)
    private String grantee;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ShareLevel level;

    @Column(updatable = false)
    private boolean personal;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private LocalDate until;

    @Column(name = "granted_by", updatable = false)
    private String grantedBy;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Version
    private int version;

    protected ShareGrant() {}

    /**
     * A share of this record.
     *
     * @throws BusinessRuleViolation when agency, level or purpose are missing, the agency is the owner, or the last day
     *     is over
     */
    ShareGrant(SharedRecord record, ShareEntry entry, CurrentUser giver, Instant now, LocalDate today) {
        if (entry.agency() == null) {
            throw new BusinessRuleViolation("sharing", "share.agency", "agency");
        }
        if (entry.agency().equals(record.owner().alias())) {
            throw new BusinessRuleViolation("sharing", "share.ownAgency", "agency");
        }
        if (entry.level() == null) {
            throw new BusinessRuleViolation("sharing", "share.level", "level");
        }
        if (entry.until() != null && entry.until().isBefore(today)) {
            throw new BusinessRuleViolation("sharing", "share.over", "until");
        }
        id = UUID.randomUUID();
        instrumentId = record.id() instanceof InstrumentId ? record.id().value() : null;
        contactId = record.id() instanceof ContactId ? record.id().value() : null;
        partnerId = record.id() instanceof PartnerId ? record.id().value() : null;
        ownerId = record.owner().alias();
        grantee = entry.agency();
        level = entry.level();
        personal = entry.personal();
        purpose = PlainText.optionalText("purpose", entry.purpose(), LONGEST_PURPOSE)
                .orElseThrow(() -> new BusinessRuleViolation("sharing", "share.purpose", "purpose"));
        until = entry.until();
        grantedBy = giver.name();
        grantedAt = now;
    }

    void revoke(CurrentUser revoker, Instant now) {
        revokedBy = revoker.name();
        revokedAt = now;
    }

    /**
     * Says that a share without end is still wanted.
     *
     * @throws BusinessRuleViolation when it has an end
     */
    void confirm(CurrentUser owner, Instant now) {
        if (until != null) {
            throw new BusinessRuleViolation("sharing", "share.ends", "until");
        }
        confirmedBy = owner.name();
        confirmedAt = now;
    }

    ShareDetails toDetails() {
        return new ShareDetails(new ShareId(id), grantee, level, personal, purpose, until, grantedBy, grantedAt);
    }
}
