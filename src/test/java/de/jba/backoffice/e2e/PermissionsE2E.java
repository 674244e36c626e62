// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionTable;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody who is signed in reads the table that decides, and takes it along. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsE2E {
    private final LocalStack stack;
    private final Browser browser;

    PermissionsE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void theTableIsReadInWordsWithTheOwnRoleMarked() throws IOException {
        try (Desk reader = Desk.of(browser, stack.appUrl(), "jc-reader")) {
            Page page = reader.open("/berechtigungen");
            Locator rows =
                    page.locator("table.plain tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("td")));
            assertThat(rows).hasCount(Permission.values().length);
            assertThat(page.locator("table.plain thead th.mine")).hasText("Lesezugriff");
            Locator edit = page.locator("table.plain tr")
                    .filter(new Locator.FilterOptions().setHas(page.locator("[title='instrument.edit']")));
            assertThat(edit).containsText("eigene und zum Mitpflegen freigegebene");

            Download file = page.waitForDownload(() -> page.getByText("Als CSV").click());
            assertThat(file.suggestedFilename()).isEqualTo(PermissionTable.FILE);
            try (InputStream shipped =
                    Objects.requireNonNull(PermissionTable.class.getResourceAsStream(PermissionTable.FILE))) {
                assertThat(Files.readAllBytes(file.path())).isEqualTo(shipped.readAllBytes());
            }
        }
    }
}
