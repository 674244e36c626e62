// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.Browsers;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A screen that nobody can reach costs nothing for each change elsewhere, and knows them all when it is back. */
@ExtendWith(StackExtension.class)
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayScreenE2E {
    /** Longer than the second within which the application tells of a change. */
    private static final int LISTENING = 2_500;

    private final LocalStack stack;
    private final Playwright playwright = Browsers.playwright();
    private final Browser browser = Browsers.launch(playwright);
    private boolean reachable = true;
    private final List<WebSocketRoute> connections = new ArrayList<>();

    AwayScreenE2E(LocalStack stack) {
        this.stack = stack;
    }

    @AfterAll
    void closeTheBrowser() {
        playwright.close();
    }

    @Test
    void itAsksNothingMeanwhileAndLooksAgainWhenItIsBack() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin");
                StatementLog statements = stack.statements()) {
            Page page = desk.page();
            Page clock = page.context().newPage();
            page.routeWebSocket(Pattern.compile(".*"), this::listen);
            String word = "away" + UUID.randomUUID().toString().substring(0, 8);
            desk.open("/instrumente?q=" + word);
            long open = transactions(statements, () -> create(clock, word + " erstens"));
            assertThat(row(page, word + " erstens")).isVisible();

            reachable = false;
            connections.forEach(WebSocketRoute::close);
            clock.waitForTimeout(LISTENING);
            long away = transactions(statements, () -> create(clock, word + " zweitens"));
            reachable = true;

            assertThat(row(page, word + " zweitens")).isVisible(new IsVisibleOptions().setTimeout(30_000));
            page.close();
            clock.waitForTimeout(LISTENING);
            assertThat(away)
                    .as("what the change itself takes")
                    .isLessThan(open)
                    .isEqualTo(transactions(statements, () -> create(clock, word + " drittens")));
        }
    }

    /** How many transactions the application begins while this is done. */
    private static long transactions(StatementLog statements, Supplier<?> work) {
        return statements.during(work).stream()
                .filter(statement -> statement.contains("bind_scope"))
                .count();
    }

    private void listen(WebSocketRoute route) {
        if (!reachable) {
            route.close();
            return;
        }
        connections.add(route);
        route.connectToServer();
    }

    private Answer create(Page clock, String name) {
        Answer created = Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
        clock.waitForTimeout(LISTENING);
        return created;
    }

    private static Locator row(Page page, String name) {
        return page.locator("vaadin-grid-cell-content .name:visible", new Page.LocatorOptions().setHasText(name));
    }
}
