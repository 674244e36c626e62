// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.planning.AgencyPlaces;
import de.jba.backoffice.planning.PlacesSum;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.Numbers;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sums below the sheet, in the columns that they add up. */
final class SumRows implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("planning");

    private final PlacesGrid grid;
    private final transient List<FooterRow> rows = new ArrayList<>();

    SumRows(PlacesGrid grid) {
        this.grid = grid;
    }

    /** Shows the sums; on a narrow screen those of the city and the regions alone stay pinned. */
    void show(List<PlacesSum> sums) {
        while (rows.size() > sums.size()) {
            grid.removeFooterRow(rows.remove(rows.size() - 1));
        }
        while (rows.size() < sums.size()) {
            rows.add(grid.appendFooterRow());
        }
        for (int i = 0; i < sums.size(); i++) {
            show(rows.get(i), sums.get(i));
        }
    }

    private void show(FooterRow row, PlacesSum sum) {
        Span name = new Span(name(sum));
        boolean total = sum.of() == PlacesSum.Of.CITY;
        set(row, "name", name, total);
        set(row, "circles", circle(sum), total);
        figure(row, SheetColumn.PLACES.key(), CellInput.text(sum.places()), total);
        for (AgencyPlaces quota : sum.quotas()) {
            String column = SheetColumn.quotaOf(quota.agency()).key();
            if (grid.getColumnByKey(column) != null) {
                figure(row, column, CellInput.text(quota.places()), total);
            }
        }
        figure(row, SheetColumn.OCCUPIED.key(), CellInput.text(sum.occupied()), total);
        set(row, "utilisation", Figures.bar(sum.utilisation()), total);
        figure(row, SheetColumn.WAITING_LIST.key(), CellInput.text(sum.waitingList()), total);
        figure(row, "before", CellInput.text(sum.before()), total);
        figure(row, "change", Numbers.change(sum.change()), total);
    }

    private void figure(FooterRow row, String column, String text, boolean total) {
        set(row, column, new Span(text), total);
    }

    private void set(FooterRow row, String column, Component content, boolean total) {
        Div cell = new Div(content);
        cell.addClassName("sum");
        cell.setClassName("total", total);
        row.getCell(grid.getColumnByKey(column)).setComponent(cell);
    }

    private static Component circle(PlacesSum sum) {
        return sum.of() == PlacesSum.Of.LEGAL_CIRCLE && sum.key() != null
                ? new LegalCircleBadge(LegalCircle.valueOf(sum.key()))
                : new Span();
    }

    private static String name(PlacesSum sum) {
        return switch (sum.of()) {
            case LEGAL_CIRCLE, TARGET_GROUP -> TEXTS.get("sum." + String.valueOf(sum.key()));
            case REGION -> TEXTS.get("sum.region", String.valueOf(sum.key()));
            case UNDIVIDED, CITY -> TEXTS.get("sum." + sum.of().name().toLowerCase(Locale.ROOT));
        };
    }
}
