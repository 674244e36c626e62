// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.RecordActions;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of the pane: which instrument, whose, and what can be done with it as a whole. */
class PaneHead extends Header {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final H2 title = new H2();
    private final Div under = new Div();
    private final MenuBar menu = new MenuBar();
    private final Button close = new Button(Symbol.X.create());
    private SerializableRunnable archive = () -> {};

    PaneHead() {
        addClassName("pane-head");
        under.addClassName("under");
        Div titles = new Div(title, under);
        titles.addClassName("titles");
        menu.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        close.addThemeName("icon");
        close.setAriaLabel(TEXTS.get("pane.close"));
        close.getElement().setAttribute("data-close", "");
        add(titles, menu, close);
    }

    void show(InstrumentDetails instrument, ScreenUser user, boolean mayArchive, List<RecordActions.Action> actions) {
        title.removeAll();
        title.add(new Span(instrument.name()));
        if (instrument.abbreviation() != null) {
            Span abbreviation = new Span(" " + instrument.abbreviation());
            abbreviation.addClassName("sec");
            title.add(abbreviation);
        }
        under.removeAll();
        under.add(
                AgencyMarker.of(user, instrument.owner()),
                new Span(user.agency(instrument.owner())
                        .map(Agency::name)
                        .orElse(instrument.owner().alias())),
                LegalCircleBadge.row(instrument.legalCircles()));
        if (instrument.archived()) {
            under.add(new StateBadge(TEXTS.get("state.archived"), StateBadge.Tone.WARNING));
        }
        offer(mayArchive, actions);
        menu.setVisible((mayArchive || !actions.isEmpty()) && !instrument.archived());
    }

    private void offer(boolean mayArchive, List<RecordActions.Action> actions) {
        menu.removeAll();
        MenuItem more = menu.addItem(Symbol.MORE.create());
        more.setAriaLabel(TEXTS.get("pane.more"));
        actions.forEach(action ->
                more.getSubMenu().addItem(action.label(), click -> action.run().run()));
        if (mayArchive) {
            more.getSubMenu().addItem(TEXTS.get("archive"), click -> archive.run());
        }
    }

    /** Says that the person's agency maintains the record of another as well, and until when. */
    void showCoMaintenance(@Nullable LocalDate until) {
        String words = until == null ? TEXTS.get("coMaintained") : TEXTS.get("coMaintained.until", DAY.format(until));
        under.add(new StateBadge(words, StateBadge.Tone.PRIMARY));
    }

    void showNew() {
        title.setText(TEXTS.get("new.title"));
        under.removeAll();
        menu.setVisible(false);
    }

    void onClose(SerializableRunnable listener) {
        close.addClickListener(click -> listener.run());
    }

    void onArchive(SerializableRunnable listener) {
        archive = listener;
    }
}
