// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Checked instruments get the same values: looked at cell by cell, applied as a whole, and taken back as a whole. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkEditE2E {
    private final LocalStack stack;
    private final Browser browser;
    private final Api api;

    BulkEditE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void checkedInstrumentsAreChangedAsPreviewedAndTakenBackAsAWhole() {
        String word = word();
        List<String> ids = List.of(instrument(api, "Eins " + word), instrument(api, "Zwei " + word));
        api.post("/partners", null, Map.of("type", "PROVIDER", "name", "Bildung " + word));
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/instrumente?q=" + word);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins " + word, "Zwei " + word);
            Keyboard keys = new Keyboard(desk);
            keys.tabTo(bulk.box("Rechtsgrundlage")).press("Space");
            keys.write(bulk.field("Rechtsgrundlage"), "§ 16h SGB II");
            keys.tabTo(bulk.box("Laufzeit bis")).press("Space");
            keys.write(bulk.field("Laufzeit bis"), "31.12.2027").press("Enter");
            keys.tabTo(bulk.box("Träger")).press("Space");
            keys.pick(bulk.field("Träger"), "Bildung " + word);
            keys.on(bulk.button("Vorschau"));

            assertThat(bulk.dialog()).containsText("2 werden geändert, 0 sind schon so, 0 bleiben ausgenommen");
            assertThat(bulk.dialog().locator("del").first()).hasText("leer");
            assertThat(bulk.after("31.12.2027")).hasCount(2);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(read(ids.get(0)).path("legalBasis").asText("")).isEmpty();

            keys.on(bulk.button("2 Änderungen anwenden"));
            desk.expect("2 Instrumente sind geändert");
            for (String id : ids) {
                assertThat(read(id).path("legalBasis").asText()).isEqualTo("§ 16h SGB II");
                assertThat(read(id).path("term").path("to").asText()).isEqualTo("2027-12-31");
                assertThat(read(id).at("/provider/name").asText()).isEqualTo("Bildung " + word);
                assertThat(read(id).path("targetGroup").asText()).isEqualTo("U25");
            }

            desk.button("Rückgängig machen").first().click();
            desk.expect("ist rückgängig gemacht");
            for (String id : ids) {
                assertThat(read(id).path("legalBasis").asText("")).isEmpty();
                assertThat(read(id).at("/provider/name").asText("")).isEmpty();
            }
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void foreignArchivedAndChangedInstrumentsAreLeftOutWithTheReason() {
        String word = word();
        String own = instrument(api, "Eigenes " + word);
        String newer = instrument(api, "Neueres " + word);
        String archived = instrument(api, "Altes " + word);
        Api other = Api.as(stack, "ja-admin");
        String foreign = instrument(other, "Fremdes " + word);
        other.post(
                "/instruments/" + foreign + "/shares",
                "*",
                Map.of("agency", "jobcenter", "level", "EDIT", "personal", false, "purpose", "Gemeinsame Pflege"));
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/instrumente?q=" + word);
            BulkDialogPage bulk =
                    BulkDialogPage.of(desk, "Eigenes " + word, "Neueres " + word, "Altes " + word, "Fremdes " + word);
            api.put("/instruments/" + newer, "*", entry("Neueres " + word, "NEU"));
            api.delete("/instruments/" + archived, "*", null);
            bulk.box("Rechtskreise").check();
            Locator circles =
                    bulk.dialog().locator("vaadin-multi-select-combo-box").filter(hasText("Rechtskreise"));
            new Keyboard(desk).pick(circles.locator("input"), "SGB VIII").press("Escape");
            bulk.button("Vorschau").click();

            assertThat(bulk.dialog()).containsText("1 werden geändert, 0 sind schon so, 3 bleiben ausgenommen");
            assertThat(bulk.leftOut("Fremdes")).containsText("gehört nicht Ihrer Behörde oder ist archiviert");
            assertThat(bulk.leftOut("Altes")).containsText("gehört nicht Ihrer Behörde oder ist archiviert");
            assertThat(bulk.leftOut("Neueres")).containsText("wurde geändert, seit die Liste ihn zeigt");
            bulk.button("Eine Änderung anwenden").click();
            desk.expect("Ein Instrument ist geändert");

            assertThat(read(own).path("legalCircles").toString()).contains("SGB_VIII");
            for (String id : List.of(newer, foreign)) {
                assertThat(read(id).path("legalCircles").toString()).doesNotContain("SGB_VIII");
            }

            api.put("/instruments/" + own, "*", entry("Eigenes " + word, "DANACH"));
            desk.button("Rückgängig machen").first().click();
            desk.expect("seitdem geändert");
            assertThat(read(own).path("abbreviation").asText()).isEqualTo("DANACH");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void participantsAreTheSameForAllAndComeBackAsEachHadThem() {
        String word = word();
        String alone = instrument(api, "Eins " + word);
        Map<String, Object> entry = new HashMap<>(entry("Zwei " + word, null));
        entry.put("participating", List.of("jugendamt"));
        String joint = api.post("/instruments", null, entry).json().get("id").asText();
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            desk.open("/instrumente?q=" + word);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins " + word, "Zwei " + word);
            bulk.box("Beteiligt").check();
            Locator agencies =
                    bulk.dialog().locator("vaadin-multi-select-combo-box").filter(hasText("Beteiligt"));
            new Keyboard(desk)
                    .pick(agencies.locator("input"), "Agentur für Arbeit Herne")
                    .press("Escape");
            bulk.button("Vorschau").click();
            assertThat(bulk.dialog()).containsText("2 werden geändert, 0 sind schon so, 0 bleiben ausgenommen");
            assertThat(bulk.dialog().locator("del")).containsText(new String[] {"leer", "Jugendamt"});
            assertThat(bulk.after("Agentur für Arbeit")).hasCount(2);
            bulk.button("2 Änderungen anwenden").click();
            desk.expect("2 Instrumente sind geändert");
            for (String id : List.of(alone, joint)) {
                assertThat(read(id).path("participating").toString()).isEqualTo("[\"arbeitsagentur\"]");
            }
            assertThat(Api.as(stack, "aa-admin").get("/instruments/" + alone).status())
                    .isEqualTo(200);

            desk.button("Rückgängig machen").first().click();
            desk.expect("ist rückgängig gemacht");
            assertThat(read(alone).path("participating").toString()).isEqualTo("[]");
            assertThat(read(joint).path("participating").toString()).isEqualTo("[\"jugendamt\"]");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void archivedContactIsStillNamedAfterAnotherFieldWasChanged() {
        String word = word();
        JsonNode contact = api.post(
                        "/contacts", null, Map.of("function", "Team " + word, "mailbox", word + "@jobcenter.example"))
                .json();
        Map<String, Object> entry = new HashMap<>(entry("Eins " + word, null));
        entry.put("contacts", List.of(Map.of("function", "Team " + word, "mailbox", word + "@jobcenter.example")));
        String id = api.post("/instruments", null, entry).json().get("id").asText();
        api.delete("/contacts/" + contact.get("id").asText(), "*", null);
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/instrumente?q=" + word);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins " + word);
            bulk.enter("Alter von", "15");
            bulk.button("Vorschau").click();
            bulk.button("Eine Änderung anwenden").click();
            desk.expect("Ein Instrument ist geändert");

            assertThat(read(id).path("ageFrom").asInt()).isEqualTo(15);
            assertThat(read(id).path("contacts").toString()).contains(word + "@jobcenter.example");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void planThatIsNotAppliedLeavesNothing() {
        String word = word();
        String id = instrument(api, "Eins " + word);
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/instrumente?q=" + word);
            int before = imports();
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins " + word);
            bulk.button("Vorschau").click();
            assertThat(bulk.dialog()).containsText("mindestens ein Feld ankreuzen");
            bulk.enter("Alter von", "15");
            bulk.button("Vorschau").click();
            assertThat(bulk.dialog()).containsText("1 werden geändert");
            bulk.button("Zurück").click();
            assertThat(bulk.box("Alter von")).isChecked();
            assertThat(bulk.field("Alter von")).hasValue("15");
            bulk.button("Vorschau").click();
            assertThat(bulk.dialog()).containsText("1 werden geändert");
            api.put("/instruments/" + id, "*", entry("Eins " + word, "NEU"));
            bulk.button("Eine Änderung anwenden").click();
            assertThat(bulk.dialog()).containsText("Es ist nichts gespeichert.");
            assertThat(bulk.box("Alter von")).isChecked();
            assertThat(bulk.field("Alter von")).hasValue("15");
            page.keyboard().press("Escape");
            assertThat(bulk.dialog()).hasCount(0);

            assertThat(read(id).path("ageFrom").isInt()).isFalse();
            assertThat(imports()).isEqualTo(before);
        }
    }

    private int imports() {
        List<JsonNode> all = new ArrayList<>();
        api.get("/imports").json().path("items").forEach(all::add);
        return all.size();
    }

    private JsonNode read(String id) {
        return api.get("/instruments/" + id).json();
    }

    private static String instrument(Api owner, String name) {
        return owner.post("/instruments", null, entry(name, null))
                .json()
                .get("id")
                .asText();
    }

    private static Map<String, Object> entry(String name, @Nullable String abbreviation) {
        return abbreviation == null
                ? Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II"))
                : Map.of(
                        "name",
                        name,
                        "targetGroup",
                        "U25",
                        "legalCircles",
                        List.of("SGB_II"),
                        "abbreviation",
                        abbreviation);
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
