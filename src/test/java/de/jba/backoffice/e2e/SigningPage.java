// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Locator;

/** The screen on which a programme is read, signed and published. */
final class SigningPage {
    private final Desk desk;

    SigningPage(Desk desk) {
        this.desk = desk;
    }

    SigningPage open() {
        desk.open("/mitzeichnung/2022");
        return this;
    }

    void sign() {
        desk.button("mitzeichnen").first().click();
        confirm("Mitgezeichnet.");
    }

    void publish() {
        desk.button("Veröffentlichen").first().click();
        confirm("Das Programm ist veröffentlicht.");
    }

    private void confirm(String done) {
        Locator dialog = desk.page().locator("vaadin-confirm-dialog-overlay");
        dialog.locator("vaadin-button[slot='confirm-button']").click();
        desk.expect(done);
    }
}
