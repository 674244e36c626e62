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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Places, quotas, reports and comments that were entered and not saved are there again after a reload. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsOfPlacesE2E {
    /** Until what was typed last has reached the server, in ms. */
    private static final int TYPED = 1_000;

    private static final String AT_REST =
            "Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";

    private final LocalStack stack;
    private final Browser browser;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final Api api;

    DraftsOfPlacesE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void eachFormKeepsItsEntriesUntilItIsSavedOrDiscarded() {
        String id = instrument(List.of());
        try (Desk desk = desk("jc-admin")) {
            Page page = desk.open("/instrumente/" + id);
            openPlaces(page);
            enter(page, "Anzahl", "14");
            enter(page, "Kontingent", "5");
            enter(page, "belegt", "3");
            reload(page);
            assertThat(back(page)).hasText(new Pattern[] {
                Pattern.compile("wieder da: Plätze\\."),
                Pattern.compile("wieder da: Plätze · Kontingente\\."),
                Pattern.compile("wieder da: Plätze · Belegung\\.")
            });
            openPlaces(page);
            assertThat(field(page, "Anzahl")).hasValue("14");
            assertThat(field(page, "Kontingent")).hasValue("5");
            assertThat(field(page, "belegt")).hasValue("3");

            back(page).last().locator("vaadin-button").click();
            assertThat(field(page, "belegt")).hasValue("");
            assertThat(back(page)).hasCount(2);
            desk.button("Kontingent setzen").click();
            desk.expect("ist gespeichert");
            assertThat(field(page, "Anzahl")).hasValue("14");
            assertThat(field(page, "Kontingent")).hasValue("");

            reload(page);
            assertThat(back(page)).hasCount(1);
            openPlaces(page);
            assertThat(field(page, "Anzahl")).hasValue("14");
            pick(desk, "Einheit", "Plätze");
            desk.button("Plätze speichern").click();
            desk.expect("ist gespeichert");
            assertThat(page.locator(".pane")).containsText("5 von 14 Plätzen");
            reload(page);
            assertThat(back(page)).hasCount(0);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatOthersChangedMeanwhileIsShownBeforeSaving() {
        String id = instrument(List.of());
        try (Desk desk = desk("jc-admin")) {
            Page page = desk.open("/instrumente/" + id);
            openPlaces(page);
            enter(page, "Kontingent", "5");
            page.navigate("about:blank");
            Assertions.assertThat(api.post(
                                    "/instruments/" + id + "/places",
                                    "*",
                                    Map.of("kind", "PLACES", "places", 40, "status", "CONFIRMED"))
                            .status())
                    .isLessThan(300);

            page = desk.open("/instrumente/" + id);
            assertThat(back(page)).hasCount(1);
            openPlaces(page);
            desk.button("Kontingent setzen").click();
            desk.expect("Nicht gespeichert: Jemand anderes hat inzwischen Plätze");
            assertThat(field(page, "Kontingent")).hasValue("5");
            assertThat(page.locator(".pane")).containsText(Pattern.compile("40\\s*Plätze"));
            desk.button("Kontingent setzen").click();
            assertThat(page.locator(".pane")).containsText("5 von 40 Plätzen");
        }
    }

    /** Whoever takes part in the instrument no more gets back nothing of a quota. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoMayNotEnterItAnyMoreDoesNotGetItBack() {
        String id = instrument(List.of("arbeitsagentur"));
        try (Desk desk = desk("aa-admin")) {
            Page page = desk.open("/instrumente/" + id);
            openPlaces(page);
            enter(page, "Kontingent", "5");
            reload(page);
            assertThat(back(page)).hasCount(1);
            page.navigate("about:blank");
            api.put("/instruments/" + id, "*", entry(List.of()));
            api.post(
                    "/instruments/" + id + "/shares",
                    "*",
                    Map.of("agency", "arbeitsagentur", "level", "READ", "personal", false, "purpose", "Nur ansehen"));

            page = desk.open("/instrumente/" + id);
            openPlaces(page);
            assertThat(field(page, "Kontingent")).not().isVisible();
            assertThat(back(page)).hasCount(0);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void commentIsKeptUntilItIsWrittenOrDiscarded() {
        String id = instrument(List.of());
        try (Desk desk = desk("jc-admin")) {
            Page page = desk.open("/instrumente/" + id);
            openTab(page, "Anmerkungen");
            enter(page, "Neue Anmerkung", "Bitte prüfen " + word);
            reload(page);
            openTab(page, "Anmerkungen");
            assertThat(page.getByText("sind wieder da")).isVisible();
            assertThat(field(page, "Neue Anmerkung")).hasValue("Bitte prüfen " + word);
            page.locator(".comments .note vaadin-button").click();
            assertThat(field(page, "Neue Anmerkung")).hasValue("");
            reload(page);
            openTab(page, "Anmerkungen");
            assertThat(page.getByText("sind wieder da")).hasCount(0);
        }
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }

    private static void reload(Page page) {
        page.reload();
        page.waitForSelector("vaadin-app-layout h1");
    }

    private static void openPlaces(Page page) {
        openTab(page, "Plätze");
    }

    private static void openTab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static Locator field(Page page, String label) {
        return page.locator(".pane").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void enter(Page page, String label, String value) {
        field(page, label).fill(value);
        field(page, label).blur();
        page.waitForTimeout(TYPED);
        page.waitForFunction(AT_REST);
    }

    private static void pick(Desk desk, String label, String option) {
        desk.page()
                .locator(".pane vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        desk.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** The notes that entries are back. */
    private static Locator back(Page page) {
        return page.locator(".pane > .note-slot > .note")
                .filter(new Locator.FilterOptions().setHasText("sind wieder da"));
    }

    private String instrument(List<String> participating) {
        Map<String, Object> entry = new HashMap<>(entry(participating));
        entry.put("capacity", Map.of("kind", "PLACES", "places", 30, "status", "CONFIRMED"));
        return api.post("/instruments", null, entry).json().get("id").asText();
    }

    private Map<String, Object> entry(List<String> participating) {
        return Map.of(
                "name",
                "Angebot " + word,
                "targetGroup",
                "U25",
                "legalCircles",
                List.of("SGB_II"),
                "participating",
                participating);
    }
}
