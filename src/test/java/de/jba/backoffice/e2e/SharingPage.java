// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The tab of an instrument that says with whom it is shared, and its dialogs. */
final class SharingPage {
    private final Desk desk;

    private SharingPage(Desk desk) {
        this.desk = desk;
    }

    /** Opens the tab of this instrument. */
    static SharingPage of(Desk desk, String instrument) {
        new InstrumentsPage(desk).open(instrument);
        desk.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Freigaben"))
                .click();
        return new SharingPage(desk);
    }

    Locator dialog() {
        return desk.page().locator("vaadin-dialog-overlay.sharing");
    }

    Locator openDialog() {
        desk.button("Freigeben …").click();
        dialog().locator("table.access").waitFor();
        return dialog();
    }

    /** For whom it can be shared. */
    List<String> agencies() {
        whom().click();
        Locator options = desk.page().getByRole(AriaRole.OPTION);
        options.first().waitFor();
        List<String> names = options.allTextContents();
        desk.page().keyboard().press("Escape");
        return names;
    }

    void choose(String agency, String level) {
        alsoFor(agency);
        dialog().getByText(level, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Chooses one agency more. */
    void alsoFor(String agency) {
        pick(whom(), agency);
        desk.page().keyboard().press("Escape");
    }

    private Locator whom() {
        return dialog().locator("vaadin-multi-select-combo-box");
    }

    void purpose(String words) {
        dialog().locator("textarea").fill(words);
        dialog().locator("textarea").blur();
    }

    /** Lets the agency read, with the keyboard alone. */
    void shareByKeyboard(String agency, String purpose) {
        new Keyboard(desk)
                .on(desk.button("Freigeben …"))
                .pick(whom(), agency)
                .press("Escape")
                .tabTo(dialog().locator("vaadin-radio-group"))
                .press("Space")
                .write(dialog().locator("textarea"), purpose)
                .on(confirm());
    }

    /** The button that shares. */
    Locator confirm() {
        return dialog().locator("vaadin-button[data-save]");
    }

    void grant() {
        confirm().click();
    }

    /** What is said about how people of that agency see it. */
    Locator seenBy(String agency) {
        desk.button("So sehen es andere").click();
        pick(dialog().locator("vaadin-select").first(), agency);
        return dialog().locator(".note").filter(new Locator.FilterOptions().setHasText(agency));
    }

    private void pick(Locator select, String item) {
        select.click();
        desk.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .click();
    }
}
