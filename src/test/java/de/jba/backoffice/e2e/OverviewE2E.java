// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody begins with what needs them now, and gets to the place with the keyboard. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewE2E {
    private static final String OFFERED = "Überblickswerkstatt";
    /** The latest there can be, so that it is the one in the drawer. */
    private static final int YEAR = 2100;

    private final LocalStack stack;
    private final Browser browser;

    OverviewE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() {
        new DemoData(stack.appUrl(), stack::token).load();
    }

    @Test
    void theAdministratorGetsFromALineToItsPlaceAndReadsPicturesAsTables() {
        create("Unbestätigte Werkstatt");
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            List<String> errors = new CopyOnWriteArrayList<>();
            desk.page().onPageError(errors::add);
            Page page = desk.open("/");
            page.waitForURL("**/uebersicht");
            Locator lines = page.locator(".tasks li");
            Locator unconfirmed = lines.filter(new Locator.FilterOptions().setHasText("90 Tagen nicht bestätigt"));
            assertThat(unconfirmed).isVisible();
            assertThat(lines.count()).isLessThanOrEqualTo(5);
            assertThat(page.locator("vaadin-side-nav-item[path='uebersicht'] .state"))
                    .hasText(page.locator(".tasks .hot").innerText());

            pictureAndTableSayTheSame(page);
            assertThat(errors).as("every picture is drawn").isEmpty();
            assertThat(page.locator(".coverage tbody tr")).hasCount(6);

            unconfirmed.getByRole(AriaRole.LINK).focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/instrumente\\?.*confirmed=OLD.*"));
            assertThat(page.url()).contains("owner=jobcenter");
            assertThat(page.locator(".totals")).hasText(Pattern.compile("^[1-9].*"));
        }
    }

    private static void pictureAndTableSayTheSame(Page page) {
        Locator card = page.locator(".chart-card").first();
        assertThat(card.locator("canvas")).isVisible();
        page.waitForFunction("""
                card => {
                  const chart = echarts.getInstanceByDom(card.querySelector('.chart'));
                  const drawn = chart?.getOption().series[0]?.data.map((bar) => String(bar.value));
                  const written = [...card.querySelectorAll('tbody tr[data-bars]:not([data-bars=""])')]
                      .map((row) => row.cells[1].textContent.replace('.', ''));
                  return written.length > 0 && String(drawn) === String(written);
                }""", card.elementHandle());
        assertThat(card.locator(".behind")).hasClass(Pattern.compile("unseen"));
        Locator asTable = card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tabelle"));
        asTable.focus();
        page.keyboard().press("Enter");
        assertThat(asTable).hasAttribute("aria-pressed", "true");
        assertThat(card.locator("canvas")).isHidden();
        assertThat(card.getByRole(AriaRole.TABLE)).containsText("Herne gesamt");
    }

    @Test
    void theLeadHearsOfAHandOverWithoutLosingTheFocus() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-lead")) {
            Page page = desk.open("/uebersicht");
            assertThat(page.locator(".figures .figure").first()).not().isEmpty();
            Locator link = page.locator("aside[data-region] h2 a");
            link.focus();
            offer();
            Locator line = page.locator(".tasks li").filter(new Locator.FilterOptions().setHasText(OFFERED));
            assertThat(line).containsText("bis ");
            assertThat(link).isFocused();
            line.getByRole(AriaRole.LINK).focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/uebergaben");
        }
    }

    private void offer() {
        assertThat(Api.as(stack, "jc-admin")
                        .post(
                                "/instruments/" + create(OFFERED) + "/handover",
                                "*",
                                Map.of(
                                        "agency",
                                        "jugendamt",
                                        "reason",
                                        "Zuständigkeit",
                                        "until",
                                        LocalDate.now(BusinessTime.ZONE)
                                                .plusDays(2)
                                                .toString()))
                        .status())
                .isBetween(200, 201);
    }

    private String create(String name) {
        return Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                .json()
                .get("id")
                .asText();
    }

    @Test
    void theAuditorReadsHowTheLogWasVerifiedAndTheReaderThatNothingIsOpen() {
        try (Desk auditor = Desk.of(browser, stack.appUrl(), "auditor");
                Desk reader = Desk.of(browser, stack.appUrl(), "jc-reader", 390, 844)) {
            Page page = auditor.open("/uebersicht");
            assertThat(page.locator(".tasks h2")).hasText("Prüfung des Protokolls");
            assertThat(page.locator(".tasks li")).containsText("Protokoll");
            page.locator(".tasks li").getByRole(AriaRole.LINK).focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/protokoll");

            reader.open("/");
            reader.expect("Heute ist nichts offen.");
            assertThat(reader.page().locator("vaadin-side-nav-item[path='uebersicht'] .state"))
                    .hasCount(0);
        }
    }

    @Test
    void theEditorReadsWhatIsOpenAndTheLeadWhatIsToBeSigned() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        programme.write("editor", "1", "");
        try (Desk editor = Desk.of(browser, stack.appUrl(), "editor");
                Desk lead = Desk.of(browser, stack.appUrl(), "aa-lead")) {
            Page page = editor.open("/uebersicht");
            Locator open = page.locator(".tasks li")
                    .filter(new Locator.FilterOptions().setHasText("Programm " + YEAR + ": 1 Prüfhinweis ist offen"));
            open.getByRole(AriaRole.LINK).focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/programm-bearbeiten/" + YEAR + "/1");

            lead.open("/uebersicht");
            Locator sign = lead.page()
                    .locator(".tasks li")
                    .filter(new Locator.FilterOptions().setHasText("wartet auf die Mitzeichnung"))
                    .filter(new Locator.FilterOptions().setHasText(Integer.toString(YEAR)));
            assertThat(sign).hasCount(0);
            programme.write("editor", "1", "Ein Satz.");
            assertThat(programme.coordinate().status()).isEqualTo(200);
            assertThat(sign).containsText("Fassung");
            sign.getByRole(AriaRole.LINK).focus();
            lead.page().keyboard().press("Enter");
            lead.page().waitForURL("**/mitzeichnung/" + YEAR);
        }
    }
}
