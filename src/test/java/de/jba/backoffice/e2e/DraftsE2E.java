// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was entered and not saved is there again after a reload, for the person who entered it and for nobody else. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsE2E {
    private static final Pattern BACK =
            Pattern.compile("Ihre nicht gespeicherten Änderungen von \\d\\d:\\d\\d Uhr sind wieder da");

    /** Until what was typed last has reached the server, in ms. */
    private static final int TYPED = 1_000;

    private final LocalStack stack;
    private final Browser browser;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final Api api;

    DraftsE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void entriesSurviveAReloadUntilTheyAreDiscardedOrSaved() {
        String id = instrument();
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente/" + id);
            enter(page, "Abkürzung", "NEU");
            reload(page);
            assertThat(field(page, "Abkürzung")).hasValue("NEU");
            assertThat(back(page)).isVisible();
            Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
                    .isEmpty();

            desk.button("Verwerfen").first().click();
            assertThat(back(page)).hasCount(0);
            assertThat(field(page, "Abkürzung")).hasValue("");
            reload(page);
            assertThat(back(page)).hasCount(0);

            enter(page, "Abkürzung", "ZWEI");
            reload(page);
            assertThat(field(page, "Abkürzung")).hasValue("ZWEI");
            page.keyboard().press("Control+s");
            desk.expect("ist gespeichert");
            reload(page);
            assertThat(back(page)).hasCount(0);
            assertThat(field(page, "Abkürzung")).hasValue("ZWEI");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void recordThatChangedMeanwhileIsComparedWhenSaving() {
        String id = instrument();
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente/" + id);
            enter(page, "Abkürzung", "MEINE");
            page.navigate("about:blank");
            api.put("/instruments/" + id, "*", entry("IHRE"));

            page = desk.open("/instrumente/" + id);
            assertThat(back(page)).isVisible();
            assertThat(field(page, "Abkürzung")).hasValue("MEINE");
            page.keyboard().press("Control+s");
            Locator dialog = page.locator("vaadin-dialog-overlay.conflict");
            assertThat(dialog).containsText("MEINE");
            assertThat(dialog).containsText("IHRE");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void signingOutEndsThemAndNobodyElseSeesThem() {
        String id = instrument();
        try (Desk desk = desk();
                Desk other = Desk.of(browser, stack.appUrl(), "jc-reader")) {
            Page page = desk.open("/instrumente/" + id);
            enter(page, "Abkürzung", "GEHEIM");
            Page theirs = other.open("/instrumente/" + id);
            assertThat(field(theirs, "Abkürzung")).hasValue("");
            assertThat(back(theirs)).hasCount(0);

            page.navigate(stack.appUrl() + "/logout");
            desk.signInAs("jc-admin");
            page = desk.open("/instrumente/" + id);
            assertThat(field(page, "Abkürzung")).hasValue("");
            assertThat(back(page)).hasCount(0);
        }
    }

    /** What was typed last had not reached the server yet. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void entriesSurviveALostConnection() {
        String id = instrument();
        try (Desk desk = desk()) {
            Page page = desk.open("/instrumente/" + id);
            enter(page, "Abkürzung", "VORHER");
            field(page, "Rechtsgrundlage").fill("§ 45 SGB III");
            page.context().setOffline(true);
            assertThat(page.locator(".connection")).hasText(Pattern.compile("Getrennt seit \\d\\d:\\d\\d Uhr"));
            assertThat(field(page, "Rechtsgrundlage")).not().isEditable();
            page.context().setOffline(false);
            assertThat(page.locator(".connection")).hasText("Verbunden");
            assertThat(field(page, "Rechtsgrundlage")).isEditable();
            assertThat(field(page, "Rechtsgrundlage")).hasValue("§ 45 SGB III");
            page.waitForTimeout(TYPED);
            reload(page);
            assertThat(back(page)).isVisible();
            assertThat(field(page, "Abkürzung")).hasValue("VORHER");
            assertThat(field(page, "Rechtsgrundlage")).hasValue("§ 45 SGB III");
            page.keyboard().press("Control+s");
            desk.expect("ist gespeichert");
        }
    }

    /** A draft holds what was shown: whoever may no longer see the person behind a contact does not get it back. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void thePersonWhoIsWithheldMeanwhileDoesNotComeBack() {
        String person = "Person " + word;
        String path = "/contacts/"
                + api.post(
                                "/contacts",
                                null,
                                Map.of(
                                        "function",
                                        "Team " + word,
                                        "mailbox",
                                        word + "@jobcenter.example",
                                        "person",
                                        Map.of("name", person)))
                        .json()
                        .get("id")
                        .asText();
        String shares = path + "/shares";
        String share = api.post(shares, "*", share(true)).json().get("id").asText();
        try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin")) {
            Page page = desk.open(path.replace("contacts", "kontakte"));
            assertThat(field(page, "Name")).hasValue(person);
            enter(page, "Telefon", "02323 5901");
            page.navigate("about:blank");
            Assertions.assertThat(api.delete(shares + "/" + share, "*", null).status())
                    .isEqualTo(200);
            Assertions.assertThat(api.post(shares, "*", share(false)).status()).isEqualTo(201);

            page = desk.open(path.replace("contacts", "kontakte"));
            desk.expect("Personenkontakt nicht freigegeben.");
            assertThat(back(page)).hasCount(0);
            Assertions.assertThat(page.content()).doesNotContain(person);
        }
    }

    private static Map<String, Object> share(boolean personal) {
        return Map.of("agency", "jugendamt", "level", "EDIT", "personal", personal, "purpose", "Pflege");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void contactsPartnersAndEventsKeepTheirsToo() {
        try (Desk desk = desk()) {
            for (String list : List.of("kontakte", "netzwerk")) {
                Page page = desk.open("/" + list + "/neu");
                enter(page, "Telefon", "02323 5901");
                reload(page);
                assertThat(back(page)).isVisible();
                assertThat(field(page, "Telefon")).hasValue("02323 5901");
                desk.button("Verwerfen").first().click();
                assertThat(field(page, "Telefon")).hasValue("");
            }
            Page page = desk.open("/termine/neu");
            Locator title = page.getByLabel("Veranstaltung", new Page.GetByLabelOptions().setExact(true));
            title.fill("Messe " + word);
            title.blur();
            reload(page);
            assertThat(back(page)).isVisible();
            assertThat(title).hasValue("Messe " + word);
            desk.button("Verwerfen").first().click();
            assertThat(title).hasValue("");
        }
    }

    private Desk desk() {
        return Desk.of(browser, stack.appUrl(), "jc-admin");
    }

    private static void reload(Page page) {
        page.reload();
        page.waitForSelector("vaadin-app-layout h1");
    }

    private static Locator field(Page page, String label) {
        return page.locator(".pane")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    private static void enter(Page page, String label, String value) {
        field(page, label).fill(value);
        field(page, label).blur();
        page.waitForTimeout(TYPED);
    }

    private static Locator back(Page page) {
        return page.getByText(BACK);
    }

    private String instrument() {
        return api.post("/instruments", null, entry(null)).json().get("id").asText();
    }

    private Map<String, Object> entry(@Nullable String abbreviation) {
        return abbreviation == null
                ? Map.of("name", "Angebot " + word, "targetGroup", "U25", "legalCircles", List.of("SGB_II"))
                : Map.of(
                        "name",
                        "Angebot " + word,
                        "targetGroup",
                        "U25",
                        "legalCircles",
                        List.of("SGB_II"),
                        "abbreviation",
                        abbreviation);
    }
}
