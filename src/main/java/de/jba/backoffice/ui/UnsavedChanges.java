// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before entered values would be lost. */
public final class UnsavedChanges {
    private static final Texts TEXTS = Texts.of("ui");

    private UnsavedChanges() {}

    /** Stays unless the person decides to discard what they entered. */
    public static void ask(Runnable discard) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(TEXTS.get("unsaved.title"));
        dialog.setText(TEXTS.get("unsaved.text"));
        dialog.setConfirmText(TEXTS.get("unsaved.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(TEXTS.get("unsaved.discard"));
        dialog.addRejectListener(reject -> discard.run());
        dialog.open();
    }
}
