// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Locator;

/** The screen of the log. */
final class AuditPage {
    private final Desk desk;

    AuditPage(Desk desk) {
        this.desk = desk;
    }

    AuditPage open() {
        desk.open("/protokoll");
        return this;
    }

    /** Verifies the chain and gives what the screen says about it. */
    String verify() {
        desk.button("Jetzt prüfen").click();
        Locator result = desk.page().locator("[data-result]");
        result.waitFor();
        return result.innerText();
    }
}
