// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bell counts and the list tells what each side has to know or do, as long as it may know it. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesE2E {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(2_500);
    private static final LocatorAssertions.IsHiddenOptions SOON_GONE =
            new LocatorAssertions.IsHiddenOptions().setTimeout(2_500);

    private final LocalStack stack;
    private final Browser browser;
    private Api owner;
    private String name;
    private String path;

    NoticesE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeEach
    void createAnInstrument() {
        owner = Api.as(stack, "jc-admin");
        name = "Hinweis " + UUID.randomUUID();
        path = "/instruments/"
                + owner.post(
                                "/instruments",
                                null,
                                Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                        .json()
                        .get("id")
                        .asText();
    }

    @Test
    void aShareComesByItselfLeadsToItsRecordAndIsReadThen() {
        try (Desk desk = opened("ja-lead")) {
            share("READ");
            assertThat(line(desk)).isVisible(SOON);
            assertThat(line(desk)).containsText("hat „" + name + "“ für Sie freigegeben");
            assertThat(line(desk)).containsText("Neu");
            int before = unread(desk);
            line(desk).locator("a").click();
            assertThat(desk.page().locator(".pane h2").filter(hasText(name))).isVisible();
            bellSays(desk, before - 1);
            desk.open("/hinweise");
            assertThat(line(desk)).isVisible();
            assertThat(line(desk).getByText("Neu", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
        for (String other : List.of("ja-reader", "aa-admin", "editor", "auditor")) {
            try (Desk desk = opened(other)) {
                assertThat(desk.page().locator(".notices")).isVisible();
                assertThat(line(desk)).hasCount(0);
            }
        }
    }

    @Test
    void aMentionGoesWithTheRightToComment() {
        try (Desk desk = opened("ja-lead")) {
            String share = share("COMMENT");
            owner.post(
                    path + "/comments", null, Map.of("text", "Stimmen die Plätze?", "mentions", List.of("jugendamt")));
            Locator mention = line(desk).filter(hasText("Jobcenter Herne erwähnt Ihre Behörde"));
            assertThat(mention).isVisible(SOON);
            assertThat(mention).containsText("Stimmen die Plätze?");
            String address = mention.locator("a").getAttribute("href");
            owner.delete(path + "/shares/" + share, "*", null);
            assertThat(mention).isHidden(SOON_GONE);
            assertThat(line(desk)).hasCount(0);
            assertThat(lines(desk).first()).containsText("Jobcenter Herne hat eine Freigabe beendet");
            desk.open("/" + address);
            assertThat(desk.page().getByText("Dieser Hinweis ist nicht mehr zugänglich"))
                    .isVisible();
        }
    }

    @Test
    void aHandOverIsToldToWhoeverHasToActOnIt() {
        try (Desk giver = opened("jc-admin");
                Desk lead = opened("ja-lead")) {
            String offer = owner.post(
                            path + "/handover", "*", Map.of("agency", "jugendamt", "reason", "Neue Zuständigkeit"))
                    .json()
                    .get("id")
                    .asText();
            assertThat(line(lead)).isVisible(SOON);
            assertThat(line(lead)).containsText("bietet „" + name + "“ zur Übergabe an");
            Api.as(stack, "ja-lead").post("/handovers/" + offer + "/refusal", "*", Map.of("answer", "Zu früh"));
            assertThat(line(lead)).isHidden(SOON_GONE);
            assertThat(line(giver)).isVisible(SOON);
            assertThat(line(giver)).containsText("hat die Übergabe von „" + name + "“ abgelehnt.");
            assertThat(line(giver)).containsText("Zu früh");
        }
    }

    @Test
    void everythingIsReadWithTheKeyboardOnEveryWidth() {
        for (int width : new int[] {1440, 390}) {
            share("READ");
            try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin", width, 900)) {
                Locator bell = desk.page().locator("#notices");
                assertThat(bell).hasAttribute("aria-label", Pattern.compile("Hinweise: .* ungelesen"));
                Keyboard keyboard = new Keyboard(desk);
                keyboard.tabTo(bell).press("Enter");
                assertThat(line(desk).first()).hasClass(Pattern.compile("unread"));
                clean(desk, width);
                keyboard.tabTo(desk.page().locator("#read-all")).press("Enter");
                assertThat(line(desk).first()).not().hasClass(Pattern.compile("unread"));
                bellSays(desk, 0);
                clean(desk, width);
            }
        }
        try (Desk desk = opened("aa-reader")) {
            assertThat(desk.page().getByText("Es gibt keinen Hinweis.")).isVisible();
            bellSays(desk, 0);
            clean(desk, 1440);
        }
    }

    private static void clean(Desk desk, int width) {
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(desk.page()).analyze().getViolations())
                .as("at " + width)
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(
                        desk.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than " + width)
                .isEqualTo(true);
    }

    private String share(String level) {
        return owner.post(path + "/shares", "*", Map.of("agency", "jugendamt", "level", level, "purpose", "Abstimmung"))
                .json()
                .get("id")
                .asText();
    }

    private static int unread(Desk desk) {
        return Integer.parseInt(desk.page().locator(".bell .number").innerText());
    }

    private static void bellSays(Desk desk, int unread) {
        assertThat(desk.page().locator("#notices"))
                .hasAttribute("aria-label", "Hinweise: " + (unread == 0 ? "keine" : unread) + " ungelesen");
    }

    private Desk opened(String user) {
        Desk desk = Desk.of(browser, stack.appUrl(), user);
        desk.open("/hinweise");
        desk.page().locator(".notices").waitFor();
        return desk;
    }

    private static Locator lines(Desk desk) {
        return desk.page().locator(".notices li");
    }

    private Locator line(Desk desk) {
        return lines(desk).filter(hasText(name));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
