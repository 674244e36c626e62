// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.contact.BatchDone;
import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.shared.BusinessRuleViolation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are records of the own agency, one row for each.
 *
 * @param <S> a stored record
 * @param <C> a record as it would be
 */
abstract class RecordRows<S, C> implements RowKind {
    @Inject
    AgencyService agencies;

    @Inject
    CallerContext callers;

    @Inject
    ListSheets sheets;

    abstract ImportKind kind();

    /** The records that the person sees, as their list shows them. */
    abstract Sheet<?> listed();

    /** The own records, and how a row says which of them it is about. */
    abstract Known<S> known();

    abstract String id(S stored);

    abstract int version(S stored);

    /**
     * The record as the row wants it; notes what changes.
     *
     * @throws BusinessRuleViolation when a rule of the form refuses it
     */
    abstract C checked(Line line, OwnAgency agency, @Nullable S stored);

    abstract BatchDone make(List<C> changes);

    abstract void lock(Collection<UUID> ids);

    abstract List<String> changedSince(BatchDone done);

    abstract void takeBack(BatchDone done);

    /**
     * The own records as rows are matched with them.
     *
     * @param <S> a stored record
     */
    interface Known<S> {
        /** The record of a row; null for a new one. Refuses the row when it could be several. */
        @Nullable
        S of(Line line);

        /** What tells a new record from the others of the table. */
        String key(Line line);

        /** The column that names a record. */
        ImportField column(Line line);

        Records<S> byName();
    }

    @Override
    public Comparison compare(List<Table.Row> rows, Map<ImportField, Integer> columns) {
        OwnAgency agency = new OwnAgency(callers.user(), agencies.activeAgencies());
        Known<S> known = known();
        Listed listed = new Listed(kind(), columns.keySet(), this::listed);
        List<PlanRow> judged = new ArrayList<>(rows.size());
        List<C> changes = new ArrayList<>();
        for (Table.Row row : rows) {
            Line line = new Line(row, columns);
            PlanRow another = agency.another(line, listed);
            if (another != null) {
                judged.add(another);
                continue;
            }
            S stored = known.of(line);
            known.byName().requireOnce(line, known.column(line), stored == null ? known.key(line) : id(stored));
            C checked = line.isRefused() ? null : possible(line, agency, stored);
            PlanRow verdict = line.judged(stored == null ? null : id(stored), stored == null ? null : version(stored));
            judged.add(verdict);
            if (checked != null && (verdict.outcome() == RowOutcome.NEW || verdict.outcome() == RowOutcome.CHANGED)) {
                changes.add(checked);
            }
        }
        return new Compared(judged, changes);
    }

    private @Nullable C possible(Line line, OwnAgency agency, @Nullable S stored) {
        try {
            return checked(line, agency, stored);
        } catch (BusinessRuleViolation refusal) {
            line.refuse(refusal);
            return null;
        }
    }

    @Override
    public void hold(List<PlanRow> rows) {
        lock(rows.stream()
                .map(PlanRow::record)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .toList());
    }

    @Override
    public List<String> changedSince(JsonNode done) {
        return changedSince(ImportDocument.read(done, BatchDone.class));
    }

    @Override
    public void takeBack(UUID cause, JsonNode done) {
        takeBack(ImportDocument.read(done, BatchDone.class));
    }

    private final class Compared implements Comparison {
        private final List<PlanRow> rows;
        private final List<C> changes;

        Compared(List<PlanRow> rows, List<C> changes) {
            this.rows = rows;
            this.changes = changes;
        }

        @Override
        public List<PlanRow> rows() {
            return rows;
        }

        @Override
        public Done make() {
            return new Done(ImportDocument.tree(RecordRows.this.make(changes)), List.of());
        }
    }
}
