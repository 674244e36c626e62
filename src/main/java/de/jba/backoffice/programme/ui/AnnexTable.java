// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.programme.CarriedOver;
import de.jba.backoffice.programme.LiveDeviation;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The annex as it will print. A live figure that differs shows as such, and its owner takes it over. */
class AnnexTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private final transient ScreenUser user;
    private transient List<CarriedOver> carried = List.of();
    private transient Function<CarriedOver, Component> confirm = part -> new Span();

    AnnexTable(ScreenUser user) {
        this.user = user;
        addClassName("annex");
    }

    /**
     * Shows from now on what waits to be confirmed.
     *
     * @param confirm makes the button with which its owner does
     */
    void mark(List<CarriedOver> waiting, Function<CarriedOver, Component> confirm) {
        this.carried = waiting;
        this.confirm = confirm;
    }

    /**
     * @param live what the person is to know of places that differ, by instrument
     * @param action what the person may do with a row
     */
    void show(List<AnnexRow> rows, Map<String, LiveDeviation> live, Function<AnnexRow, Optional<Button>> action) {
        removeAll();
        PlainTable table = new PlainTable()
                .stacked()
                .figures(TEXTS.get("annex.number"))
                .columns(
                        TEXTS.get("annex.instrument"),
                        TEXTS.get("annex.circles"),
                        TEXTS.get("annex.owner"),
                        TEXTS.get("annex.capacity"),
                        TEXTS.get("annex.action"));
        for (AnnexRow row : rows) {
            String printed = CapacityWords.of(row.capacity());
            LiveDeviation deviation = live.get(row.instrument());
            table.row(
                    new Span(Integer.toString(row.number())),
                    name(row),
                    LegalCircleBadge.row(row.legalCircles().stream()
                            .map(LegalCircle::valueOf)
                            .toList()),
                    AgencyMarker.of(user, new AgencyId(row.owner())),
                    deviation == null ? new Span(printed) : new Div(new Span(printed), difference(deviation)),
                    action(row, action));
        }
        add(new Paragraph(TEXTS.get("annex.text")), new WideContent(TEXTS.get("annex"), table));
    }

    private Component action(AnnexRow row, Function<AnnexRow, Optional<Button>> action) {
        Div actions = new Div();
        actions.addClassName("row");
        waiting(row).filter(CarriedOver::confirmable).map(confirm).ifPresent(actions::add);
        action.apply(row).ifPresent(actions::add);
        return actions;
    }

    private Optional<CarriedOver> waiting(AnnexRow row) {
        return carried.stream()
                .filter(part -> part.target().equals(row.instrument()))
                .findFirst();
    }

    private Component name(AnnexRow row) {
        Span name = new Span(row.name());
        if (row.abbreviation() != null) {
            Span abbreviation = new Span(" " + row.abbreviation());
            abbreviation.addClassName("sec");
            name.add(abbreviation);
        }
        Integer withdrawnBy = row.withdrawnBy();
        if (withdrawnBy != null) {
            return new Div(name, new StateBadge(TEXTS.get("annex.withdrawn", withdrawnBy), StateBadge.Tone.NEUTRAL));
        }
        return waiting(row).isPresent()
                ? new Div(name, new StateBadge(TEXTS.get("confirm.badge"), StateBadge.Tone.WARNING))
                : name;
    }

    private static Component difference(LiveDeviation deviation) {
        Span since = new Span(DeviationDesk.since(deviation));
        since.addClassName("sec");
        return new Div(
                new StateBadge(TEXTS.get("annex.differs", CapacityWords.of(deviation.live())), StateBadge.Tone.WARNING),
                new Div(since));
    }

    /** Takes everything over that an own instrument says today. */
    static Button button(AnnexRow row, boolean differs, Runnable takeOver) {
        Button button = new Button(TEXTS.get("annex.takeOver"));
        button.addThemeName(differs ? "small primary" : "small");
        button.setAriaLabel(TEXTS.get("annex.takeOver.which", row.name()));
        button.addClickListener(click -> takeOver.run());
        return button;
    }
}
