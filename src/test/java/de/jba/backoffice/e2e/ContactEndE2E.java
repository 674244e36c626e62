// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.shared.Din91379;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody leaves, two contacts are one, and a month has events: on screen, with the way back. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactEndE2E {
    private final LocalStack stack;
    private final Browser browser;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final Api api;
    private final Desk desk;

    ContactEndE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
        desk = Desk.of(browser, stack.appUrl(), "jc-admin");
    }

    @Test
    void whoLeavesIsFollowedAndTheWayBackIsOfferedByKeyboard() {
        String leaving = contact("Geht " + word, word + "@jobcenter.example");
        String instrument = instrument("Geht " + word);
        Page page = desk.open("/kontakte/" + leaving);
        Keyboard keys = new Keyboard(desk)
                .act(page.locator(".pane-head vaadin-menu-bar-button").first(), "Scheidet aus …");
        desk.expect("braucht danach jemanden");
        hasNoBarrier(page);
        keys.on(desk.button("Letzten Tag eintragen"));
        desk.expect("Bitte den letzten Tag angeben.");
        keys.write(page.getByLabel("Letzter Tag"), "31.12.2026")
                .press("Enter")
                .on(desk.button("Letzten Tag eintragen"));
        desk.expect("Bitte für „Angebot für Geht " + word + "“ wählen");
        keys.choose(page.locator(".departure vaadin-select"), "Auffangkontakt")
                .on(desk.button("Letzten Tag eintragen"));
        desk.expect("Letzter Tag: 31.12.2026.");
        Assertions.assertThat(named(instrument)).isEmpty();
        page.locator("vaadin-notification-card vaadin-button").click();
        desk.expect("Rückgängig gemacht");
        Assertions.assertThat(named(instrument)).containsExactly(leaving);
    }

    @Test
    void onATelephoneTheDialogOfALeavingStandsInItsWidth() {
        String leaving = contact("Eng " + word, "e" + word + "@jobcenter.example");
        instrument("Eng " + word, "e" + word + "@jobcenter.example");
        try (Desk telephone = Desk.of(browser, stack.appUrl(), "jc-admin", 390, 844)) {
            Page page = telephone.open("/kontakte/" + leaving);
            page.locator(".pane-head vaadin-menu-bar-button").first().click();
            page.getByText("Scheidet aus …").click();
            Locator table = page.locator(".departure .scroll-x");
            assertThat(table).containsText("Angebot für Eng " + word);
            Assertions.assertThat(table.evaluate("e => e.scrollWidth <= e.clientWidth"))
                    .isEqualTo(true);
            hasNoBarrier(page);
        }
    }

    @Test
    void twoContactsAreLaidSideBySideAndBecomeOne() {
        String mailbox = "m" + word + "@jobcenter.example";
        String kept = contact("Team " + word, mailbox);
        String duplicate = contact("Gruppe " + word, mailbox);
        String instrument = instrument("Gruppe " + word, mailbox);
        Page page = desk.open("/kontakte/" + kept);
        desk.expect("Vielleicht derselbe Kontakt: „Gruppe " + word + "“ hat das gleiche Funktionspostfach.");
        desk.button("Vergleichen …").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Gruppe " + word))
                .check();
        hasNoBarrier(page);
        desk.button("Zusammenführen").last().click();
        desk.expect("ist in „Gruppe " + word + "“ aufgegangen.");
        Assertions.assertThat(named(instrument)).containsExactly(kept);
        page.locator("vaadin-notification-card vaadin-button").click();
        desk.expect("wieder zwei Kontakte");
        Assertions.assertThat(named(instrument)).containsExactly(duplicate);
        Assertions.assertThat(
                        api.get("/contacts/" + kept).json().get("function").asText())
                .isEqualTo("Team " + word);
    }

    @Test
    void pairsThatLookAlikeAreGoneThroughAndOneIsSaidToBeTwo() {
        String mailbox = "p" + word + "@jobcenter.example";
        for (String name : List.of("Paar eins ", "Paar zwei ")) {
            api.post("/contacts", null, Map.of("function", name + word, "mailbox", mailbox, "phone", "02323 590110"));
        }
        Page page = desk.open("/kontakte");
        page.getByText("Mögliche Doppelte (").click();
        Locator pair = page.locator(".pair", new Page.LocatorOptions().setHasText("Paar eins " + word));
        assertThat(pair).containsText("Paar zwei " + word);
        assertThat(pair).containsText("Gleiches Funktionspostfach");
        hasNoBarrier(page);
        pair.getByText("Vergleichen …").click();
        desk.expect("Dieser Kontakt bleibt.");
        page.keyboard().press("Escape");
        pair.getByText("Kein Doppel").click();
        desk.expect("bleiben zwei Kontakte.");
        assertThat(pair).hasCount(0);
        desk.button("„Kein Doppel“ zeigen").click();
        pair.getByText("Doch ein mögliches Doppel").click();
        assertThat(pair).hasCount(0);
        desk.button("Mögliche Doppelte zeigen").click();
        assertThat(pair).hasCount(1);
    }

    /** DIN 91379: a field shows what was entered, letter by letter. */
    @Test
    void aNameIsShownAsItWasEntered() {
        String name = Din91379.text().substring(Din91379.text().length() - 180).strip();
        Page page = desk.open("/kontakte/" + contact(name, "n" + word + "@jobcenter.example"));
        assertThat(page.locator(".pane")
                        .getByRole(
                                AriaRole.TEXTBOX,
                                new Locator.GetByRoleOptions()
                                        .setName("Funktion")
                                        .setExact(true)))
                .hasValue(name);
    }

    /** DIN 91379: no letter comes from another font than the product's own, in either weight. */
    @Test
    void everyLetterIsInTheFontThatIsServed() {
        Page page = desk.open("/konto");
        page.evaluate("""
                async letters => {
                  for (const weight of [400, 600]) {
                    const line = document.createElement('p');
                    line.className = 'letters';
                    line.style.fontWeight = weight;
                    line.textContent = letters;
                    document.body.append(line);
                    await document.fonts.load(weight + ' 16px "Noto Sans"', letters);
                  }
                  await document.fonts.ready;
                }""", String.join(" ", Din91379.letters()));
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("DOM.enable");
        chromium.send("CSS.enable");
        JsonObject lines = new JsonObject();
        lines.add(
                "nodeId",
                chromium.send("DOM.getDocument").getAsJsonObject("root").get("nodeId"));
        lines.addProperty("selector", ".letters");
        JsonArray both = chromium.send("DOM.querySelectorAll", lines).getAsJsonArray("nodeIds");
        Assertions.assertThat(both).hasSize(2).allSatisfy(id -> {
            JsonObject line = new JsonObject();
            line.add("nodeId", id);
            JsonArray fonts = chromium.send("CSS.getPlatformFontsForNode", line).getAsJsonArray("fonts");
            Assertions.assertThat(fonts).isNotEmpty().allSatisfy(font -> Assertions.assertThat(
                            font.getAsJsonObject().get("isCustomFont").getAsBoolean())
                    .as(font.toString())
                    .isTrue());
        });
    }

    @Test
    void anEventIsEnteredAndFoundInTheMonthByKeyboard() {
        Page page = desk.open("/termine/neu?monat=2027-03");
        page.getByLabel("Veranstaltung", new Page.GetByLabelOptions().setExact(true))
                .fill("Messe " + word);
        page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill("28.03.2027");
        page.keyboard().press("Tab");
        page.getByLabel("Beginn", new Page.GetByLabelOptions().setExact(true)).fill("10:00");
        page.keyboard().press("Tab");
        page.getByLabel("Ende", new Page.GetByLabelOptions().setExact(true)).fill("09:00");
        page.keyboard().press("Tab");
        desk.button("Speichern").click();
        desk.expect("Das Ende liegt nicht nach dem Beginn.");
        page.getByLabel("Ende", new Page.GetByLabelOptions().setExact(true)).fill("12:00");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+s");
        desk.expect("„Messe " + word + "“ ist gespeichert.");
        Locator entry = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("10:00 Messe " + word));
        entry.waitFor();
        page.keyboard().press("PageDown");
        desk.expect("Veranstaltungen im April 2027");
        assertThat(entry).hasCount(0);
        page.keyboard().press("PageUp");
        page.locator("td[data-day='2027-03-31']").focus();
        for (String step : List.of(
                "ArrowDown 2027-04-07",
                "ArrowUp 2027-03-31",
                "ArrowLeft 2027-03-30",
                "End 2027-04-04",
                "PageUp 2027-03-04",
                "Home 2027-03-01",
                "PageDown 2027-04-01",
                "ArrowLeft 2027-03-31",
                "Home 2027-03-29",
                "ArrowLeft 2027-03-28")) {
            page.keyboard().press(step.split(" ")[0]);
            assertThat(page.locator("td[data-day='" + step.split(" ")[1] + "']"))
                    .isFocused();
        }
        for (String key : List.of("Enter", "Escape", "Enter")) {
            page.keyboard().press(key);
        }
        assertThat(entry).isFocused();
        hasNoBarrier(page);
        entry.press("Enter");
        desk.expect("Für den Kalender (.ics)");
        hasNoBarrier(page);
        page.keyboard().press("Escape");
        desk.button("Kalender abonnieren …").click();
        desk.button("Adresse erzeugen").last().click();
        desk.expect("Sie wird nur jetzt gezeigt.");
        hasNoBarrier(page);
    }

    private static void hasNoBarrier(Page page) {
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private String contact(String function, String mailbox) {
        return api.post("/contacts", null, Map.of("function", function, "mailbox", mailbox))
                .json()
                .get("id")
                .asText();
    }

    private String instrument(String contact) {
        return instrument(contact, word + "@jobcenter.example");
    }

    private String instrument(String contact, String mailbox) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Angebot für " + contact);
        body.put("targetGroup", "U25");
        body.put("legalCircles", List.of("SGB_II"));
        body.put("contacts", List.of(Map.of("function", contact, "mailbox", mailbox)));
        return api.post("/instruments", null, body).json().get("id").asText();
    }

    private List<String> named(String instrument) {
        return api.get("/instruments/" + instrument).json().get("contacts").findValuesAsText("id");
    }
}
