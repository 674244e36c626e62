// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is archived by mistake comes back. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveE2E {
    private final LocalStack stack;
    private final Browser browser;

    ArchiveE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void archivedInstrumentComesBackWithOneClick() {
        try (Desk desk = desk("ja-admin")) {
            Page page = desk.page();
            new InstrumentsPage(desk).open("Schulsozialarbeit").archive();
            desk.expect("ist archiviert");
            desk.expect("Kein Instrument");

            desk.button("Rückgängig").click();

            assertThat(page.locator(".pane h2")).containsText("Schulsozialarbeit");
            desk.expect("1 Instrument");
        }
    }

    @Test
    void archivedContactAndPartnerComeBackUnlessSomebodyChangedThemSince() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> contact = Map.of("function", "Beratung " + word, "mailbox", word + "@example.org");
        Map<String, Object> partner = Map.of("type", "PROVIDER", "name", "Bildung " + word);
        try (Desk desk = desk("jc-admin")) {
            archiveTwice(desk, "/kontakte/", "/contacts", contact);
            archiveTwice(desk, "/netzwerk/", "/partners", partner);
        }
    }

    private void archiveTwice(Desk desk, String screen, String path, Map<String, Object> entry) {
        Api api = Api.as(stack, "jc-admin");
        String id = api.post(path, null, entry).json().get("id").asText();
        Page page = desk.open(screen + id);
        archive(desk);
        assertThat(page.locator(".pane")).hasCount(0);
        desk.button("Rückgängig").click();
        desk.expect("steht wieder in den Listen");
        assertThat(page.locator(".pane h2")).isVisible();
        assertThat(page.locator(".pane")).not().containsText("archiviert");
        Assertions.assertThat(isArchived(api, path + "/" + id)).isFalse();

        page = desk.open(screen + id);
        archive(desk);
        Map<String, Object> theirs = new HashMap<>(entry);
        theirs.put("phone", "02323 5901");
        Assertions.assertThat(api.put(path + "/" + id, "*", theirs).status()).isEqualTo(200);
        desk.button("Rückgängig").click();
        desk.expect("wurde seither geändert und bleibt, wie es jetzt ist");
        Assertions.assertThat(isArchived(api, path + "/" + id)).isTrue();
    }

    private static void archive(Desk desk) {
        Page page = desk.page();
        page.locator(".pane-head vaadin-menu-bar-button").first().click();
        page.getByText("Archivieren …").click();
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']")
                .click();
        desk.expect("ist archiviert");
    }

    private static boolean isArchived(Api api, String path) {
        return api.get(path).json().get("archived").asBoolean();
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }
}
