// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.PlanRow.Change;
import de.jba.backoffice.exchange.PlanRow.Problem;
import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a table while it is judged. */
final class Line {
    /** What may be right as it stands, once somebody says how it is meant. */
    private static final Set<String> QUESTIONS = Set.of("capacity.footnote", "capacity.unitMissing", Mailboxes.UNCLEAR);

    private static final Set<ImportField> OF_CAPACITY =
            Set.of(ImportField.PLACES, ImportField.UNIT, ImportField.REGION, ImportField.CAPACITY);

    private final Table.Row row;
    private final Map<ImportField, Integer> columns;
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Line(Table.Row row, Map<ImportField, Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    int number() {
        return row.number();
    }

    boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    /** What stands in the field's column; empty when there is no such column. */
    String text(ImportField field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cells().get(column);
    }

    /** A text that may be broken over lines where it has no blanks, as an e-mail address. */
    static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    /** A text that may be broken over lines at its blanks, as a telephone number. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Reads the text of a cell; null for nothing. */
    interface Reading<T> {
        @Nullable
        T of(String text);
    }

    /** The value of a cell; where there is no such column, or it cannot be read, what is stored. */
    <T> T value(ImportField field, T stored, Reading<T> reading) {
        T read = optional(field, stored, reading);
        return read == null ? stored : read;
    }

    /** The same for what may be nothing. */
    <T> @Nullable T optional(ImportField field, @Nullable T stored, Reading<T> reading) {
        if (!has(field)) {
            return stored;
        }
        try {
            return reading.of(text(field));
        } catch (BusinessRuleViolation refusal) {
            refuse(
                    field,
                    refusal,
                    refusal.rule().equals(Mailboxes.UNCLEAR) ? Mailboxes.suggestions(text(field)) : new String[0]);
            return stored;
        }
    }

    /** Refuses every cell that a rule names. */
    void refuse(BusinessRuleViolation refusal) {
        refusal.all().forEach(this::refuseCell);
    }

    private void refuseCell(BusinessRuleViolation refusal) {
        String path = refusal.field().replaceAll("\\[.*", "");
        for (ImportField field : columns.keySet()) {
            if (field.key().equals(path)) {
                refuse(field, refusal);
                return;
            }
        }
        refuse(ImportField.NAME, refusal);
    }

    void refuse(ImportField field, BusinessRuleViolation refusal, String... suggestions) {
        int column = columns.getOrDefault(
                field,
                columns.entrySet().stream()
                        .filter(each -> OF_CAPACITY.contains(field) && OF_CAPACITY.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() ->
                                columns.values().stream().min(Integer::compare).orElse(0)));
        if (problems.stream().noneMatch(problem -> problem.column() == column)) {
            problems.add(new Problem(
                    column,
                    Table.address(column, row.number()),
                    refusal.rule(),
                    refusal.message(Locale.GERMAN),
                    QUESTIONS.contains(refusal.rule()),
                    List.of(suggestions)));
        }
    }

    /** Notes what the field's cell changes. */
    void compare(ImportField field, @Nullable String before, @Nullable String after) {
        String was = Objects.requireNonNullElse(before, "");
        String is = Objects.requireNonNullElse(after, "");
        Integer column = columns.get(field);
        if (column != null && !was.equals(is)) {
            changes.add(new Change(column, was, is));
        }
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    /** The row as one that says nothing new of a record that is not the person's to change. */
    PlanRow passedOver() {
        return new PlanRow(row.number(), row.cells(), RowOutcome.UNCHANGED, null, null, List.of(), List.of());
    }

    PlanRow judged(@Nullable String record, @Nullable Integer version) {
        RowOutcome outcome = isRefused()
                ? problems.stream().allMatch(Problem::question) ? RowOutcome.QUESTION : RowOutcome.WRONG
                : record == null ? RowOutcome.NEW : changes.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
        return new PlanRow(
                row.number(),
                row.cells(),
                outcome,
                record,
                version,
                isRefused() ? List.of() : List.copyOf(changes),
                List.copyOf(problems));
    }
}
