// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bell tells each side what it has to know or do, as long as it may know it, and nobody else anything. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesE2E {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(2_000);
    private static final LocatorAssertions.IsHiddenOptions SOON_GONE =
            new LocatorAssertions.IsHiddenOptions().setTimeout(2_000);

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
        name = "Mitteilung " + UUID.randomUUID();
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
    void bothSidesAreToldThatAShareEndsAndTheOwnerToConfirmOneWithoutEnd() throws SQLException {
        owner.post(
                path + "/shares",
                "*",
                Map.of(
                        "agency",
                        "jugendamt",
                        "level",
                        "READ",
                        "purpose",
                        "Vertretung",
                        "until",
                        LocalDate.now(BusinessTime.ZONE).toString()));
        try (Desk desk = opened("jc-admin")) {
            assertThat(line(desk)).containsText("Die Freigabe für Stadt Herne – Jugendamt endet am");
            assertThat(line(desk)).containsText("Zweck: Vertretung");
        }
        try (Desk desk = opened("ja-lead")) {
            assertThat(line(desk)).containsText("Die Freigabe von Jobcenter Herne endet am");
            line(desk).locator("a").click();
            assertThat(desk.page().locator(".pane h2").filter(hasText(name))).isVisible();
            assertThat(desk.page().locator(".notices")).isHidden();
        }
        for (String other : List.of("ja-reader", "aa-admin", "auditor", "editor")) {
            try (Desk desk = opened(other)) {
                assertThat(desk.page().locator(".notices")).isVisible();
                assertThat(line(desk)).hasCount(0);
            }
        }
    }

    @Test
    void aMentionComesByItselfAndGoesWithTheRightToComment() {
        try (Desk desk = opened("ja-lead")) {
            String share = "/shares/"
                    + owner.post(
                                    path + "/shares",
                                    "*",
                                    Map.of("agency", "jugendamt", "level", "COMMENT", "purpose", "Abstimmung"))
                            .json()
                            .get("id")
                            .asText();
            assertThat(line(desk).filter(hasText("hat neu freigegeben, Kommentieren ohne Ende")))
                    .isVisible(SOON);
            owner.post(
                    path + "/comments", null, Map.of("text", "Stimmen die Plätze?", "mentions", List.of("jugendamt")));
            Locator mention = line(desk).filter(hasText("Jobcenter Herne erwähnt Ihre Behörde"));
            assertThat(mention).isVisible(SOON);
            assertThat(mention).containsText("Stimmen die Plätze?");
            owner.delete(path + share, "*", null);
            assertThat(mention).isHidden(SOON_GONE);
            assertThat(line(desk)).hasCount(0);
        }
    }

    @Test
    void aHandOverIsToldToWhoeverHasToActOnIt() throws SQLException {
        String expired = handOverThatRanOut();
        try (Desk giver = Desk.of(browser, stack.appUrl(), "jc-admin");
                Desk lead = opened("ja-lead")) {
            new InstrumentsPage(giver).open(name);
            String offer = owner.post(
                            path + "/handover", "*", Map.of("agency", "jugendamt", "reason", "Neue Zuständigkeit"))
                    .json()
                    .get("id")
                    .asText();
            Locator note = giver.page().locator(".pane .note").filter(hasText("Zur Übergabe an"));
            assertThat(note).isVisible(SOON);
            assertThat(line(lead)).containsText("bietet „" + name + "“ zur Übergabe an");
            Api.as(stack, "ja-lead").post("/handovers/" + offer + "/refusal", "*", Map.of("answer", "Zu früh"));
            assertThat(note).isHidden(SOON_GONE);
            assertThat(line(lead)).isHidden(SOON_GONE);
            open(giver);
            assertThat(line(giver)).containsText("hat die Übergabe von „" + name + "“ abgelehnt.");
            assertThat(line(giver)).containsText("Zu früh");
            assertThat(lines(giver).filter(hasText(expired))).containsText("nicht angenommen");
            assertThat(lines(lead).filter(hasText(expired))).hasCount(0);
        }
    }

    @Test
    void theBellWorksByKeyboardAndSaysWhenThereIsNothing() {
        for (int width : new int[] {1440, 390}) {
            try (Desk desk = Desk.of(browser, stack.appUrl(), "aa-reader", width, 900)) {
                Locator bell = desk.page().locator("#notices");
                assertThat(bell).hasAttribute("aria-label", "Keine Mitteilung");
                assertThat(bell).hasAttribute("aria-expanded", "false");
                Keyboard keyboard = new Keyboard(desk);
                keyboard.tabTo(bell).press("Enter");
                assertThat(desk.page().getByText("Es gibt keine Mitteilung.")).isVisible();
                assertThat(bell).hasAttribute("aria-expanded", "true");
                org.assertj.core.api.Assertions.assertThat(
                                new AxeBuilder(desk.page()).analyze().getViolations())
                        .as("at " + width)
                        .isEmpty();
                keyboard.press("Escape");
                assertThat(desk.page().getByText("Es gibt keine Mitteilung.")).isHidden();
                assertThat(bell).hasAttribute("aria-expanded", "false");
                keyboard.expectFocus(bell, "closing gives the focus back");
            }
        }
    }

    /** The name of an instrument that nobody took over in time. */
    private String handOverThatRanOut() throws SQLException {
        String other = "Angebot " + UUID.randomUUID();
        String id = owner.post(
                        "/instruments",
                        null,
                        Map.of("name", other, "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                .json()
                .get("id")
                .asText();
        Earlier.change(stack, "jobcenter", 5, """
                INSERT INTO hand_over (id, instrument_id, owner_id, addressee, reason, until, instrument_name,
                    offered_by, offered_at, version)
                VALUES (gen_random_uuid(), ?, 'jobcenter', 'jugendamt', 'Neue Zuständigkeit', current_date - 1, '',
                    'Verwaltung', now() - interval '5 days', 1)
                """, UUID.fromString(id));
        return other;
    }

    private Desk opened(String user) {
        Desk desk = Desk.of(browser, stack.appUrl(), user);
        open(desk);
        return desk;
    }

    private static void open(Desk desk) {
        desk.page().locator("#notices").click();
        desk.page().locator(".notices").waitFor();
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
