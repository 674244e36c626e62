// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.instrument.UnconfirmedPlaces;
import de.jba.backoffice.planning.PlacesSum;
import de.jba.backoffice.ui.Numbers;
import de.jba.backoffice.ui.Renewed;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.util.List;

/** Four figures of everything that the person sees: places, occupied, waiting, and not confirmed for long. */
final class FigureRow extends DescriptionList {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");

    private final Figure places = new Figure(TEXTS.get("figure.places"));
    private final Figure occupied = new Figure(TEXTS.get("figure.occupied"));
    private final Figure waiting = new Figure(TEXTS.get("figure.waiting"));
    private final Figure unconfirmed = new Figure(TEXTS.get("figure.unconfirmed"));

    FigureRow() {
        addClassNames("card", "figures");
        getElement().setAttribute("aria-label", TEXTS.get("figures"));
        List.of(places, occupied, waiting, unconfirmed).forEach(figure -> add(figure.box));
    }

    /**
     * Shows them.
     *
     * @param year the year that the sums are compared with
     * @param own what of the unconfirmed the person's agency keeps
     */
    void show(List<PlacesSum> sums, int year, UnconfirmedPlaces all, long own) {
        PlacesSum city = sums.stream()
                .filter(sum -> sum.of() == PlacesSum.Of.CITY)
                .findFirst()
                .orElseThrow();
        long regional = sums.stream()
                .filter(sum -> sum.of() == PlacesSum.Of.REGION)
                .mapToLong(PlacesSum::places)
                .sum();
        String change = TEXTS.get("figure.change", Numbers.change(city.change()), Integer.toString(year));
        places.show(
                Numbers.of(city.places()),
                regional == 0 ? change : TEXTS.get("figure.regional", change, Numbers.of(regional)));
        Long taken = city.occupied();
        occupied.show(
                taken == null ? Numbers.NONE : Numbers.of(taken),
                taken == null ? TEXTS.get("figure.unknown") : Numbers.perCent(city.utilisation()));
        Long queue = city.waitingList();
        waiting.show(
                queue == null ? Numbers.NONE : Numbers.of(queue),
                TEXTS.get(queue == null ? "figure.unknown" : "figure.reported"));
        unconfirmed.show(TEXTS.get("figure.count", all.count()), own == 0 ? "" : TEXTS.get("figure.own", own));
    }

    /** One figure with its name and a word about it. */
    private static final class Figure implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Span number = new Span();
        private final Span about = new Span();
        private final Div box;

        Figure(String name) {
            number.addClassName("figure");
            about.addClassName("sec");
            box = new Div(new Term(name), new Description(number, about));
        }

        /** Sends nothing when it stands there already. */
        void show(String value, String words) {
            Renewed.text(number, value);
            Renewed.text(about, words);
        }
    }
}
