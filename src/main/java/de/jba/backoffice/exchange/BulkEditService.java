// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives many records of the person's own agency the same values. It is an import whose table is made from a selection:
 * planned here, then looked at, applied and taken back by {@link ImportService} as any other.
 */
@ApplicationScoped
public class BulkEditService {
    /** How many records are changed at once, at most. */
    public static final int MOST_RECORDS = 10_000;

    private static final int LONGEST_NAME = 200;

    /** What can sensibly be the same for many. */
    private static final Map<ImportKind, Set<ImportField>> FIELDS = Map.of(
            ImportKind.INSTRUMENTS,
            EnumSet.of(
                    ImportField.TARGET_GROUP,
                    ImportField.LEGAL_CIRCLES,
                    ImportField.PARTICIPATING,
                    ImportField.LEGAL_BASIS,
                    ImportField.TERM_FROM,
                    ImportField.TERM_TO,
                    ImportField.PROVIDER,
                    ImportField.CONTACTS,
                    ImportField.AGE_FROM,
                    ImportField.AGE_TO,
                    ImportField.NEEDS),
            ImportKind.CONTACTS,
            EnumSet.of(ImportField.MAILBOX, ImportField.PHONE),
            ImportKind.PARTNERS,
            EnumSet.of(ImportField.TYPE, ImportField.SCHOOL_TYPE, ImportField.CITY_DISTRICT, ImportField.ADDRESS));

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ImportKinds kinds;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * A record that was selected in a list.
     *
     * @param version the version that the list showed
     */
    public record Selected(UUID id, int version) {}

    /**
     * Plans the change; nothing else is stored. Records of other agencies, archived ones, those that were changed since
     * the list showed them, and those that a rule refuses are left out.
     *
     * @param kind what was selected
     * @param name what the change is called among the imports, 200 characters at most
     * @param values the new values as a table would say them; an empty text empties the field
     * @throws BusinessRuleViolation when nothing is selected or to be changed, or a field cannot be changed like this
     */
    @Transactional
    @RequiresPermission(Permission.IMPORT_RUN)
    public BulkPlan plan(
            ImportKind kind, String name, List<Selected> selection, SortedMap<ImportField, String> values) {
        CurrentUser user = callers.user();
        AgencyId owner = user.agency().orElseThrow(() -> new PermissionDenied(Permission.IMPORT_RUN));
        if (selection.isEmpty() || selection.size() > MOST_RECORDS || values.isEmpty()) {
            throw new BusinessRuleViolation("exchange", "bulk.nothing", "");
        }
        if (!FIELDS.getOrDefault(kind, Set.of()).containsAll(values.keySet())) {
            throw new BusinessRuleViolation("exchange", "bulk.field", "");
        }
        String title = PlainText.line("name", name, LONGEST_NAME);
        List<PlanColumn> columns = columns(values);
        List<Table.Row> table = rows(selection, values);
        List<PlanRow> judged = kinds.compare(kind, table, columns).rows();
        List<PlanRow> kept = new ArrayList<>();
        List<BulkPlan.LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Selected selected = selection.get(i);
            List<String> why = why(judged.get(i), selected);
            if (why.isEmpty()) {
                kept.add(judged.get(i));
            } else {
                leftOut.add(new BulkPlan.LeftOut(selected.id(), why));
            }
        }
        ImportEntity entity = new ImportEntity(owner, kind, title, hash(table), user.name(), clock.instant());
        entity.plan(new ImportDocument(columns, kept, null));
        if (!kept.isEmpty()) {
            entityManager.persist(entity);
            entityManager.flush();
        }
        return new BulkPlan(new ImportPlan(entity.toSummary(), columns, kept), leftOut);
    }

    private static List<PlanColumn> columns(SortedMap<ImportField, String> values) {
        List<PlanColumn> columns = new ArrayList<>();
        Stream.concat(Stream.of(ImportField.ID), values.keySet().stream())
                .forEach(field -> columns.add(new PlanColumn(Table.letters(columns.size()), field.head(), field)));
        return columns;
    }

    private static List<Table.Row> rows(List<Selected> selection, SortedMap<ImportField, String> values) {
        List<Table.Row> rows = new ArrayList<>();
        for (Selected each : selection) {
            rows.add(new Table.Row(
                    rows.size() + 1,
                    Stream.concat(Stream.of(each.id().toString()), values.values().stream())
                            .toList()));
        }
        return rows;
    }

    /** Why the row is left out; nothing when it is not. */
    static List<String> why(PlanRow row, Selected selected) {
        if (row.record() == null) {
            return List.of(sentence("row.notOwn"));
        }
        if (row.version() == null || row.version() != selected.version()) {
            return List.of(sentence("row.changedSinceShown"));
        }
        return row.problems().stream().map(PlanRow.Problem::message).toList();
    }

    private static String sentence(String rule) {
        return new BusinessRuleViolation("exchange", rule, "").message(Locale.GERMAN);
    }

    private static String hash(List<Table.Row> table) {
        return Sha256.hex(table.toString().getBytes(StandardCharsets.UTF_8));
    }
}
