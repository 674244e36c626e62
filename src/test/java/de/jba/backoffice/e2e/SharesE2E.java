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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Once a quarter the owner says of each share without end that it is still wanted, or ends it. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharesE2E {
    private final LocalStack stack;
    private final Browser browser;

    SharesE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void anOldShareIsConfirmedAndAnotherEnded() throws SQLException {
        String kept = "Angebot " + UUID.randomUUID();
        String ended = "Angebot " + UUID.randomUUID();
        shareHalfAYearAgo(kept);
        shareHalfAYearAgo(ended);
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            desk.open("/freigaben");
            assertThat(desk.page().locator("vaadin-side-nav-item[path=freigaben] .state"))
                    .isVisible();
            desk.page().getByText("Zu bestätigen").click();
            press(desk, "Freigabe von " + kept + " für Stadt Herne – Jugendamt bestätigen");
            desk.expect("ist für dieses Quartal bestätigt");
            assertThat(row(desk, kept)).isHidden();
            press(desk, "Freigabe für Stadt Herne – Jugendamt widerrufen: " + ended);
            desk.button("Sofort widerrufen").click();
            desk.expect("ist widerrufen");
            assertThat(row(desk, ended)).isHidden();
        }
    }

    /** By role: the grid keeps the cells of a row that moved, hidden, for a while. */
    private static void press(Desk desk, String label) {
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    private static Locator row(Desk desk, String name) {
        return desk.page()
                .locator("vaadin-grid-cell-content a:visible")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /** As the application would have written it then. */
    private void shareHalfAYearAgo(String name) throws SQLException {
        String id = Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                .json()
                .get("id")
                .asText();
        Earlier.change(stack, "jobcenter", 0, """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (gen_random_uuid(), ?, 'jobcenter', 'jugendamt', 'READ', false, 'Gemeinsame Pflege',
                    'Verwaltung', now() - interval '6 months', 1)
                """, UUID.fromString(id));
    }
}
