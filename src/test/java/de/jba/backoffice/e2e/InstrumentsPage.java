// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The screen of the instruments. */
final class InstrumentsPage {
    private final Desk desk;

    InstrumentsPage(Desk desk) {
        this.desk = desk;
    }

    /** Finds an instrument by its name and opens it. */
    InstrumentsPage open(String name) {
        Page page = desk.open("/instrumente");
        page.getByLabel("In dieser Liste suchen").fill(name);
        page.locator("vaadin-grid-cell-content .name")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.locator(".pane h2")
                .filter(new Locator.FilterOptions().setHasText(name))
                .waitFor();
        return this;
    }

    /** States a new number of places from today on. */
    void enterPlaces(String number) {
        Page page = desk.page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Plätze"))
                .click();
        page.getByLabel("Anzahl").fill(number);
        page.locator(".pane vaadin-select").first().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Plätze").setExact(true))
                .click();
        desk.button("Plätze speichern").click();
        desk.expect("ist gespeichert");
    }
}
