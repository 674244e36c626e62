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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checked contacts get the same mailbox or telephone; nobody else's contact and no person stands in the plan. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkEditOfContactsE2E {
    private static final String NUMBER = "+492323590110";

    private final LocalStack stack;
    private final Browser browser;
    private final Api api;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    BulkEditOfContactsE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    void checkedContactsAreChangedAsPreviewedAndTakenBackAsAWhole() {
        List<String> ids = List.of(contact(api, "Eins a" + word), contact(api, "Zwei a" + word));
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/kontakte?q=a" + word);
            Keyboard keys = new Keyboard(desk);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins a" + word, "Zwei a" + word);
            assertThat(bulk.dialog()).containsText("2 Kontakte bearbeiten");
            keys.tabTo(bulk.box("Telefon")).press("Space");
            keys.write(bulk.field("Telefon"), "02323 590-110");
            keys.on(bulk.button("Vorschau"));

            assertThat(bulk.dialog()).containsText("2 werden geändert, 0 sind schon so, 0 bleiben ausgenommen");
            assertThat(bulk.dialog().locator("del").first()).hasText("leer");
            assertThat(bulk.after("02323 590110")).hasCount(2);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(read(ids.get(0)).path("phone").asText("")).isEmpty();

            keys.on(bulk.button("2 Änderungen anwenden"));
            desk.expect("2 Kontakte sind geändert");
            for (String id : ids) {
                assertThat(read(id).path("phone").asText()).isEqualTo(NUMBER);
                assertThat(read(id).path("mailbox").asText()).contains(word);
            }

            desk.button("Rückgängig machen").first().click();
            desk.expect("ist rückgängig gemacht");
            for (String id : ids) {
                assertThat(read(id).path("phone").asText("")).isEmpty();
            }
        }
    }

    @Test
    void whatIsArchivedOrChangedIsLeftOutWithTheReason() {
        String own = contact(api, "Eigener b" + word);
        String newer = contact(api, "Neuerer b" + word);
        String archived = contact(api, "Alter b" + word);
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            desk.open("/kontakte?q=b" + word);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eigener b" + word, "Neuerer b" + word, "Alter b" + word);
            api.put("/contacts/" + newer, "*", entry("Neuerer b" + word, "neu-" + word + "@example.org"));
            api.delete("/contacts/" + archived, "*", null);
            bulk.enter("Funktionspostfach", "gemeinsam-" + word + "@example.org");
            bulk.button("Vorschau").click();

            assertThat(bulk.dialog()).containsText("1 werden geändert, 0 sind schon so, 2 bleiben ausgenommen");
            assertThat(bulk.leftOut("Alter")).containsText("gehört nicht Ihrer Behörde oder ist archiviert");
            assertThat(bulk.leftOut("Neuerer")).containsText("wurde geändert, seit die Liste ihn zeigt");
            bulk.button("Eine Änderung anwenden").click();
            desk.expect("Ein Kontakt ist geändert");
            assertThat(read(own).path("mailbox").asText()).isEqualTo("gemeinsam-" + word + "@example.org");
            assertThat(read(newer).path("mailbox").asText()).isEqualTo("neu-" + word + "@example.org");
        }
    }

    @Test
    void whatTheFormRefusesIsRefusedForMany() {
        contact(api, "Eins c" + word);
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            desk.open("/kontakte?q=c" + word);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins c" + word);
            bulk.enter("Funktionspostfach", "").enter("Telefon", "590110");
            bulk.button("Vorschau").click();

            assertThat(bulk.dialog()).containsText("0 werden geändert, 0 sind schon so, 1 bleiben ausgenommen");
            assertThat(bulk.leftOut("Eins")).containsText("Vorwahl");
            assertThat(bulk.button("Nichts anwenden")).isDisabled();
        }
    }

    /** What another agency shares is seen and perhaps maintained, but is no part of a plan, whatever the link says. */
    @Test
    void neitherAnothersContactNorAPersonGetsIntoAPlan() {
        Api other = Api.as(stack, "ja-admin");
        String foreign = contact(other, "Fremder d" + word);
        other.post(
                "/contacts/" + foreign + "/shares",
                "*",
                Map.of("agency", "jobcenter", "level", "EDIT", "personal", false, "purpose", "Gemeinsame Pflege"));
        String own = api.post(
                        "/contacts",
                        null,
                        Map.of(
                                "function",
                                "Eigener d" + word,
                                "mailbox",
                                "d" + word + "@example.org",
                                "person",
                                Map.of("name", "Erika Geheim")))
                .json()
                .get("id")
                .asText();
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/kontakte?q=d" + word + "&checked=" + foreign + "&checked=" + own);
            desk.expect("Fremder d" + word);
            desk.expect("1 ausgewählt");
            assertThat(BulkDialogPage.box(desk, "Fremder d" + word)).hasCount(0);
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eigener d" + word);
            bulk.enter("Telefon", "02323 590110");
            bulk.button("Vorschau").click();
            assertThat(bulk.dialog()).containsText("1 werden geändert, 0 sind schon so, 0 bleiben ausgenommen");
            assertThat(bulk.dialog().textContent()).doesNotContain("Geheim").doesNotContain("Fremder");
            String plan = newestPlan();
            assertThat(plan).contains(own).doesNotContain(foreign).doesNotContain("Geheim");
            bulk.button("Eine Änderung anwenden").click();
            desk.expect("Ein Kontakt ist geändert");
            assertThat(other.get("/contacts/" + foreign).json().path("phone").asText(""))
                    .isEmpty();
            assertThat(read(own).at("/person/name").asText()).isEqualTo("Erika Geheim");
            page.waitForURL(address -> !address.contains("checked="));
        }
    }

    @Test
    void onATelephoneRowsAreCheckedToo() {
        contact(api, "Eins e" + word);
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin", 390, 844)) {
            Page page = desk.open("/kontakte?q=e" + word);
            Locator box = BulkDialogPage.box(desk, "Eins e" + word);
            desk.expect("Eins e" + word);
            assertThat(box).isHidden();
            desk.button("Auswählen").click();
            box.check();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            BulkDialogPage bulk = BulkDialogPage.of(desk, "Eins e" + word);
            bulk.enter("Telefon", "02323 590110");
            bulk.button("Vorschau").click();
            assertThat(bulk.dialog()).containsText("1 werden geändert");
            bulk.button("Zurück").click();
            bulk.button("Abbrechen").click();
            desk.button("Auswählen").click();
            assertThat(box).isHidden();
            assertThat(desk.button("Bearbeiten …")).isHidden();
        }
    }

    private String newestPlan() {
        String id = api.get("/imports").json().at("/items/0/id").asText();
        return api.get("/imports/" + id).json().toString();
    }

    private JsonNode read(String id) {
        return api.get("/contacts/" + id).json();
    }

    private static String contact(Api owner, String function) {
        String mailbox = function.replace(' ', '-').toLowerCase(Locale.ROOT) + "@example.org";
        return owner.post("/contacts", null, entry(function, mailbox))
                .json()
                .get("id")
                .asText();
    }

    private static Map<String, Object> entry(String function, String mailbox) {
        return Map.of("function", function, "mailbox", mailbox);
    }
}
