// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The screen on which a programme is read, signed and published. */
final class SigningPage {
    /** Another part is open, or this one is read. */
    private static final String NEXT = """
            part => document.querySelector('.part-view .foot')
              && (document.querySelector('.chapters [aria-current]').getAttribute('href') !== part
                || !document.querySelector('.part-view vaadin-button[data-key=g]'))\
            """;

    private final Desk desk;

    SigningPage(Desk desk) {
        this.desk = desk;
    }

    SigningPage open() {
        return open(2022);
    }

    SigningPage open(int year) {
        desk.open("/mitzeichnung/" + year);
        return this;
    }

    /** Opens the part of this title. */
    void read(String title) {
        Page page = desk.page();
        page.locator(".chapters a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        page.locator(".part-head h2")
                .filter(new Locator.FilterOptions().setHasText(title))
                .waitFor();
    }

    /** Opens the dialog in which the chapter of this title is sent back. */
    Locator returning(String title) {
        read(title);
        desk.button("Kapitel zurückgeben").click();
        Locator dialog = desk.page().locator("vaadin-dialog-overlay");
        dialog.locator("textarea").waitFor();
        return dialog;
    }

    /** Sends the chapter of this title back with a comment. */
    void giveBack(String title, String comment) {
        Locator dialog = returning(title);
        dialog.locator("textarea").fill(comment);
        dialog.locator("vaadin-button[data-save]").click();
        desk.expect("Das Programm ist wieder ein Entwurf");
    }

    /** Reads every part with the key for it, each of which opens the next. */
    SigningPage readAll() {
        Page page = desk.page();
        page.locator(".part-view .foot").waitFor();
        Locator mark = page.locator(".part-view vaadin-button[data-key=g]");
        while (mark.count() > 0) {
            String part = page.locator(".chapters [aria-current]").getAttribute("href");
            page.keyboard().press("g");
            page.waitForFunction(NEXT, part);
        }
        return this;
    }

    void sign() {
        readAll();
        desk.button("mitzeichnen").first().click();
        confirmSigning();
    }

    /** Confirms what the dialog asks once more. */
    void confirmSigning() {
        confirm("Mitgezeichnet.");
    }

    void publish() {
        desk.button("Veröffentlichen").first().click();
        confirm("Das Programm ist veröffentlicht.");
    }

    /** Asks for the withdrawal, which does not go without words. */
    void withdraw(String justification) {
        desk.button("Mitzeichnung zurückziehen").click();
        enterJustification(justification);
    }

    /** Enters the words that were missing. */
    void confirmWithdrawal(String justification) {
        enterJustification(justification);
        desk.expect("Die Mitzeichnung ist zurückgezogen.");
    }

    /** What the screen says about an agency's signature. */
    Locator signature(String agency) {
        return desk.page().locator(".signatures [data-agency='" + agency + "']");
    }

    private void enterJustification(String justification) {
        Locator dialog = desk.page().locator("vaadin-dialog-overlay");
        dialog.locator("textarea").fill(justification);
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Zurückziehen"))
                .click();
    }

    private void confirm(String done) {
        Locator dialog = desk.page().locator("vaadin-confirm-dialog-overlay");
        dialog.locator("vaadin-button[slot='confirm-button']").click();
        desk.expect(done);
    }
}
