// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.persistence.OptionalUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Why a warning may stand. It counts as long as the same warning points to a cell that says the same. */
@Entity
@Table(name = "finding_justification")
@NullUnmarked
class FindingJustification {
    @Id
    private UUID id;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    @Column(name = "chapter_id", updatable = false)
    @Convert(converter = OptionalUuidConverter.class)
    private UUID chapterId;

    @Column(updatable = false)
    private String finding;

    @Column(name = "cell_hash", updatable = false)
    private String cellHash;

    @Column(updatable = false)
    private String justification;

    @Column(name = "function_name", updatable = false)
    private String functionName;

    @Column(name = "justified_at", updatable = false)
    private Instant justifiedAt;

    protected FindingJustification() {}

    /** @throws BusinessRuleViolation when the justification is missing or too long */
    FindingJustification(
            Programme programme,
            Optional<Chapter> chapter,
            Finding finding,
            String cellHash,
            CurrentUser writer,
            @Nullable String justification,
            Instant now) {
        this.id = UUID.randomUUID();
        this.programmeId = programme.id().value();
        this.chapterId = chapter.map(c -> c.id().value()).orElse(null);
        this.finding = finding.id();
        this.cellHash = cellHash;
        this.justification = PlainText.optionalText("justification", justification, 1000)
                .orElseThrow(() -> new BusinessRuleViolation("programme", "finding.justification", "justification"));
        this.functionName = writer.name();
        this.justifiedAt = now;
    }

    boolean isOf(Finding other, String cell) {
        return finding.equals(other.id()) && cellHash.equals(cell);
    }

    JustificationDetails toDetails() {
        return new JustificationDetails(justification, functionName, justifiedAt);
    }
}
