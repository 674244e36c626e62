// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor says until when each step is done; everybody concerned sees whether the year is on schedule, and who is late. */
@ExtendWith(StackExtension.class)
class ScheduleE2E {
    private static final int YEAR = 2035;
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LocalStack stack;
    private final Browser browser;

    ScheduleE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void theEditorSetsTheDaysAndALeadSeesWhoIsLate() throws SQLException {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        try (Desk lead = Desk.of(browser, stack.appUrl(), "jc-lead");
                Desk editor = Desk.of(browser, stack.appUrl(), "editor")) {
            SigningPage signing = new SigningPage(lead).open(YEAR);
            assertThat(signing.signature("arbeitsagentur")).containsText("offen");
            assertThat(lead.page().locator(".signatures .error")).hasCount(0);
            assertThat(lead.page().getByText("überfällig")).hasCount(0);

            editorSets(editor.open("/programm-bearbeiten/" + YEAR), editor);
            sign(programme, "ja-lead");

            signing.open(YEAR);
            assertThat(signing.signature("arbeitsagentur")).containsText("1 Tag überfällig");
            assertThat(signing.signature("jobcenter")).containsText("1 Tag überfällig");
            assertThat(signing.signature("jugendamt")).not().containsText("überfällig");
            assertThat(new AxeBuilder(lead.page()).analyze().getViolations()).isEmpty();

            lead.open("/uebersicht");
            Locator late = lead.page()
                    .locator(".deadlines li")
                    .filter(new Locator.FilterOptions().setHasText("Programm " + YEAR + " mitzeichnen"));
            assertThat(late).containsText("1 Tag überfällig");
            assertThat(late).containsText("Offen: Agentur für Arbeit Herne, Jobcenter Herne");
            assertThat(late).not().containsText("Jugendamt");

            tellOfTheDay();
            lead.open("/hinweise");
            Locator notice = lead.page()
                    .locator(".notices li")
                    .filter(new Locator.FilterOptions().setHasText("Das Programm " + YEAR + " sollte bis zum"));
            assertThat(notice).containsText(DAY.format(TODAY.minusDays(1)) + " mitgezeichnet sein.");
            assertThat(notice).containsText("Im Verzug: Agentur für Arbeit Herne, Jobcenter Herne");
            notice.locator("a").click();
            lead.page().waitForURL("**/mitzeichnung/" + YEAR);

            sign(programme, "aa-lead");
            sign(programme, "jc-lead");
            lead.open("/uebersicht");
            assertThat(late).hasCount(0);
            lead.open("/hinweise");
            assertThat(notice).hasCount(0);
        }
        try (Desk admin = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            admin.open("/programm-bearbeiten/" + YEAR);
            assertThat(admin.page().locator(".screen-head")).containsText("veröffentlicht bis");
            assertThat(admin.button("Termine …")).hasCount(0);
        }
    }

    private static void editorSets(Page page, Desk editor) {
        assertThat(page.locator(".screen-head .state")).hasCount(0);
        editor.button("Termine …").click();
        Locator send = page.getByLabel("In Abstimmung geben bis", new Page.GetByLabelOptions().setExact(true));
        Locator cosign = page.getByLabel("Mitzeichnen bis", new Page.GetByLabelOptions().setExact(true));
        assertThat(send).hasValue("");
        editor.button("Übliche Tage vorschlagen").click();
        assertThat(send).hasValue("01.11." + (YEAR - 1));
        assertThat(cosign).hasValue("01.12." + (YEAR - 1));
        enter(cosign, TODAY.minusDays(1));
        save(page);
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("bitte den 01.11." + (YEAR - 1) + " oder einen");
        assertThat(cosign).isFocused();
        enter(send, TODAY.minusDays(9));
        save(page);
        editor.expect("Die Termine sind gesetzt.");
        assertThat(page.locator(".screen-head .state.error"))
                .hasText("mitgezeichnet bis " + DAY.format(TODAY.minusDays(1)) + " · 1 Tag überfällig");
    }

    private static void enter(Locator field, LocalDate day) {
        field.fill(DAY.format(day));
        field.press("Enter");
    }

    private static void save(Page page) {
        page.locator("vaadin-dialog-overlay vaadin-button[data-save]").click();
    }

    private static void sign(SmallProgramme programme, String lead) {
        String hash = programme.read().json().get("contentHash").asText();
        assertThat(programme
                        .as(lead)
                        .post(programme.path() + "/cosignatures", programme.tag(), Map.of("contentHash", hash))
                        .status())
                .isEqualTo(201);
    }

    private void tellOfTheDay() throws SQLException {
        try (Connection superuser = stack.asSuperuser();
                Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute("SELECT bind_scope('system:notices', NULL, 'test', 'Test', '', 'SYSTEM', 'test', '',"
                    + " (now() AT TIME ZONE 'Europe/Berlin')::date)");
            sql.execute("SELECT tell_of_day()");
            superuser.commit();
        }
    }
}
