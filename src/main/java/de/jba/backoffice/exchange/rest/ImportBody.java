// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.rest;

import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportId;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportState;
import de.jba.backoffice.exchange.ImportSummary;
import de.jba.backoffice.exchange.PlanColumn;
import de.jba.backoffice.exchange.PlanRow;
import de.jba.backoffice.exchange.RowOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An import as the API gives it; the list leaves columns and rows out. */
record ImportBody(
        ImportId id,
        ImportKind kind,
        String fileName,
        String sha256,
        ImportState state,
        String importedBy,
        Instant plannedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        Counts counts,
        @Nullable List<Column> columns,
        @Nullable List<Row> rows,
        int version) {
    /** How many rows become what. */
    record Counts(int created, int changed, int unchanged, int wrong) {}

    /** A column; {@code field} is null when it is left out. */
    record Column(String letter, String head, @Nullable String field) {}

    /** A row; {@code record} is the identifier of the own record that it is about. */
    record Row(
            int row,
            RowOutcome outcome,
            @Nullable String record,
            List<String> cells,
            List<Change> changes,
            List<PlanRow.Problem> problems) {}

    /** What a cell changes. */
    record Change(String address, @Nullable String field, String before, String after) {}

    static ImportBody of(ImportSummary summary) {
        return of(summary, null, null);
    }

    static ImportBody of(ImportPlan plan, Set<RowOutcome> outcomes) {
        return of(
                plan.summary(),
                plan.columns().stream()
                        .map(column -> new Column(column.letter(), column.head(), key(column)))
                        .toList(),
                plan.rows().stream()
                        .filter(row -> outcomes.isEmpty() || outcomes.contains(row.outcome()))
                        .map(row -> row(plan, row))
                        .toList());
    }

    private static Row row(ImportPlan plan, PlanRow row) {
        return new Row(
                row.number(),
                row.outcome(),
                row.record(),
                row.cells(),
                row.changes().stream()
                        .map(change -> new Change(
                                plan.columns().get(change.column()).letter() + row.number(),
                                key(plan.columns().get(change.column())),
                                change.before(),
                                change.after()))
                        .toList(),
                row.problems());
    }

    private static ImportBody of(ImportSummary summary, @Nullable List<Column> columns, @Nullable List<Row> rows) {
        ImportSummary.Counts counts = summary.counts();
        return new ImportBody(
                summary.id(),
                summary.kind(),
                summary.fileName(),
                summary.fileHash(),
                summary.state(),
                summary.importedBy(),
                summary.plannedAt(),
                summary.appliedAt(),
                summary.undoneAt(),
                new Counts(counts.created(), counts.changed(), counts.unchanged(), counts.wrong()),
                columns,
                rows,
                summary.version());
    }

    private static @Nullable String key(PlanColumn column) {
        ImportField field = column.field();
        return field == null ? null : field.key();
    }
}
