// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.planning.AgencyPlaces;
import de.jba.backoffice.planning.PlacesSum;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.Numbers;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sums below the sheet, in the columns that they add up. All of them stand in one row of the grid's foot, line by line:
 * each further row would lay another group around every column, and the browser takes twice as long with each.
 */
final class SumRows implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("planning");

    private final PlacesGrid grid;
    private final FooterRow row;

    SumRows(PlacesGrid grid) {
        this.grid = grid;
        this.row = grid.appendFooterRow();
    }

    /** Shows the sums, in their order. */
    void show(List<PlacesSum> sums) {
        column("name", sums, SumRows::of);
        column("circles", sums, SumRows::circle);
        figures(SheetColumn.PLACES.key(), sums, sum -> CellInput.text(sum.places()));
        sums.stream()
                .flatMap(sum -> sum.quotas().stream())
                .map(AgencyPlaces::agency)
                .distinct()
                .forEach(agency ->
                        figures(SheetColumn.quotaOf(agency).key(), sums, sum -> CellInput.text(quota(sum, agency))));
        figures(SheetColumn.OCCUPIED.key(), sums, sum -> CellInput.text(sum.occupied()));
        column(
                "utilisation",
                sums,
                sum -> sum.utilisation() == null ? new Span() : named(sum, Figures.bar(sum.utilisation())));
        figures(SheetColumn.WAITING_LIST.key(), sums, sum -> CellInput.text(sum.waitingList()));
        figures("before", sums, sum -> CellInput.text(sum.before()));
        figures("change", sums, sum -> Numbers.change(sum.change()));
    }

    private static @Nullable Long quota(PlacesSum sum, AgencyId agency) {
        return sum.quotas().stream()
                .filter(quota -> quota.agency().equals(agency))
                .findFirst()
                .map(AgencyPlaces::places)
                .orElse(null);
    }

    private void figures(String column, List<PlacesSum> sums, Function<PlacesSum, String> text) {
        column(column, sums, sum -> {
            String figure = text.apply(sum);
            return figure.isEmpty() ? new Span() : named(sum, new Span(figure));
        });
    }

    private void column(String key, List<PlacesSum> sums, Function<PlacesSum, Component> content) {
        Column<SheetRow> column = grid.getColumnByKey(key);
        if (column != null) {
            Div lines = new Div();
            sums.forEach(sum -> lines.add(line(sum, content.apply(sum))));
            row.getCell(column).setComponent(lines);
        }
    }

    private static Component line(PlacesSum sum, Component content) {
        Div line = new Div(content);
        line.addClassName("sum");
        line.setClassName("total", sum.of() == PlacesSum.Of.CITY);
        return line;
    }

    private static Component of(PlacesSum sum) {
        Span name = new Span(name(sum));
        name.setTitle(name(sum));
        return name;
    }

    /** Says which sum a figure belongs to: in the foot it is read by columns. */
    private static Component named(PlacesSum sum, Component figure) {
        Span name = new Span(name(sum) + " ");
        name.addClassName("unseen");
        return new Div(name, figure);
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
