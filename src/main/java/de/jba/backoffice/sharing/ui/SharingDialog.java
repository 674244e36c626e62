// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.ui.RecordTabs;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants a share, lists those there are, and says who sees the record and why; each in a tab of its own. */
class SharingDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    /** Its tabs. */
    enum Part {
        NEW,
        EXISTING,
        WHY
    }

    private final transient SharingDesk desk;
    private final SerializableSupplier<ShownRecord> current;
    private final Tab newTab = new Tab(TEXTS.get(Part.NEW));
    private final Tab existingTab = new Tab();
    private final Tab whyTab = new Tab(TEXTS.get(Part.WHY));
    private final Div body = new Div();
    private final Button confirm = new Button("", Symbol.SHARE.create());
    private final Div told = new Div();
    private final Button cancel = new Button("", click -> close());
    private final @Nullable NewShare newShare;

    /**
     * @param current the record in its newest version
     * @param first the tab that is open at first
     */
    SharingDialog(SharingDesk desk, SerializableSupplier<ShownRecord> current, Part first) {
        this.desk = desk;
        this.current = current;
        ShownRecord shown = current.get();
        boolean mayGrant = desk.mayGrant(shown);
        addClassName("sharing");
        setWidth("1012px");
        setCloseOnOutsideClick(false);
        setHeaderTitle(TEXTS.get(mayGrant ? "dialog.title" : "dialog.title.reading", shown.title()));
        Button close = new Button(Symbol.X.create(), click -> close());
        close.addThemeName("icon");
        close.setAriaLabel(TEXTS.get("close"));
        getHeader().add(close);
        newShare = mayGrant ? new NewShare(desk, current, confirm, told, this::close) : null;
        Tabs tabs = new Tabs();
        if (mayGrant) {
            tabs.add(newTab);
        }
        tabs.add(existingTab, whyTab);
        tabs.setSelectedTab(first == Part.NEW && mayGrant ? newTab : first == Part.WHY ? whyTab : existingTab);
        tabs.addSelectedChangeListener(change -> show(change.getSelectedTab()));
        body.addClassName("dialog-body");
        add(tabs, body);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.getElement().setAttribute("data-save", "");
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        told.addClassNames("told", "sec");
        getFooter().add(told, cancel, confirm);
        show(tabs.getSelectedTab());
    }

    private void show(Tab tab) {
        List<ShareDetails> shares = desk.sharing().shares(SharingDesk.id(current.get()));
        RecordTabs.name(existingTab, TEXTS.get(Part.EXISTING), shares.size());
        boolean granting = tab.equals(newTab);
        confirm.setVisible(granting);
        told.setVisible(granting);
        cancel.setText(TEXTS.get(granting ? "cancel" : "close"));
        body.removeAll();
        if (granting && newShare != null) {
            body.add(newShare);
        } else if (tab.equals(existingTab)) {
            SharesList list =
                    new SharesList(desk.user(), current.get(), desk.mayRevoke(current.get()) ? this::revoke : null);
            list.show(shares);
            body.add(list);
        } else {
            body.add(AccessTable.of(
                    desk.user(),
                    desk.sharing().access(SharingDesk.id(current.get())).rows()));
        }
    }

    private void revoke(ShareDetails share) {
        close();
        Revocation.ask(desk, current, share);
    }
}
