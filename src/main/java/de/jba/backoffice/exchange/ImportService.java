// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.exchange.RowKind.Comparison;
import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.exchange.file.TableFile;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Sha256;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes spreadsheets in: first a plan that shows every effect, then all of it or nothing, and later all of it back or
 * nothing. What is stored goes the way and under the rights of whoever imports.
 */
@ApplicationScoped
public class ImportService {
    /** A plan that nobody came back to is thrown away. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMED = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ImportKinds kinds;

    @Inject
    ImportList list;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * Reads a file and plans what its rows would do; nothing else is stored.
     *
     * @param columns what each column brings, by its letter; null where the heads say it
     * @throws BusinessRuleViolation when the file is no table that is taken
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public ImportPlan plan(
            ImportKind kind, String fileName, byte[] file, @Nullable Map<String, @Nullable ImportField> columns) {
        CurrentUser user = callers.user();
        AgencyId owner = user.agency().orElseThrow(() -> new PermissionDenied(Permission.IMPORT_RUN));
        String name = PlainText.line("file", fileName.replaceAll(".*[/\\\\]", ""), LONGEST_NAME);
        Table table = TableFile.read(file);
        list.throwAway(clock.instant().minus(FORGOTTEN));
        List<PlanColumn> mapped =
                PlanColumns.chosen(PlanColumn.suggested(kind, table.heads().cells()), kind, columns);
        ImportEntity entity = new ImportEntity(owner, kind, name, Sha256.hex(file), user.name(), clock.instant());
        List<PlanRow> rows = kinds.compare(kind, table.rows(), mapped).rows();
        ImportDocument document = new ImportDocument(mapped, rows, null);
        entity.plan(document);
        entityManager.persist(entity);
        entityManager.flush();
        return new ImportPlan(entity.toSummary(), mapped, rows);
    }

    /**
     * An import with all its rows.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public ImportPlan one(ImportId id) {
        return plan(found(id));
    }

    /** The imports of the person's agency, the latest first. */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public List<ImportSummary> latest(int most) {
        return list.latest(most);
    }

    /**
     * Says anew what columns bring and what stands in cells, and plans again.
     *
     * @param columns by letter; null leaves them
     * @param cells other texts by address, such as E7; null leaves them
     * @throws RecordNotFound when it does not exist for this person
     * @throws BusinessRuleViolation when it is applied already, or there is no such column or cell
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public ImportPlan adjust(
            ImportId id,
            Version version,
            @Nullable Map<String, @Nullable ImportField> columns,
            @Nullable Map<String, String> cells) {
        ImportEntity entity = found(id);
        version.requireCurrent(entity.version());
        entity.requireState(ImportState.PLANNED, "import.notPlanned");
        ImportDocument before = entity.document();
        List<PlanColumn> mapped = PlanColumns.chosen(before.columns(), entity.kind(), columns);
        List<Table.Row> rows = PlanColumns.corrected(before, Objects.requireNonNullElse(cells, Map.of()));
        return planned(
                entity, mapped, kinds.compare(entity.kind(), rows, mapped).rows());
    }

    /**
     * Stores all rows. When a record is no longer what the plan was compared with, nothing is stored but a fresh plan.
     *
     * @return the import, applied; or still planned, with the fresh plan
     * @throws RecordNotFound when it does not exist for this person
     * @throws BusinessRuleViolation when it is applied already, or rows are wrong
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public ImportPlan apply(ImportId id, Version version) {
        return apply(id, version, ImportProgress.NONE);
    }

    /**
     * The same, for somebody who watches and may stop it.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws BusinessRuleViolation when it is applied already, or rows are wrong
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public ImportPlan apply(ImportId id, Version version, ImportProgress progress) {
        progress.at(ImportProgress.Step.COMPARE);
        ImportEntity entity = found(id);
        version.requireCurrent(entity.version());
        entity.requireReady();
        ImportDocument document = entity.document();
        kinds.of(entity.kind()).hold(document.rows());
        Comparison now = kinds.compare(entity.kind(), PlanColumns.rows(document), document.columns());
        if (!now.rows().equals(document.rows())) {
            return planned(entity, document.columns(), now.rows());
        }
        progress.at(ImportProgress.Step.CHANGE);
        list.callIt("import");
        RowKind.Done done = now.make();
        progress.at(ImportProgress.Step.KEEP);
        ImportEntity stored = found(id);
        stored.applied(
                new ImportDocument(document.columns(), document.rows(), done.record()), done.opened(), clock.instant());
        entityManager.flush();
        progress.at(ImportProgress.Step.KEEP); // the last moment to stop it
        return plan(stored);
    }

    /**
     * Takes everything back that an import stored, if nothing of it was changed since.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws BusinessRuleViolation when it is not applied, or something was changed since
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_UNDO)
    public ImportPlan undo(ImportId id, Version version) {
        ImportEntity entity = found(id);
        version.requireCurrent(entity.version());
        entity.requireUndoable();
        JsonNode done = Objects.requireNonNull(entity.document().done());
        RowKind kind = kinds.of(entity.kind());
        kind.hold(entity.document().rows());
        List<String> changed = kind.changedSince(done);
        if (!changed.isEmpty()) {
            String names = String.join(", ", changed.subList(0, Math.min(MOST_NAMED, changed.size())));
            throw new BusinessRuleViolation("exchange", "import.changedSince", "", changed.size(), names);
        }
        list.callIt("undoImport");
        kind.takeBack(id.value(), done);
        ImportEntity stored = found(id);
        stored.undone(clock.instant());
        entityManager.flush();
        return plan(stored);
    }

    /**
     * Throws a plan away that was not applied; nothing is left of it.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws BusinessRuleViolation when it was applied
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public void discard(ImportId id, Version version) {
        ImportEntity entity = found(id);
        version.requireCurrent(entity.version());
        entity.requireState(ImportState.PLANNED, "import.notPlanned");
        entityManager.remove(entity);
        entityManager.flush();
    }

    /**
     * The rows that cannot be taken, with why, as a file to be mended.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public byte[] wrongRows(ImportId id, FileFormat format) {
        Sheet<PlanRow> sheet = CorrectionSheet.of(found(id).document());
        return format == FileFormat.XLSX ? XlsxFile.write(sheet) : CsvFile.write(sheet);
    }

    private ImportPlan planned(ImportEntity entity, List<PlanColumn> columns, List<PlanRow> rows) {
        entity.plan(new ImportDocument(columns, rows, null));
        entityManager.flush();
        return new ImportPlan(entity.toSummary(), columns, rows);
    }

    private static ImportPlan plan(ImportEntity entity) {
        ImportDocument document = entity.document();
        return new ImportPlan(entity.toSummary(), document.columns(), document.rows());
    }

    private ImportEntity found(ImportId id) {
        ImportEntity entity = entityManager.find(ImportEntity.class, id.value());
        if (entity == null) {
            throw new RecordNotFound("import", id);
        }
        return entity;
    }
}
