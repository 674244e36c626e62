// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ChapterId;
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
 * A chapter that an agency sent back instead of signing it, with what it asks for. It stays open until those who write
 * the chapter have done so; the programme is not sent into coordination before.
 */
@Entity
@Table(name = "chapter_return")
@NullUnmarked
class ChapterReturn {
    @Id
    private UUID id;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    @Column(name = "chapter_id", updatable = false)
    private UUID chapterId;

    @Column(updatable = false)
    private int revision;

    @Column(name = "agency_id", updatable = false)
    private String agencyId;

    @Column(name = "function_name", updatable = false)
    private String functionName;

    @Column(name = "returned_at", updatable = false)
    private Instant returnedAt;

    @Column(updatable = false)
    private String comment;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Version
    private int version;

    protected ChapterReturn() {}

    /** @throws BusinessRuleViolation when the comment is missing or too long */
    ChapterReturn(
            Programme programme,
            ChapterId chapter,
            AgencyId agency,
            CurrentUser lead,
            @Nullable String comment,
            Instant now) {
        this.id = UUID.randomUUID();
        this.programmeId = programme.id().value();
        this.chapterId = chapter.value();
        this.revision = programme.revision();
        this.agencyId = agency.alias();
        this.functionName = lead.name();
        this.returnedAt = now;
        this.comment = PlainText.optionalText("comment", comment, 1000)
                .orElseThrow(() -> new BusinessRuleViolation("programme", "return.comment", "comment"));
    }

    void resolve(CurrentUser writer, Instant now) {
        resolvedBy = writer.name();
        resolvedAt = now;
    }

    boolean isOpen() {
        return resolvedAt == null;
    }

    ChapterId chapter() {
        return new ChapterId(chapterId);
    }

    ChapterReturnDetails toDetails(String number, boolean resolvable) {
        return new ChapterReturnDetails(
                number,
                new AgencyId(agencyId),
                functionName,
                returnedAt,
                revision,
                comment,
                resolvedBy,
                resolvedAt,
                isOpen() && resolvable);
    }
}
