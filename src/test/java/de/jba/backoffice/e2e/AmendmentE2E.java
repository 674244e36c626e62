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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A published programme is amended in the open: begun, written, read and signed, and public beside the first Fassung. */
@ExtendWith(StackExtension.class)
class AmendmentE2E {
    private static final int YEAR = 2020;
    private static final String ANY = "*";

    private final LocalStack stack;
    private final Browser browser;

    AmendmentE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void anAmendmentIsBegunReadSignedAndPublished() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        programme.signAll();
        assertThat(programme.publish().status()).isEqualTo(201);
        try (Desk editor = Desk.of(browser, stack.appUrl(), "editor")) {
            Page page = editor.open("/programm-bearbeiten/" + YEAR);
            editor.button("Nachtrag beginnen …").click();
            Locator dialog = page.locator("vaadin-dialog-overlay");
            dialog.locator("[data-save]").click();
            assertThat(dialog.locator("vaadin-text-field")).hasAttribute("invalid", "");
            barrierFree(page);
            dialog.getByLabel("Worum es geht").fill("Neue Sprechzeiten");
            dialog.locator("[data-save]").click();
            editor.expect("Nachtrag 1 ist begonnen.");
            page.waitForURL("**/programm-bearbeiten/" + YEAR + "-1");
            assertThat(page.locator(".middle h2").first()).hasText("Nachtrag 1 Neue Sprechzeiten");
            assertThat(page.getByText("Der Nachtrag hat noch keinen eigenen Text"))
                    .isVisible();
            assertThat(page.locator(".fassungen [aria-current]")).hasText("Nachtrag 1");
            barrierFree(page);
            page.locator(".fassungen a").first().click();
            page.waitForURL("**/programm-bearbeiten/" + YEAR);
            assertThat(page.getByText("Zum Nachtrag 1, der in Arbeit ist")).isVisible();
        }
        write(programme, "Nachtrag%201", "Neue Sprechzeiten", "Die Sprechzeiten sind länger.");
        write(programme, "1", "Vorwort", "Ein längerer Satz über Vorwort.");
        assertThat(programme
                        .as("editor")
                        .post("/programmes/" + YEAR + "-1/coordination", ANY, "")
                        .status())
                .isEqualTo(200);
        for (String lead : List.of("aa-lead", "jc-lead", "ja-lead")) {
            try (Desk desk = Desk.of(browser, stack.appUrl(), lead)) {
                Page page = desk.open("/mitzeichnung/" + YEAR + "-1");
                assertThat(page.locator("h1")).hasText("Mitzeichnung Programm " + YEAR + ", Nachtrag 1");
                new SigningPage(desk).sign();
            }
        }
        try (Desk lead = Desk.of(browser, stack.appUrl(), "ja-lead")) {
            lead.open("/mitzeichnung/" + YEAR + "-1");
            new SigningPage(lead).publish();
            Page page = lead.open("/veroeffentlichungen");
            assertThat(page.getByText("Programm " + YEAR + ", Fassung 2 mit Nachtrag 1"))
                    .isVisible();
            page.navigate(stack.appUrl() + "/programm/" + YEAR);
            assertThat(page.locator("#nachtrag-1")).hasText("Nachtrag 1 Neue Sprechzeiten");
            assertThat(page.locator(".amended del")).hasText("Ein Satz über Vorwort.");
            assertThat(page.locator(".amended ins")).hasText("Ein längerer Satz über Vorwort.");
            barrierFree(page);
            page.navigate(stack.appUrl() + "/programm");
            page.locator("#stand-" + YEAR).locator("xpath=../button").click();
            page.waitForURL("**/programm/" + YEAR + "/fassung/2#anlage");
        }
    }

    private static void write(SmallProgramme programme, String chapter, String title, String body) {
        assertThat(programme
                        .as("editor")
                        .put(
                                "/programmes/" + YEAR + "-1/chapters/" + chapter,
                                ANY,
                                Map.of("title", title, "body", body))
                        .status())
                .isEqualTo(200);
    }

    private static void barrierFree(Page page) {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::toString).toList();
        assertThat(found).isEmpty();
    }
}
