// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The places of an instrument of two agencies at the screen: quotas, reports, and what is confirmed with one key. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesE2E {
    /** Longer than the second within which a list reads itself again after a change. */
    private static final int LISTENING = 2_500;

    private final LocalStack stack;
    private final Browser browser;
    private final String word = "Platz" + UUID.randomUUID().toString().substring(0, 8);
    private final String joint = word + " gemeinsam";

    PlacesE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void createInstruments() {
        create(joint, List.of("arbeitsagentur"), 115);
        create(word + " allein", List.of(), 12);
        create(word + " Rest", List.of(), 20);
    }

    @Test
    void whoTakesPartStatesItsQuotaAndReports() {
        try (Desk partner = Desk.of(browser, stack.appUrl(), "aa-admin")) {
            Locator pane = places(partner, joint);
            assertThat(partner.button("Plätze speichern")).not().isVisible();
            field(pane, "Kontingent").fill("80");
            partner.button("Kontingent setzen").click();
            assertThat(pane.getByText("Heute verteilt: 80 von 115 Plätzen")).isVisible();
            field(pane, "belegt").fill("67");
            partner.button("Belegung melden").click();
            assertThat(pane.getByText("58 %")).isVisible();
            assertThat(field(pane, "belegt")).hasValue("67");
        }
        try (Desk owner = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Locator pane = places(owner, joint);
            pane.locator("vaadin-select").filter(hasText("JBA-Partner")).first().click();
            owner.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Jobcenter Herne"))
                    .click();
            field(pane, "Kontingent").fill("40");
            owner.button("Kontingent setzen").click();
            assertThat(pane.getByText("80 + 40 = 120 Kontingente, es gibt aber 115 Plätze. Höchstens 35 sind möglich."))
                    .isVisible();
            assertThat(field(pane, "Kontingent")).hasValue("40");
            owner.button("35 eintragen").click();
            assertThat(field(pane, "Kontingent")).hasValue("35");
            owner.button("Kontingent setzen").click();
            assertThat(pane.getByText("Heute verteilt: 115 von 115 Plätzen")).isVisible();
            org.assertj.core.api.Assertions.assertThat(
                            new AxeBuilder(owner.page()).analyze().getViolations())
                    .isEmpty();
        }
    }

    @Test
    void oneKeyConfirmsARowASelectionOrEverything() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/instrumente?q=" + word);
            Locator names = page.locator("vaadin-grid-cell-content .name:visible");
            assertThat(names).hasCount(3);
            Locator never = page.locator("vaadin-grid-cell-content .state.warning:visible");
            assertThat(never).hasCount(3);

            Keyboard keys = new Keyboard(desk);
            keys.regionTo(page.locator("vaadin-grid")).press("Control+Enter");
            desk.expect("1 Instrument bestätigt.");
            assertThat(never).hasCount(2);
            desk.button("Rückgängig").click();
            desk.expect("1 Bestätigung zurückgenommen.");
            assertThat(never).hasCount(3);
            keys.regionTo(page.locator("vaadin-grid")).press("Control+Enter");
            assertThat(never).hasCount(2);
            page.waitForTimeout(LISTENING);

            page.getByLabel("„" + joint + "“ auswählen").check();
            page.getByLabel("„" + word + " Rest“ auswählen").check();
            desk.expect("2 ausgewählt");
            keys.press("Control+Shift+Enter");
            desk.expect("2 Instrumente bestätigt.");
            assertThat(never).hasCount(0);

            desk.button("Alle angezeigten bestätigen").click();
            desk.expect("Nichts zu bestätigen. Heute schon bestätigt: 3.");
        }
    }

    /** What is confirmed is what holds today; a list of another day does not show it. */
    @Test
    void aListAsOfAnotherDayConfirmsNothing() {
        String later = "Tag" + UUID.randomUUID().toString().substring(0, 8);
        create(later + " eins", List.of(), 10);
        create(later + " zwei", List.of(), 10);
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/instrumente?asOf=2031-06-01&q=" + later);
            assertThat(page.locator("vaadin-grid-cell-content .name:visible")).hasCount(2);
            assertThat(desk.button("Alle angezeigten bestätigen")).isDisabled();
            Keyboard keys = new Keyboard(desk);
            keys.regionTo(page.locator("vaadin-grid")).press("Control+Enter");
            desk.expect("Bestätigt wird, was heute gilt");
            page.getByLabel("„" + later + " eins“ auswählen").check();
            assertThat(desk.button("Auswahl bestätigen")).isDisabled();
            assertThat(desk.button("Bearbeiten …")).isEnabled();

            desk.open("/instrumente?q=" + later);
            assertThat(page.locator("vaadin-grid-cell-content .state.warning:visible"))
                    .hasCount(2);
            assertThat(desk.button("Alle angezeigten bestätigen")).isEnabled();
        }
    }

    private static Locator places(Desk desk, String name) {
        new InstrumentsPage(desk).open(name);
        desk.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Plätze"))
                .click();
        return desk.page().locator(".pane");
    }

    private static Locator field(Locator pane, String label) {
        return pane.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void create(String name, List<String> participating, int places) {
        Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                name,
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II"),
                                "participating",
                                participating,
                                "capacity",
                                Map.of("kind", "PLACES", "places", places, "status", "PROVISIONAL")));
    }
}
