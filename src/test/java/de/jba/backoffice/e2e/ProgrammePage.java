// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The screen on which a programme is written. */
final class ProgrammePage {
    private final Desk desk;

    ProgrammePage(Desk desk) {
        this.desk = desk;
    }

    ProgrammePage open() {
        return open(2022);
    }

    ProgrammePage open(int year) {
        desk.open("/programm-bearbeiten/" + year);
        return this;
    }

    ProgrammePage open(int year, String chapter) {
        desk.open("/programm-bearbeiten/" + year + "/" + chapter);
        return this;
    }

    /** Says that what the open chapter was sent back for is done. */
    void resolve() {
        desk.button("Erledigt").click();
        desk.expect("ist erledigt.");
    }

    /** Says why the only warning may stand. */
    void justify(String words) {
        desk.button("Begründen …").click();
        desk.page().getByLabel("Begründung (steht im Protokoll)").fill(words);
        desk.page().locator("vaadin-dialog-overlay vaadin-button[data-save]").click();
        desk.expect("Die Warnung ist begründet.");
    }

    /** Leaves the edition as it is, although the places of the instrument changed. */
    /** With the keyboard alone. */
    void dismissProposal(String instrument, String why) {
        new Keyboard(desk)
                .on(desk.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Nachtrag zu " + instrument + " ablehnen")))
                .write(desk.page().locator("vaadin-dialog-overlay textarea"), why)
                .on(desk.page().locator("vaadin-dialog-overlay vaadin-button[data-save]"));
        desk.expect("ist abgelehnt.");
    }

    ProgrammePage openAnnex() {
        desk.open("/programm-bearbeiten/2022/Anlage");
        return this;
    }

    /** Takes the live values of an own instrument into the programme. */
    void takeOver(String instrument) {
        desk.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Werte von " + instrument + " übernehmen"))
                .click();
        desk.expect("übernommen.");
    }

    void sendIntoCoordination() {
        desk.button("In Abstimmung geben").click();
        desk.expect("Die Fassung ist eingefroren");
    }
}
