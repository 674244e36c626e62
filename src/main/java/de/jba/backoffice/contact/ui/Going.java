// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.ui.Texts;

/** Asks before a record goes, and says what that means. */
final class Going {
    private static final Texts TEXTS = Texts.of("contact");

    private Going() {}

    /**
     * @param kind what it is
     * @param way {@code archive} or {@code erase}
     */
    static void ask(String kind, String way, String title, SerializableRunnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(TEXTS.get("going." + way + ".title", title));
        dialog.setText(TEXTS.get("going." + way + ".text." + kind));
        dialog.setConfirmText(TEXTS.get("going." + way + ".confirm"));
        if (way.equals("erase")) {
            dialog.setConfirmButtonTheme("error primary");
        }
        dialog.setCancelable(true);
        dialog.setCancelText(TEXTS.get("cancel"));
        dialog.addConfirmListener(confirm -> confirmed.run());
        dialog.open();
    }
}
