// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen, as wide as a desk and as narrow as a telephone: nothing scrolls sideways. axe-core finds nothing, in full
 * in every look, in {@code mvn verify} in one look of each screen by chance, there on the narrowest telephone alone.
 */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityE2E {
    private static final List<String> THEMES = List.of("light", "dark", "high-contrast");
    private static final List<Integer> WIDTHS = Extent.isFull() ? List.of(1440, 390, 320) : List.of(1440, 320);

    /** Colours fade from one display to the other, in the shadow of components too. */
    private static final String FADED = """
            () => {
              const running = (root) => [
                ...root.getAnimations(),
                ...[...root.querySelectorAll('*')].flatMap((part) => part.shadowRoot ? running(part.shadowRoot) : []),
              ];
              return running(document).every((part) =>
                  part.playState !== 'running' || part.effect.getComputedTiming().endTime === Infinity);
            }""";

    private final LocalStack stack;
    private final Browser browser;
    private final Map<String, Desk> desks = new HashMap<>();
    private final Random chance = Extent.random("looks of the screens");

    AccessibilityE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() {
        new DemoData(stack.appUrl(), stack::token).load();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource({
        "jc-admin,/uebersicht",
        "auditor,/uebersicht",
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
        "ja-lead,/hinweise",
        "jc-reader,/gibt-es-nicht"
    })
    void screenHasNoBarrier(String user, String path) {
        Desk desk = desks.computeIfAbsent(user, name -> Desk.of(browser, stack.appUrl(), name));
        desk.page().setViewportSize(1440, 900);
        Page page = desk.open(path);
        Look byChance = new Look(THEMES.get(chance.nextInt(THEMES.size())), WIDTHS.get(chance.nextInt(WIDTHS.size())));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(500); // until rows and pictures stand; nothing tells when
            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing scrolls sideways: " + path + " at " + width)
                    .isTrue();
            for (String theme : THEMES) {
                Look look = new Look(theme, width);
                if (Extent.isFull() || look.equals(byChance)) {
                    page.evaluate("theme => window.jba.display(theme)", theme);
                    page.waitForFunction(FADED);
                    List<String> found = new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(Rule::toString)
                                    .toList();
                    assertThat(found).as("%s, %s", path, look).isEmpty();
                }
            }
        }
    }

    private record Look(String theme, int width) {}
}
