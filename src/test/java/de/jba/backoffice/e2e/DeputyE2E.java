// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead who will be away appoints a deputy on screen; the deputy signs, and the log names both. */
@ExtendWith(StackExtension.class)
class DeputyE2E {
    private static final int YEAR = 2032;
    private static final String IN_PLACE = "in Vertretung für Teamleitung Jobcenter Herne";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LocalStack stack;
    private final Browser browser;

    DeputyE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void aDeputySignsWhileTheLeadIsIll() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        try (Desk lead = Desk.of(browser, stack.appUrl(), "jc-lead");
                Desk deputy = Desk.of(browser, stack.appUrl(), "jc-deputy")) {
            openFromTheFoot(lead);
            deputy.open("/mitzeichnung/" + YEAR);
            deputy.expect("Diese Seite gibt es für Sie nicht");

            appoint(lead);
            barrierFree(lead.page());
            SigningPage signing = new SigningPage(deputy).open(YEAR).readAll();
            deputy.button("Fassung 1 mitzeichnen").click();
            Locator asked = deputy.page().locator("vaadin-confirm-dialog-overlay");
            assertThat(asked).containsText(IN_PLACE);

            end(lead);
            asked.locator("vaadin-button[slot='confirm-button']").click();
            deputy.expect("Diesen Datensatz gibt es für Sie nicht oder nicht mehr.");
            assertThat(programme
                            .as("editor")
                            .get(programme.path() + "/cosignatures")
                            .json()
                            .findValuesAsText("status"))
                    .containsOnly("OPEN");

            appoint(lead);
            deputy.open("/hinweise");
            deputy.page()
                    .getByText("Sie zeichnen das Programm " + YEAR + " in Vertretung")
                    .first()
                    .click();
            deputy.page().waitForURL(url -> url.endsWith("/mitzeichnung/" + YEAR));
            deputy.open("/konto");
            deputy.expect("für Teamleitung Jobcenter Herne");
            signing.open(YEAR);
            assertThat(deputy.button("Kapitel zurückgeben")).hasCount(0);
            signing.sign();
            assertThat(signing.signature("jobcenter")).containsText(IN_PLACE);
            assertThat(deputy.button("Mitzeichnung zurückziehen")).hasCount(0);

            new SigningPage(lead).open(YEAR);
            assertThat(new SigningPage(lead).signature("jobcenter")).containsText(IN_PLACE);
            lead.open("/protokoll");
            lead.page()
                    .locator("vaadin-grid-cell-content")
                    .getByText("mitgezeichnet")
                    .first()
                    .click();
            assertThat(lead.page().locator("aside.pane")).containsText(IN_PLACE + " mitgezeichnet");
            end(lead);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "editor", "jc-admin"})
    void whoIsNobodysDeputyReadsOfNone(String user) {
        try (Desk desk = Desk.of(browser, stack.appUrl(), user)) {
            assertThat(desk.page().locator("#own-deputies")).isHidden();
            assertThat(desk.page().locator("h1")).hasText("Mein Konto");
        }
    }

    private static void openFromTheFoot(Desk lead) {
        Page page = lead.page();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Einstellungen und Abmelden"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Vertretung").setExact(true))
                .click();
        lead.expect("Niemand vertritt.");
    }

    private static void appoint(Desk lead) {
        Page page = lead.open("/vertretung/" + YEAR);
        lead.button("Vertretung bestellen").click();
        lead.expect("Bitte wählen, wer vertreten soll.");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Person"))
                .fill("jc-deputy");
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("jc-deputy"))
                .click();
        Locator until = page.getByLabel("bis", new Page.GetByLabelOptions().setExact(true));
        until.fill(DAY.format(LocalDate.now(BusinessTime.ZONE)));
        until.press("Enter");
        lead.button("Vertretung bestellen").click();
        lead.expect("vertritt Sie für das Programm " + YEAR);
        assertThat(page.locator("table.plain tbody tr")).hasCount(1);
    }

    private static void end(Desk lead) {
        Page page = lead.open("/vertretung/" + YEAR);
        lead.button("Beenden").first().click();
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']")
                .click();
        lead.expect("ist beendet.");
        lead.expect("Niemand vertritt.");
    }

    private static void barrierFree(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(Rule::toString))
                .isEmpty();
    }
}
