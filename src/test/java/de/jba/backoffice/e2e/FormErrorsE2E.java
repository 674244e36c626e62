// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is refused stands above the form as a list of links, and each leads to its field, with the keyboard alone. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormErrorsE2E {
    private final LocalStack stack;
    private final Browser browser;

    FormErrorsE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void everyMistakeOfAnInstrumentLeadsToItsField() {
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente/neu");
            Keyboard keys = new Keyboard(desk);
            keys.write(label(page, "Rechtsgrundlage"), "irgendwas");
            keys.press("Control+s");

            Locator box = box(page);
            keys.expectFocus(box, "the list of mistakes has the focus");
            assertThat(box).hasAttribute("role", "alert");
            assertThat(box.locator("a")).hasCount(4);
            assertThat(box).containsText("4 Angaben");
            Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
                    .isEmpty();
            keys.on(link(box, "Rechtsgrundlage"));
            keys.expectFocus(label(page, "Rechtsgrundlage"), "the link leads to the field");
            assertThat(page.locator("vaadin-text-field[invalid]")
                            .filter(new Locator.FilterOptions().setHasText("Rechtsgrundlage")))
                    .containsText("ist nicht als Rechtsgrundlage zu lesen");
            link(box, "Zielgruppe").click();
            keys.expectFocus(page.locator("vaadin-select").filter(hasText("Zielgruppe")), "the choice has the focus");
        }
    }

    @Test
    void mistakesOfSeveralContactsAreListedAndOpenTheirTab() {
        try (Desk desk = desk()) {
            Page page = new InstrumentsPage(desk)
                    .open("Talentcenter")
                    .field("Bezeichnung")
                    .page();
            InstrumentsPage instrument = new InstrumentsPage(desk);
            instrument.enter("Rechtsgrundlage", "irgendwas");
            instrument.addContact("Eins", "keine Adresse");
            instrument.addContact("Zwei", "auch keine");
            instrument.save("Speichern");

            Locator box = box(page);
            assertThat(box.locator("a")).hasCount(3);
            new Keyboard(desk).on(link(box, "auch keine"));
            new Keyboard(desk)
                    .expectFocus(page.locator(".contacts .contact").last(), "the contact that is wrong has the focus");
            new Keyboard(desk).on(link(box, "Rechtsgrundlage"));
            new Keyboard(desk).expectFocus(label(page, "Rechtsgrundlage"), "the other tab is open again");
        }
    }

    @Test
    void dayThatIsNoneIsNotSavedAsNone() {
        try (Desk desk = desk()) {
            Page page = new InstrumentsPage(desk)
                    .open("Talentcenter")
                    .field("Bezeichnung")
                    .page();
            Keyboard keys = new Keyboard(desk);
            keys.write(label(page, "Laufzeit von"), "irgendwann").press("Tab");
            keys.press("Control+s");

            Locator box = box(page);
            assertThat(box.locator("a")).hasCount(1);
            keys.on(box.locator("a"));
            keys.expectFocus(label(page, "Laufzeit von"), "the day has the focus");
        }
    }

    @Test
    void contactPartnerAndEventListTheirMistakesToo() {
        try (Desk desk = desk()) {
            Page page = desk.open("/kontakte/neu");
            Keyboard keys = new Keyboard(desk);
            keys.write(label(page, "Telefon").first(), "keine").press("Control+s");
            assertThat(box(page).locator("a")).hasCount(2);
            keys.on(link(box(page), "Telefon"));
            keys.expectFocus(label(page, "Telefon").first(), "the number has the focus");

            page = desk.open("/netzwerk/neu");
            page.keyboard().press("Control+s");
            assertThat(box(page).locator("a")).hasCount(2);
            keys.on(link(box(page), "Bezeichnung").or(link(box(page), "Name")).first());
            keys.expectFocus(page.locator("vaadin-text-field[invalid]").first(), "the name has the focus");

            page = desk.open("/termine/neu");
            label(page, "Erster Tag").or(page.getByLabel("Tag")).first().waitFor();
            page.keyboard().press("Control+s");
            keys.expectFocus(box(page), "the list of mistakes has the focus in the dialog");
            Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
                    .isEmpty();
            keys.on(box(page).locator("a").first());
            keys.expectFocus(page.locator("vaadin-text-field[invalid]").first(), "the title has the focus");
        }
    }

    private static Locator box(Page page) {
        return page.locator(".form-errors");
    }

    private static Locator link(Locator box, String words) {
        return box.locator("a").filter(hasText(words));
    }

    private static Locator label(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Desk desk() {
        return Desk.of(browser, stack.appUrl(), "aa-admin");
    }
}
