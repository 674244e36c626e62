// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.programme.CarriedOver;
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
    private SerializableConsumer<AnnexRow> takeOver = row -> {};
    private transient List<CarriedOver> carried = List.of();
    private transient Function<CarriedOver, Component> confirm = part -> new Span();

    AnnexTable(ScreenUser user) {
        this.user = user;
        addClassName("annex");
    }

    void onTakeOver(SerializableConsumer<AnnexRow> listener) {
        takeOver = listener;
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
     * @param live what the instruments that the person may contribute say today, by identifier; nothing for the others
     */
    void show(List<AnnexRow> rows, Map<String, String> live) {
        removeAll();
        PlainTable table = new PlainTable()
                .figures(TEXTS.get("annex.number"))
                .columns(
                        TEXTS.get("annex.instrument"),
                        TEXTS.get("annex.circles"),
                        TEXTS.get("annex.owner"),
                        TEXTS.get("annex.capacity"),
                        TEXTS.get("annex.action"));
        for (AnnexRow row : rows) {
            String printed = CapacityWords.of(row.capacity());
            String today = live.getOrDefault(row.instrument(), printed);
            boolean differs = !printed.equals(today);
            table.row(
                    new Span(Integer.toString(row.number())),
                    name(row),
                    LegalCircleBadge.row(row.legalCircles().stream()
                            .map(LegalCircle::valueOf)
                            .toList()),
                    AgencyMarker.of(user, new AgencyId(row.owner())),
                    differs ? new Div(new Span(printed), difference(today)) : new Span(printed),
                    action(row, live.containsKey(row.instrument()), differs));
        }
        add(new Paragraph(TEXTS.get("annex.text")), new WideContent(TEXTS.get("annex"), table));
    }

    private Component action(AnnexRow row, boolean own, boolean differs) {
        Div action = new Div();
        action.addClassName("row");
        waiting(row).filter(CarriedOver::confirmable).map(confirm).ifPresent(action::add);
        if (own) {
            action.add(button(row, differs));
        }
        return action;
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
        return waiting(row).isPresent()
                ? new Div(name, new StateBadge(TEXTS.get("confirm.badge"), StateBadge.Tone.WARNING))
                : name;
    }

    private static Component difference(String live) {
        return new StateBadge(TEXTS.get("annex.differs", live), StateBadge.Tone.WARNING);
    }

    private Button button(AnnexRow row, boolean differs) {
        Button button = new Button(TEXTS.get("annex.takeOver"));
        button.addThemeName(differs ? "small primary" : "small");
        button.setAriaLabel(TEXTS.get("annex.takeOver.which", row.name()));
        button.addClickListener(click -> takeOver.accept(row));
        return button;
    }
}
