// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole main job without a mouse, in a programme year of its own, and the keys that work everywhere. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardE2E {
    /** Before 2022, so that the latest programme stays the one the other tests work on. */
    private static final int YEAR = 2010;

    private static final String INSTRUMENT = "Herner Modell - NAW";

    private final LocalStack stack;
    private final Browser browser;

    KeyboardE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() {
        new DemoData(stack.appUrl(), stack::token, YEAR).load();
    }

    @Test
    @Order(1)
    void placesAreChangedAndTheFocusComesBackToTheRow() {
        try (Desk desk = desk("jc-admin")) {
            Page page = desk.page();
            Keyboard keys = new Keyboard(desk);
            keys.tabTo(page.locator("vaadin-side-nav-item").filter(hasText("Instrumente")))
                    .press("Enter");
            keys.tabTo(page.getByLabel("In dieser Liste suchen")).type(INSTRUMENT);
            page.getByText("1 Instrument", new Page.GetByTextOptions().setExact(true))
                    .waitFor(); // and not the end of "31 Instrumente"
            Locator grid = page.locator("vaadin-grid");
            keys.regionTo(grid).press("Enter");
            Locator pane = page.locator(".pane");
            pane.locator("h2").filter(hasText(INSTRUMENT)).waitFor();

            keys.regionTo(pane).tabTo(tab(page, "Stammdaten")).press("ArrowRight");
            keys.press("Enter").tabTo(page.getByLabel("Anzahl")).type("14");
            keys.tabTo(page.locator(".pane vaadin-select").first()).press("Enter");
            page.getByRole(AriaRole.OPTION).first().waitFor();
            keys.type("Plätze").press("Enter").press("Control+s");
            desk.expect("ist gespeichert");

            keys.press("Escape");
            page.locator(".split:not(.open)").waitFor();
            keys.expectFocus(grid, "closing the pane gives the focus back to the list");
        }
    }

    @Test
    @Order(2)
    void changedPlacesAreTakenOverIntoTheProgramme() {
        try (Desk desk = desk("jc-admin")) {
            Page page = desk.open("/programm-bearbeiten/" + YEAR + "/Anlage");
            Locator takeOver = page.getByRole(AriaRole.BUTTON, button("Werte von " + INSTRUMENT + " übernehmen"));

            new Keyboard(desk).tabTo(takeOver).press("Enter");

            desk.expect("14 Plätze übernommen.");
            new Keyboard(desk).expectFocus(takeOver, "the renewed table keeps the focus on the button");
        }
    }

    @Test
    @Order(3)
    void programmeIsCoordinatedSignedPublishedAndVerified() {
        try (Desk desk = desk("editor")) {
            desk.open("/programm-bearbeiten/" + YEAR);
            new Keyboard(desk).tabTo(desk.button("In Abstimmung geben")).press("Enter");
            desk.expect("Die Fassung ist eingefroren");
        }
        for (String lead : List.of("aa-lead", "jc-lead", "ja-lead")) {
            try (Desk desk = desk(lead)) {
                new SigningPage(desk).open(YEAR).readAll();
                confirm(desk, desk.button("Fassung 1 mitzeichnen"), "Mitgezeichnet.");
                new Keyboard(desk).expectFocus(desk.page().locator(".sign-box"), "the focus stays in the sign box");
            }
        }
        try (Desk desk = desk("jc-lead")) {
            desk.open("/mitzeichnung/" + YEAR);
            confirm(desk, desk.button("Veröffentlichen").last(), "Das Programm ist veröffentlicht.");
        }
        try (Desk desk = desk("auditor")) {
            desk.open("/protokoll");
            new Keyboard(desk).tabTo(desk.button("Jetzt prüfen")).press("Enter");
            desk.page()
                    .locator("[data-result]")
                    .filter(hasText("Kette unversehrt"))
                    .waitFor();
        }
    }

    @Test
    @Order(4)
    void keysWorkEverywhere() {
        try (Desk desk = desk("jc-admin")) {
            Page page = desk.open("/instrumente");
            Keyboard keys = new Keyboard(desk);
            Locator help = page.locator("vaadin-dialog-overlay").filter(hasText("Tasten"));

            keys.tabTo(desk.button("Instrument").last()).press("?");
            help.waitFor();
            keys.press("Escape");
            help.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            keys.expectFocus(page.locator("#help"), "the list of keys gives the focus back");

            keys.regionTo(page.locator("vaadin-grid"));
            keys.regionTo(page.locator(".drawer"));
            assertThat(page.evaluate("document.activeElement === document.body"))
                    .isEqualTo(false);
        }
    }

    private static void confirm(Desk desk, Locator opener, String done) {
        Keyboard keys = new Keyboard(desk);
        keys.tabTo(opener).press("Enter");
        Locator confirm = desk.page().locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']");
        keys.tabTo(confirm).press("Enter");
        desk.expect(done);
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
