// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.planning.AgencyPlaces;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.ScreenErrorHandler;
import de.jba.backoffice.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says why a value was refused, and what can be entered instead. */
final class Refusals {
    private static final Texts TEXTS = Texts.of("planning");
    private static final String NO_UNIT = "cell.unit";
    private static final String QUOTAS_ABOVE_PLACES = "quota.abovePlaces";

    private Refusals() {}

    static Refusal of(SheetCells cells, PlacesLine line, SheetColumn column, String typed, RuntimeException failure) {
        Refusal.Cell cell = new Refusal.Cell(line.id(), column);
        List<Refusal.WayOut> waysOut = failure instanceof BusinessRuleViolation violation
                ? waysOut(cells, line, cell, typed, violation)
                : List.of();
        String why =
                failure instanceof PermissionDenied ? TEXTS.get("cell.denied") : ScreenErrorHandler.message(failure);
        return new Refusal(cell, typed, why, waysOut);
    }

    private static List<Refusal.WayOut> waysOut(
            SheetCells cells, PlacesLine line, Refusal.Cell cell, String typed, BusinessRuleViolation violation) {
        List<Refusal.WayOut> ways = new ArrayList<>();
        violation.suggestion().ifPresent(number -> ways.add(enter(cell, CellInput.text(number))));
        if (violation.rule().equals(NO_UNIT)) {
            ways.add(enter(cell, TEXTS.get("cell.withUnit", typed.strip())));
        }
        if (violation.rule().equals(QUOTAS_ABOVE_PLACES) && cells.editable(line, SheetColumn.PLACES)) {
            String needed = CellInput.text(needed(line, cell.column(), typed));
            ways.add(new Refusal.WayOut(
                    TEXTS.get("refused.morePlaces", needed),
                    new Refusal.Cell(line.id(), SheetColumn.PLACES),
                    needed,
                    true));
        }
        return ways;
    }

    private static Refusal.WayOut enter(Refusal.Cell cell, String text) {
        return new Refusal.WayOut(TEXTS.get("refused.enter", text), cell, text, false);
    }

    /** As many places as the quotas of the day add up to with the one that was entered. */
    private static long needed(PlacesLine line, SheetColumn column, String typed) {
        long others = line.quotas().stream()
                .filter(quota -> !quota.agency().equals(column.agency()))
                .mapToLong(AgencyPlaces::places)
                .sum();
        return others + Objects.requireNonNullElse(CellInput.number(typed), 0);
    }
}
