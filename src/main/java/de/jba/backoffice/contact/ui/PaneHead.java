// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

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
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.RecordActions;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;

/** The head of the pane: which record, whose, and what can be done with it as a whole. */
class PaneHead extends Header {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("contact");

    private final H2 title = new H2();
    private final Div under = new Div();
    private final MenuBar menu = new MenuBar();
    private final SerializableRunnable archiving;
    private final SerializableRunnable erasing;

    PaneHead(SerializableRunnable archiving, SerializableRunnable erasing, SerializableRunnable closing) {
        this.archiving = archiving;
        this.erasing = erasing;
        addClassName("pane-head");
        under.addClassName("under");
        Div titles = new Div(title, under);
        titles.addClassName("titles");
        menu.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        Button close = new Button(Symbol.X.create(), click -> closing.run());
        close.addThemeName("icon");
        close.setAriaLabel(TEXTS.get("pane.close"));
        close.getElement().setAttribute("data-close", "");
        add(titles, menu, close);
    }

    <E> void show(Opened<E> record, ScreenUser user, RecordDesk<E> desk, List<RecordActions.Action> actions) {
        boolean own = user.isOwn(record.owner());
        boolean mayArchive = own && !record.archived() && user.may(desk.archive());
        boolean mayErase = own && desk.erase().filter(user::may).isPresent();
        title.setText(record.title());
        under.removeAll();
        under.add(
                AgencyMarker.of(user, record.owner()),
                new Span(user.agency(record.owner())
                        .map(Agency::name)
                        .orElse(record.owner().alias())));
        if (record.archived()) {
            under.add(new StateBadge(TEXTS.get("state.archived"), StateBadge.Tone.WARNING));
        }
        if (record.coMaintained()) {
            under.add(new StateBadge(TEXTS.get("coMaintained"), StateBadge.Tone.PRIMARY));
        }
        offer(mayArchive, mayErase, actions);
        if (own && user.may(desk.edit())) {
            desk.disclosure(record).ifPresent(under::add);
        }
    }

    private void offer(boolean mayArchive, boolean mayErase, List<RecordActions.Action> actions) {
        menu.removeAll();
        menu.setVisible(mayArchive || mayErase || !actions.isEmpty());
        MenuItem more = menu.addItem(Symbol.MORE.create());
        more.setAriaLabel(TEXTS.get("pane.more"));
        actions.forEach(action ->
                more.getSubMenu().addItem(action.label(), click -> action.run().run()));
        if (mayArchive) {
            more.getSubMenu().addItem(TEXTS.get("archive"), click -> archiving.run());
        }
        if (mayErase) {
            more.getSubMenu().addItem(TEXTS.get("erase"), click -> erasing.run());
        }
    }

    void showNew(String name) {
        title.setText(name);
        under.removeAll();
        menu.setVisible(false);
    }
}
