// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.ui.RecordTab;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The tab for the owner's people and auditors: the shares, and what can be asked and done about them. */
class SharesPanel extends Div implements RecordTab.Body {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient SharingDesk desk;
    private final SharesList list;
    private final @Nullable Participants participants;
    private ShownRecord shown;

    SharesPanel(SharingDesk desk, ShownRecord shown) {
        this.desk = desk;
        this.shown = shown;
        addClassName("shares-panel");
        list = new SharesList(desk.user(), shown, desk.mayRevoke(shown) ? this::revoke : null);
        Div actions = new Div();
        actions.addClassName("row");
        if (desk.mayGrant(shown)) {
            Button grant = new Button(TEXTS.get("grant"), Symbol.SHARE.create(), click -> open(SharingDialog.Part.NEW));
            grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(grant);
        }
        actions.add(new Button(TEXTS.get("why"), Symbol.HELP.create(), click -> open(SharingDialog.Part.WHY)));
        if (desk.user().isOwn(shown.owner())) {
            actions.add(new Button(
                    TEXTS.get("seen"), Symbol.EYE.create(), click -> new SeenByDialog(this.desk, this.shown).open()));
        }
        add(actions);
        participants = shown.kind().equals("instrument") ? new Participants(desk, () -> this.shown) : null;
        if (participants != null) {
            add(participants);
        }
        add(list);
        refresh();
    }

    @Override
    public void show(ShownRecord newer) {
        shown = newer;
        refresh();
    }

    private void refresh() {
        if (participants != null) {
            participants.show(shown);
        }
        list.show(desk.sharing().shares(SharingDesk.id(shown)));
    }

    private void open(SharingDialog.Part first) {
        new SharingDialog(desk, () -> shown, first).open();
    }

    private void revoke(ShareDetails share) {
        Revocation.ask(desk, () -> shown, share);
    }
}
