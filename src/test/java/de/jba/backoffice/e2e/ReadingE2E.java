// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lead reads before signing: chapter by chapter, by keyboard, and after a change only what changed. */
@ExtendWith(StackExtension.class)
class ReadingE2E {
    private static final int YEAR = 2053;
    private static final String UNREAD = ".chapters .mark.unread";

    private final LocalStack stack;
    private final Browser browser;

    ReadingE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void whatChangedIsReadChapterByChapterBeforeItIsSigned() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        try (Desk lead = Desk.of(browser, stack.appUrl(), "jc-lead")) {
            SigningPage signing = new SigningPage(lead).open(YEAR);
            Page page = lead.page();
            Locator sign = lead.button("Fassung 1 mitzeichnen");
            assertThat(sign).isDisabled();
            assertThat(page.getByText("erste Mitzeichnung, alles ist neu")).isVisible();
            assertThat(page.locator(".part-head h2")).hasText("1 Vorwort");
            assertThat(page.getByText("Ein Satz über Vorwort.")).isVisible();
            assertThat(page.locator(UNREAD)).hasCount(3);
            barrierFree(page);

            page.keyboard().press("j");
            assertThat(page.locator(".part-head h2")).hasText("2 Ausbildungsmarkt");
            page.keyboard().press("k");
            assertThat(page.locator(".part-head h2")).hasText("1 Vorwort");
            page.keyboard().press("g");
            assertThat(page.locator(".part-head h2")).hasText("2 Ausbildungsmarkt");
            assertThat(page.locator(UNREAD)).hasCount(2);
            assertThat(sign).isDisabled();
            page.reload();
            assertThat(page.locator(UNREAD)).hasCount(2);
            signing.readAll();
            assertThat(page.locator(UNREAD)).hasCount(0);
            assertThat(page.getByText("3 von 3 Kapiteln gelesen")).isVisible();
            sign.click();
            assertThat(page.locator("vaadin-confirm-dialog-overlay"))
                    .containsText(programme.read().json().get("pdfHash").asText());
            signing.confirmSigning();

            programme.write("editor", "2", "Ein anderer Satz über Ausbildungsmarkt.");
            assertThat(programme.coordinate().status()).isEqualTo(200);
            signing.open(YEAR);
            assertThat(page.locator(UNREAD)).hasCount(1);
            assertThat(page.getByText("(Fassung 1)")).isVisible();
            assertThat(page.locator(".part-head h2")).hasText("2 Kapitel 2");
            assertThat(page.locator(".prose ins").last()).containsText("anderer");
            lead.button("Ganzer Text").click();
            assertThat(page.locator(".part-text")).containsText("Ein anderer Satz über Ausbildungsmarkt.");
            signing.sign();
        }
        for (String reader : List.of("jc-admin", "editor", "auditor")) {
            try (Desk desk = Desk.of(browser, stack.appUrl(), reader)) {
                Page page = desk.open("/mitzeichnung/" + YEAR);
                assertThat(page.locator(".part-view")).isVisible();
                assertThat(page.locator(".mark, [data-key='g'], .needed")).hasCount(0);
            }
        }
    }

    private static void barrierFree(Page page) {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::toString).toList();
        assertThat(found).isEmpty();
    }
}
