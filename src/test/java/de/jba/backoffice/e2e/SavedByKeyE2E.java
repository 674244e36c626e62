// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Strg+S stores what stands in the field with the focus, whatever kind of field it is, and leaves the focus there. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedByKeyE2E {
    private final LocalStack stack;
    private final Browser browser;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final Api api;

    SavedByKeyE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void dayThatWasJustTypedIsStored() {
        String path = instrument();
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente" + path.substring(path.lastIndexOf('/')));
            Locator from = field(page, "Laufzeit von");
            typeAndSave(desk, from, "01.03.2027");
            assertThat(api.get(path).json().at("/term/from").asText()).isEqualTo("2027-03-01");
            new Keyboard(desk).expectFocus(from, "the focus stays in the day");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void wordThatWasJustTypedIsStored() {
        String path = instrument();
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente" + path.substring(path.lastIndexOf('/')));
            Locator aliases = field(page, "Auch bekannt als");
            typeAndSave(desk, aliases, "Zweitname");
            assertThat(api.get(path).json().get("aliases"))
                    .extracting(JsonNode::asText)
                    .containsExactly("Zweitname");
            new Keyboard(desk).expectFocus(aliases, "the focus stays in the words");

            page.keyboard().type("Drittname");
            field(page, "Bezeichnung").click();
            assertThat(page.locator(".pane").getByText("Drittname").first()).isVisible();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void typingGoesOnWhereItWas() {
        String path = instrument();
        String contact = create("/contacts", Map.of("function", "Beratung " + word, "mailbox", word + "@example.org"));
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente" + path.substring(path.lastIndexOf('/')));
            Locator name = field(page, "Bezeichnung");
            typeAndSave(desk, name, "Neues ");
            page.keyboard().type("und gutes ");
            assertThat(name).hasValue("Neues und gutes Angebot " + word);

            page = desk.open("/kontakte/" + contact);
            Locator function = field(page, "Funktion");
            typeAndSave(desk, function, "Gute ");
            page.keyboard().type("neue ");
            assertThat(function).hasValue("Gute neue Beratung " + word);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void timeThatWasJustTypedIsStored() {
        String path = "/events/" + create("/events", Map.of("title", "Messe " + word, "firstDay", "2027-03-01"));
        try (Desk desk = desk()) {
            Page page = desk.open("/termine" + path.substring(path.lastIndexOf('/')));
            Locator body = page.locator("body");
            new Keyboard(desk).expectFocus(label(body, "Veranstaltung"), "a dialog begins with its first field");
            assertThat(label(body, "Ort").evaluate("field => field.list.tagName"))
                    .isEqualTo("DATALIST");
            label(body, "Ort").focus();
            page.keyboard().type("Rathaus");
            label(body, "Ende").focus();
            page.keyboard().type("11:20");
            typeAndSave(desk, label(body, "Beginn"), "10:20");
            JsonNode stored = api.get(path).json();
            assertThat(stored.get("from").asText()).startsWith("10:20");
            assertThat(stored.get("until").asText()).startsWith("11:20");
            assertThat(stored.get("place").asText()).isEqualTo("Rathaus");
        }
    }

    private static void typeAndSave(Desk desk, Locator field, String words) {
        field.focus();
        new Keyboard(desk).press("Home").type(words).press("Control+s");
        assertThat(desk.page()
                        .locator("vaadin-notification-card")
                        .filter(new Locator.FilterOptions().setHasText("ist gespeichert")))
                .isVisible();
    }

    private static Locator field(Page page, String label) {
        return label(page.locator(".pane"), label);
    }

    private static Locator label(Locator within, String label) {
        return within.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    private Desk desk() {
        return Desk.of(browser, stack.appUrl(), "jc-admin");
    }

    private String instrument() {
        return "/instruments/"
                + create(
                        "/instruments",
                        Map.of("name", "Angebot " + word, "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
    }

    private String create(String path, Map<String, Object> entry) {
        Answer created = api.post(path, null, entry);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().get("id").asText();
    }
}
