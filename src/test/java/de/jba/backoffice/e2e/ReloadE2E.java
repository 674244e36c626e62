// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import de.jba.backoffice.stack.Browsers;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is being entered survives that the page is loaded again. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReloadE2E {
    private static final String ENTERED = "Noch nicht gespeichert";

    private final LocalStack stack;
    private final Playwright playwright = Browsers.playwright();
    private final Browser browser = Browsers.launch(playwright);
    private Desk desk;

    ReloadE2E(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void signIn() {
        desk = Desk.of(browser, stack.appUrl(), "jc-admin");
    }

    @AfterAll
    void closeTheBrowser() {
        playwright.close();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(strings = {"/instrumente/neu", "/kontakte/neu", "/netzwerk/neu"})
    void whatWasEnteredIsStillThere(String address) {
        Page page = desk.open(address);
        Locator field = page.locator("aside.pane vaadin-text-field input").first();
        field.click();
        page.keyboard().type(ENTERED);
        page.keyboard().press("Tab");
        page.waitForFunction("() => Object.values(Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");

        page.reload();

        assertThat(field).hasValue(ENTERED);
        page.getByText("Verwerfen").last().click();
        assertThat(field).hasValue("");
    }
}
