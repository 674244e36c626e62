// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
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

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }
}
