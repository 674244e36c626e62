// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.ImportSummary.Counts;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An import lives as a plan that is looked at and mended, is applied once as a whole, and taken back once as a whole. */
@Entity
@Table(name = "import")
@NullUnmarked
class ImportEntity {
    @Id
    private UUID id;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ImportKind kind;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "file_hash", updatable = false)
    private String fileHash;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "imported_by", updatable = false)
    private String importedBy;

    @Column(name = "planned_at", updatable = false)
    private Instant plannedAt;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    private int created;
    private int changed;
    private int unchanged;
    private int wrong;

    @Convert(converter = TextArrayConverter.class)
    private List<String> opened;

    @Basic
    private byte[] plan;

    @Version
    private int version;

    protected ImportEntity() {}

    ImportEntity(AgencyId owner, ImportKind kind, String fileName, String fileHash, String importedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.ownerId = owner.alias();
        this.kind = kind;
        this.fileName = fileName;
        this.fileHash = fileHash;
        this.importedBy = importedBy;
        this.plannedAt = now;
        this.state = ImportState.PLANNED;
        this.opened = List.of();
    }

    /** Replaces the plan of one that is not applied yet. */
    final void plan(ImportDocument document) {
        requireState(ImportState.PLANNED, "import.notPlanned");
        keep(document);
        Counts counts = Counts.of(document.rows());
        created = counts.created();
        changed = counts.changed();
        unchanged = counts.unchanged();
        wrong = counts.wrong();
    }

    void requireReady() {
        requireState(ImportState.PLANNED, "import.notPlanned");
        if (wrong > 0) {
            throw new BusinessRuleViolation("exchange", "import.notReady", "", wrong);
        }
    }

    void applied(ImportDocument document, List<String> periods, Instant now) {
        requireReady();
        state = ImportState.APPLIED;
        appliedAt = now;
        opened = periods;
        keep(document);
    }

    void requireUndoable() {
        requireState(ImportState.APPLIED, "import.notApplied");
        if (plan == null) {
            throw new BusinessRuleViolation("exchange", "import.emptied", "");
        }
    }

    void undone(Instant now) {
        requireUndoable();
        state = ImportState.UNDONE;
        undoneAt = now;
    }

    void requireState(ImportState wanted, String rule) {
        if (state != wanted) {
            throw new BusinessRuleViolation("exchange", rule, "");
        }
    }

    UUID id() {
        return id;
    }

    ImportKind kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    int version() {
        return version;
    }

    ImportDocument document() {
        return plan == null ? ImportDocument.EMPTY : ImportDocument.unpacked(plan);
    }

    ImportSummary toSummary() {
        return new ImportSummary(
                new ImportId(id),
                kind,
                fileName,
                fileHash,
                state,
                importedBy,
                plannedAt,
                appliedAt,
                undoneAt,
                new Counts(created, changed, unchanged, wrong),
                version);
    }

    private void keep(ImportDocument document) {
        plan = Objects.requireNonNull(document).packed();
    }
}
