// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screen on which a lead signs, while others write, sign and return at the same time. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningScreenE2E {
    private static final String UNREAD = ".chapters .mark.unread";
    private static final String CURRENT = ".part-view [data-change][aria-current]";
    private static final String COMMENT = "Bitte die Zahl von 2021 nennen.";

    private final LocalStack stack;
    private final Browser browser;
    private @Nullable SmallProgramme changed;

    SigningScreenE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void keysGoFromChangeToChangeAndOnIntoTheNextChapter() {
        changedSinceSigned();
        try (Desk lead = desk("jc-lead")) {
            new SigningPage(lead).open(2043);
            Page page = lead.page();
            Locator chapter = page.locator(".part-head h2");
            Locator place = page.locator("[data-place]");
            assertThat(chapter).hasText("1 Kapitel 1");
            assertThat(place).containsText("Änderungen");
            int changes = page.locator(".part-view [data-change]").count();
            assertThat(changes).isGreaterThan(1);
            for (int at = 1; at <= changes; at++) {
                page.keyboard().press("j");
                assertThat(place).hasText("Änderung %d von %d".formatted(at, changes));
                assertThat(page.locator(CURRENT)).isFocused();
            }
            page.keyboard().press("j");
            assertThat(chapter).hasText("2 Kapitel 2");
            assertThat(page.locator(CURRENT)).isFocused();
            assertThat(place).containsText("Änderung 1 von ");
            page.keyboard().press("k");
            assertThat(chapter).hasText("1 Kapitel 1");
            assertThat(place).hasText("Änderung %d von %d".formatted(changes, changes));

            page.locator("#search").click();
            page.keyboard().type("gjk");
            assertThat(chapter).hasText("1 Kapitel 1");
            assertThat(page.locator(UNREAD)).hasCount(2);
            page.keyboard().press("Escape");
            page.locator("[data-step='1']").focus();
            page.keyboard().press("?");
            assertThat(page.locator("vaadin-dialog-overlay")).containsText("J / K");
        }
    }

    @Test
    void aReturnNamesTheChapterThatIsReadAndTellsTheOthersWhy() {
        SmallProgramme programme = inCoordination(2044);
        sign(programme, "aa-lead");
        try (Desk lead = desk("jc-lead")) {
            Page page = lead.page();
            Locator dialog = new SigningPage(lead).open(2044).returning("Ausbildungsmarkt");
            assertThat(dialog.locator("vaadin-multi-select-combo-box-chip:not([slot='overflow'])"))
                    .hasText("2 Ausbildungsmarkt");
            assertThat(dialog.locator("textarea")).isFocused();
            dialog.locator("vaadin-button[data-save]").click();
            assertThat(dialog.getByText("Bitte schreiben, was an dem Kapitel zu ändern ist."))
                    .isVisible();
            assertThat(dialog.locator("textarea")).isFocused();
            page.keyboard().type(COMMENT);
            dialog.locator("vaadin-button[data-save]").click();
            lead.expect("Das Programm ist wieder ein Entwurf");
        }
        programme.write("editor", "2", "Ein anderer Satz über Ausbildungsmarkt.");
        for (String told : List.of("aa-lead", "ja-lead")) {
            try (Desk lead = desk(told)) {
                Page page = lead.open("/hinweise");
                Locator notice = page.locator(".notices li")
                        .filter(new Locator.FilterOptions().setHasText("Jobcenter Herne hat das Programm 2044"));
                assertThat(notice).containsText(COMMENT);
                notice.locator("a").first().click();
                assertThat(page.locator("h1")).hasText("Mitzeichnung Programm 2044");
                if (told.equals("aa-lead")) {
                    assertThat(page.getByText("(Fassung 1)")).isVisible();
                    assertThat(page.locator(".prose ins").last()).containsText("anderer");
                    assertThat(page.locator(".mark, .foot")).hasCount(0);
                }
            }
        }
    }

    @Test
    void whatChangesMeanwhileIsSaidAndNothingIsSigned() {
        SmallProgramme programme = inCoordination(2045);
        try (Desk lead = desk("jc-lead");
                Desk other = desk("ja-lead")) {
            SigningPage signing = new SigningPage(lead).open(2045).readAll();
            new SigningPage(other).open(2045).readAll();
            sign(programme, "aa-lead");
            for (Desk desk : List.of(lead, other)) {
                assertThat(new SigningPage(desk).signature("arbeitsagentur")).containsText("gezeichnet");
            }
            assertThat(lead.page().getByText("Keine offenen Prüfhinweise")).isVisible();

            lead.button("Fassung 1 mitzeichnen").click();
            Locator dialog = lead.page().locator("vaadin-confirm-dialog-overlay");
            assertThat(dialog).isVisible();
            new SigningPage(other).sign();
            assertThat(signing.signature("jugendamt")).containsText("gezeichnet");
            assertThat(dialog).isVisible(); // the content is the same

            programme.write("editor", "2", "Ein anderer Satz über Ausbildungsmarkt.");
            assertThat(dialog).isHidden();
            lead.expect("Fassung 2 liegt vor. Es wurde nichts gezeichnet.");
            assertThat(lead.button("mitzeichnen")).hasCount(0);
            assertThat(programme.coordinate().status()).isEqualTo(200);
            for (Desk desk : List.of(lead, other)) {
                assertThat(desk.page().locator(".sign-box h2")).hasText("Fassung 2 liegt vor");
                assertThat(desk.page().locator(".part-head")).isVisible();
                desk.button("Fassung 2 zeigen").click();
                assertThat(desk.page().locator(UNREAD)).hasCount(1);
                assertThat(desk.button("Fassung 2 mitzeichnen")).isDisabled();
            }
            assertThat(statuses(programme)).containsExactly("VOID", "OPEN", "VOID");
            signing.sign();
        }
    }

    @Test
    void whoWroteIsToldWhatAndDoesNotSign() throws SQLException {
        SmallProgramme programme = changedSinceSigned();
        makeAuthor("jobcenter", "(SELECT id::text FROM chapter c WHERE c.programme_id = p.id AND number = '1')");
        makeAuthor("jobcenter", "'annex'");
        try (Desk lead = desk("jc-lead")) {
            new SigningPage(lead).open(2043).readAll();
            assertThat(lead.page().locator(".needed"))
                    .containsText("Sie haben Kapitel 1 und die Anlage bearbeitet (Fassung 2)");
            assertThat(lead.button("Fassung 2 mitzeichnen")).isDisabled();
        }
        Answer refused = programme
                .as("jc-lead")
                .post(
                        programme.path() + "/cosignatures",
                        programme.tag(),
                        Map.of(
                                "contentHash",
                                programme.read().json().get("contentHash").asText()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("rule").asText()).isEqualTo("cosign.author");
    }

    /** The Jobcenter's lead signed it; two chapters are others since. */
    private SmallProgramme changedSinceSigned() {
        SmallProgramme programme = changed;
        if (programme == null) {
            programme = inCoordination(2043);
            sign(programme, "jc-lead");
            programme.write("editor", "1", "Ein neuer Satz über das Vorwort.");
            programme.write("editor", "2", "Ein anderer Satz über Ausbildungsmarkt.");
            assertThat(programme.coordinate().status()).isEqualTo(200);
            changed = programme;
        }
        return programme;
    }

    /** As if who signed for the agency had written in the present revision, too. */
    private void makeAuthor(String agency, String part) throws SQLException {
        try (Connection database = stack.asSuperuser();
                PreparedStatement insert = database.prepareStatement("""
                        INSERT INTO revision_author (programme_id, revision, person, part)
                        SELECT p.id, p.revision, s.signer, %s
                        FROM programme p JOIN co_signature s ON s.programme_id = p.id AND s.agency_id = ?
                        WHERE p.year = 2043
                        """.formatted(part))) {
            insert.setString(1, agency);
            assertThat(insert.executeUpdate()).isOne();
        }
    }

    private static List<String> statuses(SmallProgramme programme) {
        return programme
                .as("editor")
                .get(programme.path() + "/cosignatures")
                .json()
                .findValuesAsText("status");
    }

    private static void sign(SmallProgramme programme, String lead) {
        Answer signed = programme
                .as(lead)
                .post(
                        programme.path() + "/cosignatures",
                        programme.tag(),
                        Map.of(
                                "contentHash",
                                programme.read().json().get("contentHash").asText()));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
    }

    private SmallProgramme inCoordination(int year) {
        SmallProgramme programme = SmallProgramme.begin(stack, year);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        return programme;
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }
}
