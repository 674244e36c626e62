// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A screen that nobody can reach is forgotten soon, and knows all that changed meanwhile when it is back. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayScreenE2E {
    /** Longer than the second within which the application tells of a change. */
    private static final int LISTENING = 2_500;

    private final LocalStack stack;
    private final Browser browser;

    AwayScreenE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void itShowsWhatHappenedMeanwhileWhenItIsBack() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.page();
            Page clock = page.context().newPage();
            String word = "away" + UUID.randomUUID().toString().substring(0, 8);
            desk.open("/instrumente?q=" + word);
            create(clock, word + " erstens");
            assertThat(row(page, word + " erstens")).isVisible();

            page.context().setOffline(true);
            create(clock, word + " zweitens");
            create(clock, word + " drittens");
            assertThat(row(page, word + " drittens")).isHidden();
            page.context().setOffline(false);

            for (String meanwhile : List.of(" zweitens", " drittens")) {
                assertThat(row(page, word + meanwhile)).isVisible(new IsVisibleOptions().setTimeout(30_000));
            }
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aWaitingRequestIsAnsweredEvenWhenNothingHappens() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-reader")) {
            Page page = desk.open("/zugriffe");
            page.waitForTimeout(LISTENING);
            assertThat(page.waitForRequestFinished(
                                    new Page.WaitForRequestFinishedOptions()
                                            .setPredicate(
                                                    request -> request.url().contains("/VAADIN/push"))
                                            .setTimeout(40_000),
                                    () -> {})
                            .response()
                            .status())
                    .isEqualTo(200);
        }
    }

    private void create(Page clock, String name) {
        Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
        clock.waitForTimeout(LISTENING);
    }

    private static Locator row(Page page, String name) {
        return page.locator("vaadin-grid-cell-content .name:visible", new Page.LocatorOptions().setHasText(name));
    }
}
