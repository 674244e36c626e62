// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        // A click into a list that is about to change is lost.
        Locator names = page.locator("vaadin-grid-cell-content .name:visible");
        assertThat(names.filter(new Locator.FilterOptions().setHasNotText(name)))
                .hasCount(0);
        names.filter(new Locator.FilterOptions().setHasText(name)).first().click();
        page.locator(".pane h2")
                .filter(new Locator.FilterOptions().setHasText(name))
                .waitFor();
        return this;
    }

    Locator field(String label) {
        return desk.page().locator(".pane").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    InstrumentsPage enter(String label, String value) {
        field(label).fill(value);
        field(label).blur();
        return this;
    }

    InstrumentsPage addContact(String function, String mailbox) {
        tab("Kontakte");
        desk.page().locator(".contacts > *").first().waitFor(); // else those that are there already are not counted
        Locator contacts = desk.page().locator(".contacts .contact");
        int before = contacts.count();
        desk.button("Kontakt").last().click();
        contacts.nth(before).waitFor();
        desk.page()
                .getByLabel("Funktion", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill(function);
        desk.page().getByLabel("Funktionspostfach").last().fill(mailbox);
        desk.page().getByLabel("Funktionspostfach").last().blur();
        return this;
    }

    /** The field with this mailbox among the contacts. */
    Locator mailbox(String address) {
        tab("Kontakte");
        Locator fields = desk.page().locator(".contacts").getByLabel("Funktionspostfach");
        fields.first().waitFor();
        for (Locator field : fields.all()) {
            if (field.inputValue().equals(address)) {
                return field;
            }
        }
        return fields.filter(new Locator.FilterOptions().setHasText(address));
    }

    void save() {
        save("Speichern");
        desk.expect("ist gespeichert");
    }

    void save(String button) {
        desk.button(button).first().click();
    }

    void archive() {
        desk.page().locator(".pane-head vaadin-menu-bar-button").first().click();
        desk.page().getByText("Archivieren").click();
    }

    private void tab(String name) {
        desk.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    /** States a new number of places from today on. */
    void enterPlaces(String number) {
        Page page = desk.page();
        tab("Plätze");
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
