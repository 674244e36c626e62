// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Network partners come from a table and are edited together, with the keyboard. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkEditOfPartnersE2E {
    private final LocalStack stack;
    private final Browser browser;
    private final Api api;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    BulkEditOfPartnersE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    void checkedPartnersAreChangedAsPreviewedAndTakenBackAsAWhole() {
        List<String> ids = List.of(partner(api, "Eins a" + word, "SCHOOL"), partner(api, "Zwei a" + word, "SCHOOL"));
        String body = partner(api, "Stelle a" + word, "BODY");
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            desk.open("/netzwerk?q=a" + word);
            Keyboard keys = new Keyboard(desk);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins a" + word, "Zwei a" + word, "Stelle a" + word);
            assertThat(bulk.dialog()).containsText("3 Netzwerkpartner bearbeiten");
            keys.tabTo(bulk.box("Schulform")).press("Space");
            keys.choose(bulk.dialog().locator("vaadin-select").nth(1), "Gesamtschule");
            keys.tabTo(bulk.box("Stadtbezirk")).press("Space");
            keys.write(bulk.field("Stadtbezirk"), "Eickel");
            keys.on(bulk.button("Vorschau"));

            assertThat(bulk.dialog()).containsText("2 werden geändert, 0 sind schon so, 1 bleiben ausgenommen");
            assertThat(bulk.leftOut("Stelle")).containsText("Eine Schulform hat nur eine Schule");
            assertThat(bulk.after("Gesamtschule")).hasCount(2);
            keys.on(bulk.button("2 Änderungen anwenden"));
            desk.expect("2 Netzwerkpartner sind geändert");
            for (String id : ids) {
                assertThat(read(id).path("schoolType").asText()).isEqualTo("GESAMTSCHULE");
                assertThat(read(id).path("cityDistrict").asText()).isEqualTo("Eickel");
            }
            assertThat(read(body).path("cityDistrict").asText("")).isEmpty();

            desk.button("Rückgängig machen").first().click();
            desk.expect("ist rückgängig gemacht");
            for (String id : ids) {
                assertThat(read(id).path("schoolType").asText("")).isEmpty();
            }
        }
    }

    /** A partner of another agency is no part of a plan, whatever the link says. */
    @Test
    void anothersPartnerCannotBeChecked() {
        Api other = Api.as(stack, "ja-admin");
        String foreign = partner(other, "Fremder b" + word, "BODY");
        other.post(
                "/partners/" + foreign + "/shares",
                "*",
                Map.of("agency", "jobcenter", "level", "EDIT", "personal", false, "purpose", "Gemeinsame Pflege"));
        String own = partner(api, "Eigener b" + word, "BODY");
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            desk.open("/netzwerk?q=b" + word + "&checked=" + foreign + "&checked=" + own);
            desk.expect("Fremder b" + word);
            desk.expect("1 ausgewählt");
            assertThat(BulkDialogPage.box(desk, "Fremder b" + word)).hasCount(0);
            assertThat(BulkDialogPage.box(desk, "Eigener b" + word)).isChecked();
        }
    }

    @Test
    void aTableOfPartnersIsReadTakenInAndTakenBack() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/netzwerk?q=c" + word);
            new Keyboard(desk)
                    .on(page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Import").setExact(true)));
            assertThat(page.locator(".import-file vaadin-select")).containsText("Netzwerkpartner");
            page.waitForFileChooser(
                            () -> page.locator("vaadin-upload vaadin-button").click())
                    .setFiles(new FilePayload(
                            "netzwerk.csv",
                            "text/csv",
                            ("Name;Art;Schulform\nSchule c" + word + ";Schule;Gymnasium\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator(".import-counts")).containsText("1 neu");
            desk.button("Eine Zeile übernehmen").click();
            assertThat(page.locator(".import-plan .note.success")).containsText("Übernommen");
            assertThat(listed()).contains("Schule c" + word);
            desk.button("Rückgängig machen …").click();
            page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']")
                    .click();
            assertThat(page.locator(".import-plan .note")).containsText("Rückgängig gemacht");
            assertThat(listed()).doesNotContain("Schule c" + word);
        }
    }

    private String listed() {
        return api.get("/partners?q=c" + word).json().get("items").toString();
    }

    private JsonNode read(String id) {
        return api.get("/partners/" + id).json();
    }

    private static String partner(Api owner, String name, String type) {
        return owner.post("/partners", null, Map.of("name", name, "type", type))
                .json()
                .get("id")
                .asText();
    }
}
