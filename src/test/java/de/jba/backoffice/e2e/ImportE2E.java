// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Last year's spreadsheet on screen: read, looked at, mended in its cell, taken in and taken back, with the keyboard. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportE2E {
    private final LocalStack stack;
    private final Browser browser;
    private final Desk desk;

    ImportE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        this.desk = Desk.of(browser, stack.appUrl(), "jc-admin");
    }

    @Test
    void aTableIsReadMendedTakenInAndTakenBack() {
        String word = "Tabelle" + UUID.randomUUID().toString().substring(0, 8);
        String instrument = Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                word + "A",
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II"),
                                "capacity",
                                Map.of("kind", "PLACES", "places", 40)))
                .json()
                .get("id")
                .asText();
        Page page = desk.open("/instrumente");
        Keyboard keys = new Keyboard(desk)
                .on(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Import").setExact(true)));
        read(
                keys,
                page,
                word,
                "Bezeichnung;Abkürzung;Zielgruppe;Rechtskreise;Kapazität;Notiz\n" + word
                        + "A;TAB;U25;SGB II;36 Plätze;x\n" + word + "B;;U25;SGB II SGB III;18;\n" + word
                        + "C;;U25;SGB II;nach Bedarf;\n");

        assertThat(page.locator(".import-counts")).containsText("3 alle Zeilen");
        assertThat(page.locator(".import-rows del").filter(new Locator.FilterOptions().setHasText("40 Plätze")))
                .isVisible();
        assertThat(page.locator(".import-rows del").filter(new Locator.FilterOptions().setHasText("leer")))
                .hasCount(1); // the abbreviation; what is new had nothing before
        assertThat(apply(page)).isDisabled();
        assertThat(page.locator(".import-plan .foot")).containsText("Erst möglich, wenn E3 stimmt.");
        keys.on(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1 falsch")));
        assertThat(page.locator(".import-rows vaadin-grid-cell-content:visible")
                        .filter(new Locator.FilterOptions().setHasText(word + "C")))
                .hasCount(0);

        keys.tabTo(page.getByLabel("Zelle E3 korrigieren"))
                .type("18 im Agenturbezirk Bochum")
                .press("Enter");
        assertThat(page.locator(".import-counts")).containsText("0 falsch");
        assertThat(apply(page)).isEnabled();
        keys.on(apply(page));
        assertThat(page.locator(".import-plan .note.success")).containsText("Übernommen");
        org.assertj.core.api.Assertions.assertThat(places(instrument)).isEqualTo(36);

        keys.on(page.locator(".import-plan vaadin-button")
                        .filter(new Locator.FilterOptions().setHasText("Rückgängig machen …")))
                .on(page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']"));
        assertThat(page.locator(".import-plan .note")).containsText("Rückgängig gemacht");
        org.assertj.core.api.Assertions.assertThat(places(instrument)).isEqualTo(40);
    }

    @Test
    void whatIsRefusedSaysWhyAndWhatIsDiscardedIsGone() {
        Page page = desk.open("/import?art=places");
        Keyboard keys = new Keyboard(desk);
        read(keys, page, "leer", "Bezeichnung;Plätze\n");
        assertThat(page.locator(".note.error")).containsText("keine Zeilen");
        read(keys, page, "plan", "Name;Plätze\nGibt es nicht;5 Plätze\n");
        assertThat(page.locator(".import-problems")).containsText("Keines Ihrer Instrumente heißt so.");
        page.waitForURL("**/import/*-*");
        String address = page.url();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verwerfen"))
                .click();
        assertThat(page.locator(".import-file")).isVisible();
        page.navigate(address);
        assertThat(page.getByText("Diese Seite gibt es für Sie nicht").first()).isVisible();
    }

    private int places(String instrument) {
        return Api.as(stack, "jc-admin")
                .get("/instruments/" + instrument)
                .json()
                .at("/capacity/places")
                .asInt();
    }

    @Test
    void anImportThatIsStoppedLeavesNothingBehind() {
        String word = "Halt" + UUID.randomUUID().toString().substring(0, 8);
        Page page = desk.open("/import");
        String rows = IntStream.range(0, 10_000)
                .mapToObj(row -> word + " " + row + ";U25;SGB II;12 Plätze\n")
                .collect(Collectors.joining());
        read(new Keyboard(desk), page, word, "Bezeichnung;Zielgruppe;Rechtskreise;Kapazität\n" + rows);
        apply(page).click();
        desk.button("Abbrechen").click();
        desk.expect("Der Import ist abgebrochen. Es ist nichts gespeichert.");
        assertThat(apply(page)).isEnabled();
        Assertions.assertThat(Api.as(stack, "jc-admin")
                        .get("/instruments?q=" + word)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    private static Locator apply(Page page) {
        return page.locator(".import-plan .foot vaadin-button[theme~=primary]");
    }

    private static void read(Keyboard keys, Page page, String name, String text) {
        page.waitForFileChooser(() -> keys.on(page.locator("vaadin-upload vaadin-button")))
                .setFiles(new FilePayload(name + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
