// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import de.jba.backoffice.stack.Browsers;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, as wide as a desk and as narrow as a telephone: axe-core finds nothing, nothing scrolls sideways. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityE2E {
    private final LocalStack stack;
    private final Playwright playwright = Browsers.playwright();
    private final Browser browser = Browsers.launch(playwright);
    private final Map<String, Desk> desks = new HashMap<>();

    AccessibilityE2E(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() {
        new DemoData(stack.appUrl(), stack::token).load();
    }

    @AfterAll
    void closeTheBrowser() {
        playwright.close();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource({
        "jc-admin,/instrumente",
        "jc-admin,/instrumente/neu",
        "jc-admin,/plaetze",
        "editor,/programm-bearbeiten/2022/2.2",
        "jc-admin,/programm-bearbeiten/2022/Anlage",
        "jc-lead,/mitzeichnung/2022",
        "jc-lead,/veroeffentlichungen",
        "auditor,/protokoll",
        "auditor,/protokoll/0",
        "jc-reader,/konto",
        "jc-lead,/zugriffe",
        "auditor,/zugriffe",
        "jc-admin,/berechtigungen",
        "jc-admin,/kontakte",
        "jc-admin,/kontakte/neu",
        "jc-admin,/doppelte-kontakte",
        "jc-admin,/netzwerk",
        "jc-admin,/netzwerk/neu",
        "jc-admin,/import",
        "jc-admin,/termine?monat=2026-11",
        "jc-admin,/termine/neu?monat=2026-11&ansicht=liste",
        "ja-lead,/uebergaben",
        "jc-reader,/gibt-es-nicht"
    })
    void screenHasNoBarrier(String user, String path) {
        Desk desk = desks.computeIfAbsent(user, name -> Desk.of(browser, stack.appUrl(), name));
        desk.page().setViewportSize(1440, 900);
        Page page = desk.open(path);
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(700); // until rows and pictures stand; nothing tells when
            List<String> found = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Rule::toString).toList();
            assertThat(found).as(path + " at " + width).isEmpty();
            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing scrolls sideways: " + path + " at " + width)
                    .isTrue();
        }
    }
}
