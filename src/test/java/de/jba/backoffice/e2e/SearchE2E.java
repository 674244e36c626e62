// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two words in the bar, with the keyboard alone, open any record that the person sees. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchE2E {
    private static final String NAME = "Übergangslotsin Straßenkunst";

    private final LocalStack stack;
    private final Browser browser;
    private String id;

    SearchE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void createAnInstrument() {
        id = Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", NAME, "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                .json()
                .get("id")
                .asText();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void twoWordsAnArrowAndEnterOpenTheRecord() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open("/konto");
            search(page, "strassenkunst uebergang");
            assertThat(option(page, NAME)).isVisible();
            // Vaadin hangs the choices at the body. That axe asks for a landmark there is good practice and not WCAG: a
            // listbox belongs to its field.
            assertThat(new AxeBuilder(page)
                            .disableRules(List.of("region"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/instrumente/" + id + "$"));
            search(page, "Strasenkunts");
            assertThat(option(page, NAME)).isVisible();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aChapterIsFoundByItsTitle() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "editor", 390, 844)) {
            Page page = desk.open("/konto");
            search(page, "vorwort");
            option(page, "Vorwort").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/programm-bearbeiten/[0-9]{4}/.*"));
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anEventIsFoundByItsTitleAndPlace() {
        String title = "Lotsentag Zwölfeck";
        String event = Api.as(stack, "jc-admin")
                .post(
                        "/events",
                        null,
                        Map.of(
                                "title",
                                title,
                                "place",
                                "Kulturzentrum",
                                "firstDay",
                                "2022-09-14",
                                "lastDay",
                                "2022-09-14",
                                "jbaWide",
                                true))
                .json()
                .get("id")
                .asText();
        try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin")) {
            Page page = desk.open("/konto");
            search(page, "zwoelfeck kulturzentrum");
            assertThat(option(page, title)).containsText("14.09.2022");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/termine/" + event + ".*"));
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anotherAgencyIsShownNothing() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin")) {
            Page page = desk.open("/konto");
            search(page, "strassenkunst");
            assertThat(page.locator("vaadin-combo-box[loading]")).hasCount(0);
            assertThat(option(page, NAME)).isHidden();
        }
    }

    private static void search(Page page, String words) {
        page.keyboard().press("Control+k");
        page.keyboard().type(words); // not one letter is lost
        assertThat(page.locator("#search input")).hasValue(words);
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }
}
