// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Locator;

/** The dialog in which checked rows of a list get the same values. */
final class BulkDialogPage {
    private final Locator dialog;

    private BulkDialogPage(Locator dialog) {
        this.dialog = dialog;
    }

    /** Checks rows and opens the dialog for them. */
    static BulkDialogPage of(Desk desk, String... names) {
        for (String name : names) {
            box(desk, name).check();
        }
        desk.expect(names.length + " ausgewählt");
        desk.button("Bearbeiten …").click();
        Locator dialog = desk.page().locator("vaadin-dialog-overlay");
        dialog.waitFor();
        return new BulkDialogPage(dialog);
    }

    /** The box of a row in the list. */
    static Locator box(Desk desk, String name) {
        return desk.page().getByLabel("„" + name + "“ auswählen");
    }

    Locator dialog() {
        return dialog;
    }

    Locator box(String field) {
        return dialog.getByLabel(field + " ändern");
    }

    Locator field(String name) {
        return dialog.getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Ticks a field and writes into it. */
    BulkDialogPage enter(String name, String words) {
        box(name).check();
        field(name).fill(words);
        field(name).blur();
        return this;
    }

    Locator button(String words) {
        return dialog.locator("vaadin-button").filter(hasText(words));
    }

    /** The line that tells why a record is left out. */
    Locator leftOut(String name) {
        return dialog.locator("tbody tr").filter(hasText(name));
    }

    /** A value that a cell of the preview will have. */
    Locator after(String words) {
        return dialog.locator("ins").filter(hasText(words));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
