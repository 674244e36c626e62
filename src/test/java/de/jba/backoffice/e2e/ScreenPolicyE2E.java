// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screens run under a policy that lets in no script but theirs. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenPolicyE2E {
    private final LocalStack stack;
    private final Browser browser;

    ScreenPolicyE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void everyScreenWorksUnderItsPolicy() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-lead")) {
            List<String> complaints = complaints(desk.page());
            for (String screen : List.of(
                    "/",
                    "/konto",
                    "/instrumente",
                    "/programm-bearbeiten",
                    "/mitzeichnung",
                    "/protokoll",
                    "/zugriffe",
                    "/berechtigungen",
                    "/veroeffentlichungen",
                    "/nirgends")) {
                desk.open(screen);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aScriptThatIsNotOursDoesNotRun() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-reader")) {
            Page page = desk.open("/konto");
            List<String> complaints = complaints(page);

            page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.intruder = 1';"
                    + " document.head.append(s);"
                    + " const i = document.createElement('img'); i.setAttribute('onerror', 'window.intruder = 2');"
                    + " i.src = '/js/keine.png'; document.body.append(i); }");
            page.waitForTimeout(500);

            assertThat(page.evaluate("() => window.intruder")).isNull();
            assertThat(complaints).isNotEmpty().allMatch(words -> words.contains("Content Security Policy"));
        }
    }

    @Test
    void everyAnswerHasANumberOfItsOwn() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-reader")) {
            String first = policy(desk.page());
            String second = policy(desk.page());

            assertThat(first)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self' 'nonce-")
                    .doesNotContain("script-src 'self' 'unsafe-inline'");
            assertThat(second).isNotEqualTo(first);
        }
    }

    private String policy(Page page) {
        Response answer = page.navigate(stack.appUrl() + "/konto");
        return answer.headerValue("content-security-policy");
    }

    private static List<String> complaints(Page page) {
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                said.add(message.text());
            }
        });
        return said;
    }
}
