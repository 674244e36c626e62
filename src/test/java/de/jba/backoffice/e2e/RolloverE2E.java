// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Story 14: the editor begins the next year, and every agency confirms its own part of it before it goes round. */
@ExtendWith(StackExtension.class)
class RolloverE2E {
    private static final int YEAR = 2058;
    private static final String NEXT = "/programm-bearbeiten/" + (YEAR + 1);
    private static final String INSTRUMENT = "Übernommene Werkstatt";

    private final LocalStack stack;
    private final Browser browser;

    RolloverE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void theNextYearIsBegunAndEverythingInItConfirmed() {
        publishAYear();
        try (Desk editor = Desk.of(browser, stack.appUrl(), "editor")) {
            Page page = editor.open("/programm-bearbeiten/" + YEAR);
            editor.button("Nächstes Jahr beginnen").click();
            page.waitForURL("**" + NEXT);
            editor.expect("Das Programm " + (YEAR + 1) + " ist begonnen.");
            assertThat(page.getByText("noch nicht bestätigt: 2 Kapitel, 1 Kennzahl, 1 Beitrag zur Anlage"))
                    .isVisible();
            assertThat(editor.button("In Abstimmung geben")).isDisabled();
            assertThat(page.locator(".findings")).containsText("ist aus dem Vorjahr übernommen");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            editor.open("/programm-bearbeiten/" + YEAR);
            assertThat(editor.button("Nächstes Jahr beginnen")).hasCount(0);
        }
        try (Desk admin = Desk.of(browser, stack.appUrl(), "aa-admin")) {
            Page page = admin.open(NEXT + "/2");
            assertThat(page.locator(".indicators tbody tr")).containsText("fehlt");
            named(page, "Ausbildungsmarkt bestätigen").click();
            admin.expect("Ausbildungsmarkt ist bestätigt.");
            assertThat(named(page, "Ausbildungsmarkt bestätigen")).hasCount(0);
            named(page, "Bewerber ändern").click();
            Locator dialog = page.locator("vaadin-dialog-overlay");
            assertThat(dialog.getByLabel("Wert")).hasValue("");
            dialog.getByLabel("Wert").fill("1.400");
            dialog.getByLabel("Stichtag").fill("30.09." + (YEAR + 1));
            dialog.getByLabel("Quelle").fill("Statistik");
            dialog.locator("vaadin-button[data-save]").click();
            assertThat(page.locator(".indicators tbody tr")).containsText("1.400");
            page.navigate(stack.appUrl() + NEXT + "/Anlage");
            assertThat(page.locator(".annex tr").filter(new Locator.FilterOptions().setHasText(INSTRUMENT)))
                    .containsText("zu bestätigen");
            assertThat(named(page, INSTRUMENT + " bestätigen")).hasCount(0);
        }
        try (Desk admin = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = admin.open(NEXT + "/Anlage");
            assertThat(named(page, INSTRUMENT + " bestätigen")).isVisible();
            admin.button("Alle eigenen bestätigen").click();
            admin.expect("2 Teile sind bestätigt.");
            assertThat(page.getByText("zu bestätigen")).hasCount(0);
        }
        try (Desk editor = Desk.of(browser, stack.appUrl(), "editor")) {
            editor.open(NEXT);
            assertThat(editor.page().getByText("noch nicht bestätigt")).hasCount(0);
            new ProgrammePage(editor).sendIntoCoordination();
        }
    }

    private void publishAYear() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        done(programme
                .as("aa-admin")
                .put(
                        programme.path() + "/indicators/applicants",
                        "*",
                        Map.of(
                                "chapter", "2",
                                "label", "Bewerber",
                                "value", 1357,
                                "unit", "PERSONS",
                                "referenceDate", YEAR + "-09-30",
                                "source", "Statistik")));
        Answer created = programme
                .as("jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                INSTRUMENT,
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II"),
                                "explanation",
                                "Ein Satz."));
        done(created);
        String instrument = created.json().get("id").asText();
        done(programme
                .as("jc-admin")
                .post("/instruments/" + instrument + "/places", "*", Map.of("kind", "PLACES", "places", 20)));
        done(programme.as("jc-admin").put(programme.path() + "/contributions/" + instrument, "*", Map.of()));
        done(programme.coordinate());
        programme.signAll();
        done(programme.publish());
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }

    private static Locator named(Page page, String name) {
        return page.locator("vaadin-button[aria-label='" + name + "']");
    }
}
