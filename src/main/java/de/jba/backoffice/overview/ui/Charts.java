// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.overview.ui.ChartCard.Drawing;
import de.jba.backoffice.overview.ui.ChartCard.Row;
import de.jba.backoffice.planning.PlacesSum;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.Numbers;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.Set;

/** The sums of places as pictures: by legal circle, by target group, and how much of each is occupied. */
final class Charts extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");

    private final ChartCard circles;
    private final ChartCard groups;
    private final ChartCard utilisation;

    /**
     * @param year the year that the sums are compared with
     * @param beside what stands at the end, as another card
     */
    Charts(int year, Component beside) {
        addClassName("charts");
        String before = TEXTS.get("chart.before", Integer.toString(year));
        circles = new ChartCard(TEXTS.get("chart.circles"), before, Drawing.BESIDE_BEFORE, heads("circle", year));
        groups = new ChartCard(TEXTS.get("chart.groups"), before, Drawing.BESIDE_BEFORE, heads("group", year));
        utilisation = new ChartCard(
                TEXTS.get("chart.utilisation"),
                TEXTS.get("chart.mark"),
                Drawing.PER_CENT,
                List.of(
                        TEXTS.get("column.of"),
                        TEXTS.get("column.utilisation"),
                        TEXTS.get("column.occupied"),
                        TEXTS.get("column.waiting")));
        add(circles, groups, utilisation, beside);
    }

    void show(List<PlacesSum> sums) {
        circles.show(rows(sums, Set.of(PlacesSum.Of.LEGAL_CIRCLE, PlacesSum.Of.UNDIVIDED, PlacesSum.Of.CITY)));
        groups.show(rows(sums, Set.of(PlacesSum.Of.TARGET_GROUP, PlacesSum.Of.CITY)));
        utilisation.show(sums.stream()
                .filter(sum -> sum.utilisation() != null)
                .map(sum -> new Row(
                        mark(sum),
                        String.valueOf(sum.utilisation()),
                        List.of(
                                name(sum),
                                Numbers.perCent(sum.utilisation()),
                                Numbers.of(sum.occupied()),
                                Numbers.of(sum.waitingList()))))
                .toList());
    }

    private static List<String> heads(String first, int year) {
        return List.of(
                TEXTS.get("column." + first),
                TEXTS.get("column.places"),
                Integer.toString(year),
                TEXTS.get("column.change"));
    }

    private static List<Row> rows(List<PlacesSum> sums, Set<PlacesSum.Of> wanted) {
        return sums.stream()
                .filter(sum -> wanted.contains(sum.of()))
                .map(sum -> new Row(
                        mark(sum),
                        sum.of() == PlacesSum.Of.CITY ? "" : sum.places() + "," + sum.before(),
                        List.of(
                                name(sum),
                                Numbers.of(sum.places()),
                                Numbers.of(sum.before()),
                                Numbers.change(sum.change()))))
                .toList();
    }

    private static String name(PlacesSum sum) {
        String key = String.valueOf(sum.key());
        return switch (sum.of()) {
            case LEGAL_CIRCLE -> LegalCircleBadge.words(LegalCircle.valueOf(key));
            case TARGET_GROUP -> TEXTS.get(TargetGroup.valueOf(key));
            case UNDIVIDED -> TEXTS.get("sum.undivided");
            case CITY -> TEXTS.get("sum.city");
            case REGION -> key;
        };
    }

    private static String mark(PlacesSum sum) {
        String key = sum.key();
        return sum.of() != PlacesSum.Of.LEGAL_CIRCLE || key == null
                ? ""
                : switch (LegalCircle.valueOf(key)) {
                    case SGB_II -> "sgb2";
                    case SGB_III -> "sgb3";
                    case SGB_VIII -> "sgb8";
                };
    }
}
