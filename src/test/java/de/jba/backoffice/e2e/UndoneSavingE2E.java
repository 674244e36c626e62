// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** After a record is saved, the notice offers the way back; what others changed since is not overwritten by it. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoneSavingE2E {
    private static final int TYPED = 600; // what is typed reaches the server a little later

    private final LocalStack stack;
    private final Browser browser;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final Api api;

    UndoneSavingE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void instrumentIsAgainAsItWasAndItsHistorySaysWhy() {
        String path = "/instruments/" + create("/instruments", instrument("VORHER"));
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente/" + id(path));
            Locator field = field(page, "Abkürzung");
            save(page, field, "FALSCH");
            new Keyboard(desk).on(desk.button("Rückgängig"));
            desk.expect("ist wieder wie vor dem Speichern");
            assertThat(field).hasValue("VORHER");
            assertThat(api.get(path).json().get("abbreviation").asText()).isEqualTo("VORHER");
            page.locator(".pane vaadin-tab").filter(hasText("Verlauf")).click();
            desk.expect("Speichern rückgängig gemacht");

            page.locator(".pane vaadin-tab").first().click();
            save(page, field, "NOCHMAL");
            api.put(path, "*", instrument("IHRE"));
            desk.button("Rückgängig").click();
            desk.expect("wurde seither geändert und bleibt, wie es jetzt ist. Es wurde nichts überschrieben.");
            assertThat(api.get(path).json().get("abbreviation").asText()).isEqualTo("IHRE");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void contactsAndPartnersAreAgainAsTheyWere() {
        String mailbox = word + "@example.org";
        String contact = create("/contacts", Map.of("function", "Beratung " + word, "mailbox", mailbox));
        String partner = create("/partners", Map.of("type", "PROVIDER", "name", "Bildung " + word));
        try (Desk desk = desk()) {
            Page page = desk.open("/kontakte/" + contact);
            save(page, field(page, "Telefon"), "02323 5901");
            undo(desk);
            assertThat(field(page, "Telefon")).hasValue("");

            page = desk.open("/netzwerk/" + partner);
            save(page, field(page, "Anschrift"), "Falsche Straße 1");
            undo(desk);
            assertThat(field(page, "Anschrift")).hasValue("");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void eventIsAgainAsItWasUnlessSomebodyChangedItSince() {
        Map<String, Object> messe = Map.of("title", "Messe " + word, "firstDay", "2027-03-01", "place", "Rathaus");
        String event = create("/events", messe);
        try (Desk desk = desk()) {
            Page page = desk.open("/termine/" + event);
            assertThat(place(page)).hasValue("Rathaus");
            save(page, place(page), "Falscher Ort");
            undo(desk);
            assertThat(place("/events/" + event)).isEqualTo("Rathaus");

            page = desk.open("/termine/" + event);
            assertThat(place(page)).hasValue("Rathaus");
            save(page, place(page), "Noch ein Ort");
            Map<String, Object> theirs = new HashMap<>(messe);
            theirs.put("place", "Ihr Ort");
            api.put("/events/" + event, "*", theirs);
            desk.button("Rückgängig").click();
            desk.expect("wurde seither geändert");
            assertThat(place("/events/" + event)).isEqualTo("Ihr Ort");
        }
    }

    private static void undo(Desk desk) {
        desk.button("Rückgängig").click();
        desk.expect("ist wieder wie vor dem Speichern");
    }

    private static void save(Page page, Locator field, String value) {
        field.fill(value);
        field.blur(); // a dialog takes the focus to its first field when it opens
        page.waitForTimeout(TYPED);
        page.keyboard().press("Control+s");
        assertThat(page.locator("vaadin-notification-card").filter(hasText("ist gespeichert")))
                .isVisible();
    }

    private static Locator field(Page page, String label) {
        return page.locator(".pane")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator place(Page page) {
        return page.getByLabel("Ort", new Page.GetByLabelOptions().setExact(true));
    }

    private String place(String event) {
        return api.get(event).json().get("place").asText();
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Map<String, Object> instrument(String abbreviation) {
        return Map.of(
                "name",
                "Angebot " + word,
                "targetGroup",
                "U25",
                "legalCircles",
                List.of("SGB_II"),
                "abbreviation",
                abbreviation);
    }

    private String create(String path, Map<String, Object> entry) {
        Answer created = api.post(path, null, entry);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().get("id").asText();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Desk desk() {
        return Desk.of(browser, stack.appUrl(), "jc-admin");
    }
}
