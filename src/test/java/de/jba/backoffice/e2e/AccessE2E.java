// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of access: what leads say about people, their consent to the joint auditors, and Keycloak being away. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessE2E {
    private static final String ACCESS = "/zugriffe";
    /** The people that were read serve half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Browser browser;
    private Desk lead;

    AccessE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeEach
    void openThePage() {
        lead = Desk.of(browser, stack.appUrl(), "jc-lead");
        lead.open(ACCESS);
    }

    @AfterEach
    void consentAsBefore() {
        lead.close();
        Api.as(stack, "jc-lead").post("/access-review/consent", null, Map.of("given", true));
    }

    @Test
    void whoseAccessIsToGoIsSaidWithAReason() {
        button("soll weg").click();
        lead.page().locator("vaadin-dialog-overlay vaadin-button[data-save]").click();
        lead.expect("Bitte sagen Sie, warum der Zugang weg soll.");

        lead.page().locator("vaadin-dialog-overlay textarea").fill("Hat das Team verlassen.");
        lead.page().locator("vaadin-dialog-overlay vaadin-button[data-save]").click();

        lead.expect("Ihre Aussage steht im Protokoll.");
        lead.expect("Hat das Team verlassen.");
        button("bestätigen").click();
        lead.page()
                .getByText("Hat das Team verlassen.")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** In the row of the deputy. */
    private Locator button(String ofLabel) {
        return lead.page()
                .locator("tr", new Page.LocatorOptions().setHasText("jc-deputy"))
                .locator("vaadin-button[aria-label$='" + ofLabel + "']");
    }

    @Test
    void consentIsEndedAndGivenAfterAQuestion() {
        lead.button("Einwilligung beenden …").click();
        lead.page()
                .locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']")
                .click();
        lead.expect("Die Einwilligung ist beendet.");
        lead.expect("keine Einwilligung");

        lead.button("Einwilligen …").click();
        lead.page()
                .locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']")
                .click();
        lead.expect("Die Einwilligung gilt ab jetzt für ein Jahr.");
        lead.expect("eingewilligt bis");
    }

    @Test
    void thePeopleAreTakenAlongAsATable() throws Exception {
        Download download = lead.page()
                .waitForDownload(() -> lead.page().getByText("Als CSV").click());

        assertThat(download.suggestedFilename()).isEqualTo("zugriffe.csv");
        assertThat(Files.readString(download.path()))
                .startsWith("username,name,agencies,roles")
                .contains("jc-lead")
                .doesNotContain("ja-lead");
    }

    @Test
    void auditorsAreToldWhyBehaviourIsNotEvaluated() {
        try (Desk auditor = Desk.of(browser, stack.appUrl(), "auditor")) {
            auditor.open("/protokoll");
            auditor.button("Auffälligkeiten").click();
            auditor.expect("Es ist keine Dienstvereinbarung benannt");
        }
        lead.open("/protokoll");
        assertThat(lead.button("Auffälligkeiten").count()).isZero();
    }

    @Test
    void whileKeycloakIsAwayThePageSaysSoAndTheRestStays() {
        try (LocalStack.Outage outage = stack.keycloakOutage()) {
            Locator away = lead.page().getByText("Die Anmeldung (Keycloak) antwortet gerade nicht");
            Instant end = Instant.now().plus(PATIENCE);
            while (away.count() == 0 && Instant.now().isBefore(end)) {
                lead.page().waitForTimeout(2_000);
                lead.open(ACCESS);
            }
            assertThat(away.first().isVisible()).isTrue();
            lead.expect("Einsicht der gemeinsamen Revision");
        }
        lead.page().waitForTimeout(4_000);
        lead.button("Erneut versuchen").click();
        lead.expect("jc-lead");
    }
}
