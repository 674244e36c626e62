// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two agencies talk about a record: each sees at once what the other writes, and keeps what it is writing itself. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscussionE2E {

    private final LocalStack stack;
    private final Browser browser;
    private String name;
    private String path;
    private Api owner;

    DiscussionE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeEach
    void shareAnInstrumentWithThoseWhoMayComment() {
        owner = Api.as(stack, "jc-admin");
        name = "Angebot " + UUID.randomUUID();
        path = "/instruments/"
                + owner.post(
                                "/instruments",
                                null,
                                Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                        .json()
                        .get("id")
                        .asText();
        owner.post(path + "/shares", "*", Map.of("agency", "jugendamt", "level", "COMMENT", "purpose", "Abstimmung"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aNewCommentComesByItselfAndTakesNothingAway() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin")) {
            openTheComments(desk);
            Page page = desk.page();
            assertThat(page.getByText("Noch keine Anmerkung")).isVisible();
            Locator mine = page.getByLabel("Neue Anmerkung");
            mine.fill("Wir prüfen");
            comment("Stimmen die Plätze?");
            Locator texts = page.locator(".comment-text");
            assertThat(texts).hasText(new String[] {"Stimmen die Plätze?"});
            Object first = texts.first().evaluate("one => one.marked = true");
            comment("Bitte bis Freitag.");
            assertThat(texts).hasText(new String[] {"Stimmen die Plätze?", "Bitte bis Freitag."});
            assertThat(texts.first().evaluate("one => one.marked")).isEqualTo(first);
            assertThat(tab(desk)).hasText("Anmerkungen2");
            assertThat(mine).hasValue("Wir prüfen");
            desk.button("Anmerken").click();
            assertThat(texts).hasCount(3);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theTabHasNoBarrier() {
        comment("Stimmen die Plätze?");
        for (int width : new int[] {1440, 390}) {
            try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin", width, 900)) {
                openTheComments(desk);
                assertThat(desk.page().locator(".comment-text")).isVisible();
                assertThat(new AxeBuilder(desk.page())
                                .analyze().getViolations().stream()
                                        .map(Rule::toString)
                                        .toList())
                        .as("at " + width)
                        .isEmpty();
            }
        }
    }

    private void openTheComments(Desk desk) {
        new InstrumentsPage(desk).open(name);
        tab(desk).click();
    }

    private static Locator tab(Desk desk) {
        return desk.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Anmerkungen"));
    }

    private void comment(String text) {
        assertThat(owner.post(path + "/comments", null, Map.of("text", text)).status())
                .isEqualTo(201);
    }
}
