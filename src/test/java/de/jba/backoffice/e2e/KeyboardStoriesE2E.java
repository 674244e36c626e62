// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A draft that stays with its agency, and places for a whole region, both without a mouse. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardStoriesE2E {
    private final LocalStack stack;
    private final Browser browser;
    private final String word = "taste" + UUID.randomUUID().toString().substring(0, 8);

    KeyboardStoriesE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aDraftIsFoundByNobodyElseAndTheAttemptIsInTheLog() {
        String name = "Entwurf " + word;
        String address;
        try (Desk desk = desk("jc-admin")) {
            Page page = desk.open("/instrumente");
            Keyboard keys = new Keyboard(desk);
            keys.on(desk.button("Instrument").last());
            page.locator(".pane").getByLabel("Bezeichnung", exact()).waitFor();
            keys.write(page.locator(".pane").getByLabel("Bezeichnung", exact()), name);
            keys.choose(page.locator(".pane vaadin-select").filter(hasText("Zielgruppe")), "U25");
            keys.pick(
                    page.locator(".pane vaadin-multi-select-combo-box")
                            .filter(hasText("Rechtskreis"))
                            .locator("input"),
                    "SGB VIII");
            keys.press("Escape").press("Control+s");
            desk.expect("ist gespeichert");
            assertThat(page).hasURL(Pattern.compile(".*/instrumente/[0-9a-f-]{36}.*"));
            address = page.url().replaceAll(".*(/instrumente/[0-9a-f-]{36}).*", "$1");
        }
        try (Desk desk = desk("ja-admin")) {
            Page page = desk.open("/instrumente");
            Keyboard keys = new Keyboard(desk);
            keys.tabTo(page.getByLabel("In dieser Liste suchen")).type(word);
            assertThat(page.locator(".empty:visible")).containsText("Nichts passt zu: Suche „" + word + "“");
            keys.press("Control+k").type(word);
            assertThat(page.locator("vaadin-combo-box[loading]")).hasCount(0);
            assertThat(page.getByRole(AriaRole.OPTION).filter(hasText(name))).hasCount(0);
            desk.open(address);
            desk.expect("Diese Seite gibt es für Sie nicht");
        }
        try (Desk desk = desk("auditor")) {
            Page page = desk.open("/protokoll");
            String identifier = address.substring(address.lastIndexOf('/') + 1);
            Keyboard keys = new Keyboard(desk);
            keys.write(page.getByLabel("Wer, woran, Begründung"), identifier);
            Locator cells = page.locator("vaadin-grid-cell-content:visible");
            assertThat(cells.filter(hasText("Anmeldung"))).hasCount(0);
            assertThat(cells.filter(hasText("abgelehnt"))).hasCount(1);
            keys.regionTo(page.locator("vaadin-grid")).press("Enter");
            assertThat(page.locator(".pane")).containsText("Jugendamt");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void placesOfARegionCountOnceAndHaveAShareOfTheCity() {
        String name = "Region " + word;
        Api.as(stack, "aa-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                name,
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_III"),
                                "participating",
                                List.of("jobcenter")));
        try (Desk desk = desk("aa-admin")) {
            Page page = desk.open("/instrumente?q=" + word);
            Keyboard keys = new Keyboard(desk);
            page.getByText("1 Instrument", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            keys.regionTo(page.locator("vaadin-grid")).press("Enter");
            Locator pane = page.locator(".pane");
            pane.locator("h2").filter(hasText(name)).waitFor();
            keys.regionTo(pane)
                    .tabTo(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Stammdaten")))
                    .press("ArrowRight")
                    .press("Enter");
            keys.tabTo(pane.getByLabel("Anzahl", exact())).type("18");
            keys.choose(pane.locator("vaadin-select").first(), "regional gebunden");
            keys.write(pane.getByLabel("Region", exact()), "Agenturbezirk Bochum")
                    .press("Control+s");
            desk.expect("ist gespeichert");

            keys.choose(pane.locator("vaadin-select").filter(hasText("JBA-Partner")), "Agentur für Arbeit");
            keys.write(pane.getByLabel("Kontingent", exact()), "6").on(desk.button("Kontingent setzen"));
            assertThat(pane.getByText("Heute verteilt: 6 von 18 Plätzen")).isVisible();

            page = desk.open("/plaetze?q=" + word);
            assertThat(page.getByText("1 Instrument, einmal gezählt, nicht in der Summe für Herne"))
                    .isVisible();
            PlanningPage sheet = PlanningPage.open(desk, word);
            assertThat(sheet.cell(name, "PLACES")).containsText("18");
            assertThat(sheet.cell(name, "QUOTA-arbeitsagentur")).hasText("6");
        }
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
