// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.sharing.AccessService;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.Optional;

/** Shows an own record as people of a partner agency see it. */
class SeenByDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient SharingDesk desk;
    private final ShownRecord shown;
    private final Select<Agency> agency = new Select<>();
    private final Select<Role> role = new Select<>();
    private final Div view = new Div();

    SeenByDialog(SharingDesk desk, ShownRecord shown) {
        this.desk = desk;
        this.shown = shown;
        addClassName("sharing");
        setWidth("640px");
        setHeaderTitle(TEXTS.get("seen.title", shown.title()));
        Button close = new Button(Symbol.X.create(), click -> close());
        close.addThemeName("icon");
        close.setAriaLabel(TEXTS.get("close"));
        getHeader().add(close);
        agency.setLabel(TEXTS.get("seen.agency"));
        agency.setItems(desk.user().agencies().stream()
                .filter(each -> !each.id().equals(shown.owner()))
                .toList());
        agency.setItemLabelGenerator(Agency::name);
        role.setLabel(TEXTS.get("seen.role"));
        role.setItems(AccessService.PARTNERS_ROLES);
        role.setItemLabelGenerator(Texts.of("ui")::get);
        role.setValue(Role.READER);
        agency.getListDataView().getItems().findFirst().ifPresent(agency::setValue);
        agency.addValueChangeListener(change -> look());
        role.addValueChangeListener(change -> look());
        Div choice = new Div(agency, role);
        choice.addClassName("form");
        view.addClassName("column");
        view.getElement().setAttribute("role", "status");
        Div body = new Div(choice, view);
        body.addClassNames("dialog-body", "column");
        add(body);
        look();
    }

    private void look() {
        view.removeAll();
        Agency partner = agency.getValue();
        if (partner == null) {
            return;
        }
        Optional<SeenRecord> seen = SeenRecord.of(desk, shown, partner.id(), role.getValue());
        String who = TEXTS.get("seen.who", Texts.of("ui").get(role.getValue()), partner.name());
        if (seen.isEmpty()) {
            view.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("seen.not", who)));
            return;
        }
        String sentence = TEXTS.get(seen.get().coMaintained() ? "seen.edits" : "seen.reads", who);
        view.add(new NoteBar(StateBadge.Tone.SUCCESS, sentence), seen.get().facts());
    }
}
