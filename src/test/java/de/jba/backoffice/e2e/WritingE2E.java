// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chapter is written in a programme year chosen in the drawer; it saves itself, and waits while the server is away. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingE2E {
    /** Before 2022, so that the latest programme stays the one the other tests work on. */
    private static final int YEAR = 2014;

    private final LocalStack stack;
    private final Browser browser;

    WritingE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() {
        new DemoData(stack.appUrl(), stack::token, YEAR).load();
    }

    @Test
    void chapterSavesItselfAndLeavesTheCaretWhereItIs() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "editor")) {
            Page page = desk.open("/programm-bearbeiten/" + YEAR + "/2.1");
            Locator text = page.locator(".source textarea");
            text.focus();
            text.evaluate("field => field.setSelectionRange(5, 5)");

            page.keyboard().type("XYZ");

            desk.expect("Gespeichert um");
            assertThat(text).isFocused();
            org.assertj.core.api.Assertions.assertThat(text.evaluate("field => field.selectionStart"))
                    .isEqualTo(8);
            page.reload();
            assertThat(text).hasValue(Pattern.compile("^.{5}XYZ.*", Pattern.DOTALL));
        }
    }

    @Test
    void fieldsAreHeldWhileTheServerIsAway() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "editor")) {
            Page page = desk.open("/programm-bearbeiten/" + YEAR + "/2.3");
            Locator title = page.getByLabel("Überschrift");
            title.fill("Schulabgänge");
            page.waitForTimeout(600);

            page.context().setOffline(true);

            assertThat(page.locator(".connection")).hasText(Pattern.compile("Getrennt seit \\d\\d:\\d\\d Uhr"));
            assertThat(title).not().isEditable();
            assertThat(title).hasValue("Schulabgänge");

            page.context().setOffline(false);

            assertThat(page.locator(".connection")).hasText("Verbunden");
            assertThat(title).isEditable();
            page.keyboard().press("Control+s");
            desk.expect("Kapitel 2.3 ist gespeichert");
        }
    }

    @Test
    void yearChosenInTheDrawerHoldsForTheMenu() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "editor")) {
            Page page = desk.open("/programm-bearbeiten/2022");
            page.locator(".programme-year vaadin-select").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Programmjahr " + YEAR))
                    .click();
            assertThat(page.locator("h1")).hasText("Programm " + YEAR);

            page.locator("vaadin-side-nav-item")
                    .filter(new Locator.FilterOptions().setHasText("Mitzeichnung"))
                    .click();

            assertThat(page.locator("h1")).hasText("Mitzeichnung Programm " + YEAR);
        }
    }
}
