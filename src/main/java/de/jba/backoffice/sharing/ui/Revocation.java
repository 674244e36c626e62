// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;

/** Ends a share at once, after saying who loses what. */
final class Revocation {
    private static final Texts TEXTS = Texts.of("sharing");

    private Revocation() {}

    /** Asks, and revokes when that is confirmed. */
    static void ask(SharingDesk desk, SerializableSupplier<ShownRecord> current, ShareDetails share) {
        String agency = ShareWords.agency(desk.user(), share.agency());
        String loss =
                AccessChange.lost(desk.access().previewWithout(SharingDesk.id(current.get()), share.id()), agency);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(TEXTS.get("revoke.title", agency));
        dialog.setText(new Div(
                new Paragraph(loss),
                new Paragraph(TEXTS.get("revoke.text", TEXTS.get(share.level()), share.purpose()))));
        dialog.setCancelable(true);
        dialog.setCancelText(TEXTS.get("cancel"));
        dialog.setConfirmText(TEXTS.get("revoke.confirm"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> revoke(desk, current.get(), share, agency));
        dialog.open();
    }

    private static void revoke(SharingDesk desk, ShownRecord shown, ShareDetails share, String agency) {
        try {
            desk.sharing().revoke(SharingDesk.id(shown), new Version(shown.version()), share.id());
            Notices.done(TEXTS.get("revoked", agency));
        } catch (StaleRecord stale) {
            Notices.failure(TEXTS.get("stale"));
        }
        shown.changed().run();
    }
}
