// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An owner looks at an own contact or network partner as another agency sees it. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersEyesE2E {
    private static final String PERSON = "Muster, Ansprechperson";

    private final LocalStack stack;
    private final Browser browser;

    PartnersEyesE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void aContactIsShownWithWhoIsBehindItAsFarAsThatIsShared() {
        String id = create(
                "/contacts",
                Map.of(
                        "function",
                        "Team " + UUID.randomUUID(),
                        "mailbox",
                        "team@jobcenter.example",
                        "person",
                        Map.of("name", PERSON)));
        try (Desk owner = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            assertThat(seen(owner, "/kontakte/" + id)).containsText("sieht diesen Datensatz nicht");

            share("/contacts/" + id, false);
            assertThat(seen(owner, "/kontakte/" + id)).containsText("Personenkontakt nicht freigegeben.");
            assertThat(dialog(owner)).not().containsText(PERSON);

            share("/contacts/" + id, true);
            assertThat(seen(owner, "/kontakte/" + id)).containsText(PERSON);
        }
    }

    @Test
    void aNetworkPartnerIsShown() {
        String id = create(
                "/partners",
                Map.of("type", "SCHOOL", "name", "Schule " + UUID.randomUUID(), "address", "Am Beispiel 1"));
        try (Desk owner = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            assertThat(seen(owner, "/netzwerk/" + id)).containsText("sieht diesen Datensatz nicht");
            share("/partners/" + id, false);
            assertThat(seen(owner, "/netzwerk/" + id)).containsText("Am Beispiel 1");
        }
    }

    private static Locator seen(Desk owner, String path) {
        owner.open(path)
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Freigaben"))
                .click();
        owner.button("So sehen es andere").click();
        dialog(owner).locator("vaadin-select").first().click();
        owner.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Stadt Herne – Jugendamt"))
                .click();
        return dialog(owner);
    }

    private static Locator dialog(Desk owner) {
        return owner.page().locator("vaadin-dialog-overlay.sharing");
    }

    private String create(String kind, Map<String, Object> entry) {
        return Api.as(stack, "jc-admin")
                .post(kind, null, entry)
                .json()
                .get("id")
                .asText();
    }

    private void share(String path, boolean personal) {
        Api.as(stack, "jc-admin")
                .post(
                        path + "/shares",
                        "*",
                        Map.of("agency", "jugendamt", "level", "READ", "personal", personal, "purpose", "Vertretung"));
    }
}
