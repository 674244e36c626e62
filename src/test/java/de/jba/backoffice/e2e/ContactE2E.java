// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contact is seen as far as it is shared: not at all, its function alone, or who is behind it as well. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactE2E {
    private static final String PERSON = "Muster, Ansprechperson";

    private final LocalStack stack;
    private final Browser browser;
    private final String name = "Team " + UUID.randomUUID();

    ContactE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void whoIsBehindAContactIsShownWithThatShareAlone() {
        String path;
        try (Desk owner = desk("jc-admin")) {
            owner.open("/kontakte/neu");
            enter(owner, "Funktion", name);
            enter(owner, "Funktionspostfach", "keins");
            enter(owner, "Telefon", "02323/590-110");
            enter(owner, "Name", PERSON);
            owner.page().keyboard().press("Control+s");
            owner.expect("ist keine E-Mail-Adresse");
            enter(owner, "Funktionspostfach", "team@jobcenter.example");
            owner.page().keyboard().press("Control+s");
            owner.expect("„" + name + "“ ist gespeichert.");
            assertThat(field(owner, "Telefon")).hasValue("02323 590110");
            owner.page().waitForURL("**/kontakte/*-*");
            path = owner.page().url().replaceAll(".*/kontakte/|[?].*", "/contacts/");
        }
        Api api = Api.as(stack, "jc-admin");
        try (Desk partner = desk("ja-admin")) {
            search(partner);
            partner.expect("Kein Kontakt");

            String share = grant(api, path, false);
            assertThat(row(partner)).isVisible();
            row(partner).click();
            partner.expect("Personenkontakt nicht freigegeben.");
            assertThat(field(partner, "Funktion")).hasValue(name);
            assertThat(partner.page().locator(".pane").getByLabel("Name")).not().isVisible();
            assertThat(partner.page().content()).doesNotContain(PERSON);
            assertThat(partner.button("Speichern")).not().isVisible();

            revoke(api, share);
            assertThat(partner.page().getByText("ist nicht mehr für Sie freigegeben"))
                    .isVisible();
            assertThat(row(partner)).isHidden();

            share = grant(api, path, true);
            partner.button("Schließen").last().click();
            row(partner).click();
            assertThat(field(partner, "Name")).hasValue(PERSON);
            revoke(api, share);
            assertThat(partner.page().getByText("ist nicht mehr für Sie freigegeben"))
                    .isVisible();
            assertThat(field(partner, "Name")).isHidden();
        }
    }

    @Test
    void aContactEnteredByMistakeIsErasedForGood() {
        String mistake = "Irrtum " + UUID.randomUUID();
        Api api = Api.as(stack, "jc-admin");
        Answer created =
                api.post("/contacts", null, Map.of("function", mistake, "mailbox", "irrtum@jobcenter.example"));
        String id = created.json().get("id").asText();
        try (Desk owner = desk("jc-admin")) {
            owner.open("/kontakte/" + id);
            owner.page().locator(".pane-head vaadin-menu-bar-button").first().click();
            owner.page().getByText("Endgültig löschen …").click();
            owner.expect("auch im Änderungsprotokoll");
            owner.button("Endgültig löschen").last().click();
            owner.expect("„" + mistake + "“ ist endgültig gelöscht.");
            assertThat(owner.page().locator(".pane")).hasCount(0);
        }
        assertThat(api.get("/contacts/" + id).status()).isEqualTo(404);
    }

    private void search(Desk desk) {
        desk.open("/kontakte").getByLabel("In dieser Liste suchen").fill(name);
    }

    private Locator row(Desk desk) {
        return desk.page()
                .locator("vaadin-grid-cell-content .name:visible")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator field(Desk desk, String label) {
        return desk.page()
                .locator(".pane")
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private static void enter(Desk desk, String label, String value) {
        field(desk, label).fill(value);
        field(desk, label).blur();
    }

    private static String grant(Api api, String path, boolean personal) {
        Answer granted = api.post(
                path + "/shares",
                "*",
                Map.of("agency", "jugendamt", "level", "READ", "personal", personal, "purpose", "Vertretung"));
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        return path + "/shares/" + granted.json().get("id").asText();
    }

    private static void revoke(Api api, String share) {
        assertThat(api.delete(share, "*", null).status()).isEqualTo(200);
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }
}
