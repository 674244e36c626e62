// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sheet of places by keyboard: numbers, Enter and the next row, what is refused, what is pasted, and the way back. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningE2E {
    private static final String CITY = "Herne gesamt";
    private static final Map<String, Object> TWENTY = Map.of("kind", "PLACES", "places", 20);

    private final LocalStack stack;
    private final Browser browser;
    private final Desk desk;
    private String word = "";
    private PlanningPage sheet;

    PlanningE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        this.desk = Desk.of(browser, stack.appUrl(), "jc-admin");
    }

    @BeforeEach
    void openASheetOfFour() {
        word = "Planung" + UUID.randomUUID().toString().substring(0, 8);
        instrument("A", TWENTY);
        instrument("B", TWENTY);
        instrument("C", Map.of("kind", "PLACES", "places", 20, "status", "PROVISIONAL"));
        instrument("D", Map.of("kind", "INDIVIDUAL_NEED"));
        sheet = PlanningPage.open(desk, word);
    }

    @Test
    void aNumberEnterAndTheNextRow() {
        Keyboard keys = new Keyboard(desk);
        int city = sheet.sum(CITY);
        keys.regionTo(desk.page().locator(".sheet vaadin-grid"));
        keys.press("ArrowDown").press("ArrowRight").press("ArrowRight");
        keys.type("25").press("Enter").type("26").press("Enter");
        assertThat(sheet.status()).containsText("20 → 26 gespeichert");
        assertThat(sheet.cell(word + "A", "PLACES")).hasText("25");
        assertThat(sheet.cell(word + "B", "PLACES")).hasText("26");
        sheet.expectSum(CITY, city + 11);

        keys.press("F2");
        assertThat(sheet.field()).hasValue("20");
        keys.type("99").press("Escape");
        assertThat(sheet.field()).hasCount(0);
        assertThat(sheet.cell(word + "C", "PLACES")).hasText("20");

        keys.press("Control+Enter");
        assertThat(sheet.status()).containsText("1 Wert bestätigt");
        keys.press("Control+z");
        assertThat(sheet.status()).containsText("1 von 1 Bestätigungen zurückgenommen");
        keys.press("Control+z");
        assertThat(sheet.cell(word + "B", "PLACES")).hasText("20");
        assertThat(places()).isEqualTo("A 25, B 20, C 20, D null");
    }

    @Test
    void tabGoesOnInTheRowAndUtilisationFollows() {
        Keyboard keys = new Keyboard(desk);
        sheet.goTo(sheet.cell(word + "A", "QUOTA-jobcenter"));
        keys.type("18").press("Tab");
        assertThat(sheet.field()).hasAttribute("aria-label", "belegt, " + word + "A");
        keys.type("15").press("Tab");
        keys.type("4").press("Enter");
        assertThat(sheet.status()).containsText("Warteliste, " + word + "A");
        assertThat(sheet.cell(word + "A", "OCCUPIED")).hasText("15");
        assertThat(sheet.cell(word + "A", "WAITING_LIST")).hasText("4");
        assertThat(desk.page().locator(".sheet .bar:not(.sum *):visible")).hasText("75 %");
        assertThat(Api.as(stack, "jc-admin")
                        .get("/places?q=" + word + "A")
                        .json()
                        .at("/items/0/quotas/0/places")
                        .asInt())
                .isEqualTo(18);
    }

    @Test
    void whatIsRefusedStaysInItsCellWithAWayOut() {
        Keyboard keys = new Keyboard(desk);
        int city = sheet.sum(CITY);
        Locator first = sheet.cell(word + "A", "PLACES");
        sheet.goTo(first);
        keys.type("12,5").press("Enter");
        assertThat(sheet.refusal()).containsText("12,5 ist nicht möglich");
        assertThat(first).containsText("12,5");
        assertThat(sheet.sum(CITY)).isEqualTo(city);
        keys.press("ArrowUp").press("Escape");
        assertThat(first).hasText("20");
        assertThat(sheet.refusal()).hasCount(0);
        keys.type("12,5").press("Enter");
        assertThat(sheet.refusal()).containsText("12,5 ist nicht möglich");
        keys.press("ArrowUp").press("Tab");
        keys.expectFocus(desk.button("12 eintragen"), "the way out is one key from the cell");
        keys.press("Enter");
        assertThat(first).hasText("12");
        assertThat(sheet.refusal()).hasCount(0);

        sheet.goTo(sheet.cell(word + "A", "QUOTA-jobcenter"));
        keys.type("15").press("Enter");
        assertThat(sheet.refusal()).containsText("Höchstens 12 sind möglich");
        desk.button("Plätze auf 15 ändern").click();
        assertThat(sheet.cell(word + "A", "QUOTA-jobcenter")).hasText("15");
        assertThat(first).hasText("15");

        sheet.goTo(sheet.cell(word + "D", "PLACES"));
        keys.type("7").press("Enter");
        assertThat(sheet.refusal()).containsText("7 allein genügt nicht");
        desk.button("7 Plätze eintragen").click();
        assertThat(sheet.cell(word + "D", "PLACES")).hasText("7");
        assertThat(places()).isEqualTo("A 15, B 20, C 20, D 7");
    }

    @Test
    void aDayOfWhichThereIsNoSheetIsRefusedInItsField() {
        Locator day = desk.page().getByLabel("Stichtag").first();
        day.fill("01.01.1800");
        day.press("Enter");
        assertThat(desk.page()
                        .getByText("Bitte einen Tag von 01.01.2000 bis 31.12.2099 eingeben.")
                        .first())
                .isVisible();
        assertThat(day).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aColumnIsPastedAndTakenBack() {
        Keyboard keys = new Keyboard(desk);
        sheet.goTo(sheet.cell(word + "A", "PLACES"));
        sheet.paste("30\n-1\n32\n");
        assertThat(sheet.status()).containsText("2 Werte eingefügt, 1 nicht übernommen");
        assertThat(sheet.cell(word + "B", "PLACES")).containsText("-1");
        assertThat(places()).isEqualTo("A 30, B 20, C 32, D null");
        keys.press("Control+z");
        assertThat(sheet.cell(word + "C", "PLACES")).hasText("20");
        assertThat(sheet.cell(word + "B", "PLACES")).containsText("-1");
        assertThat(places()).isEqualTo("A 20, B 20, C 20, D null");
    }

    @Test
    void aGroupClosesByKeyAndByClickAndTheAddressKeepsIt() {
        Locator head = desk.page().locator(".sheet button[data-group='PLACES']:visible");
        Locator first = sheet.cell(word + "A", "PLACES");
        sheet.goTo(head);
        new Keyboard(desk).press("Enter");
        assertThat(first).hasCount(0);
        assertThat(head).hasAttribute("aria-expanded", "false");
        desk.page().waitForURL("**zu=places**");
        desk.page().reload();
        assertThat(head).hasAttribute("aria-expanded", "false");
        assertThat(desk.page().locator(".sheet .cell[data-col='PLACES']:visible"))
                .hasText("nach Bedarf");
        head.click();
        assertThat(desk.page().locator(".sheet .cell[data-col='PLACES']:visible"))
                .hasCount(4);
    }

    @Test
    void twoInOneCellCompareAndChoose() {
        Keyboard keys = new Keyboard(desk);
        Locator first = sheet.cell(word + "A", "PLACES");
        sheet.goTo(first);
        keys.press("F2");
        Api.as(stack, "jc-admin").post(path("A") + "/places", "*", Map.of("kind", "PLACES", "places", 33));
        assertThat(first).hasText("33");
        keys.type("44").press("Enter");
        Locator dialog = desk.page().locator("vaadin-dialog-overlay.conflict");
        assertThat(dialog).containsText("33");
        assertThat(dialog).containsText("44");
        dialog.locator("input").first().check();
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Zusammenführen"))
                .click();
        assertThat(first).hasText("44");
        assertThat(places()).startsWith("A 44");
    }

    @Test
    void itHasNoBarrierInAnyDisplayNorOnATelephone() {
        sheet.goTo(sheet.cell(word + "A", "PLACES"));
        new Keyboard(desk).type("1,5").press("Enter");
        sheet.refusal().waitFor();
        Page page = desk.page();
        for (String display : List.of("light", "dark", "high-contrast")) {
            page.evaluate("name => window.jba.display(name)", display);
            page.waitForTimeout(300); // colours change by themselves
            List<String> found = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Rule::toString).toList();
            assertThat(found).as(display).isEmpty();
        }
        page.evaluate("window.jba.display('light')");
        page.setViewportSize(320, 640);
        PlanningPage.open(desk, word);
        desk.button("Alle Spalten").click();
        assertThat(page.locator("vaadin-grid-cell-content:visible")
                        .filter(new Locator.FilterOptions().setHasText("Warteliste"))
                        .first())
                .isAttached();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        page.setViewportSize(1440, 1000);
    }

    /** What the server holds, by the last letter of the names. */
    private String places() {
        List<String> lines = new ArrayList<>();
        Api.as(stack, "jc-admin")
                .get("/places?q=" + word)
                .json()
                .get("items")
                .forEach(line -> lines.add(line.get("name").asText().substring(word.length()) + " "
                        + line.at("/capacity/places").asText("null")));
        return lines.stream().sorted().collect(Collectors.joining(", "));
    }

    private String path(String letter) {
        return "/instruments/"
                + Api.as(stack, "jc-admin")
                        .get("/places?q=" + word + letter)
                        .json()
                        .at("/items/0/id")
                        .asText();
    }

    private void instrument(String letter, Map<String, Object> capacity) {
        Answer created = Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                word + letter,
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II"),
                                "capacity",
                                capacity));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }
}
