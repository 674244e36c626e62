// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every screen opens its own page of the user guide, and here the guide's pictures are made: with {@code
 * -Ddocs.write=true} they go into the guide, otherwise beside the test's other results.
 */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserGuideE2E {
    private static final Path GUIDE = Path.of("docs/user-guide");
    private static final boolean WRITE = Boolean.getBoolean("docs.write");
    private static final Path PICTURES = WRITE ? GUIDE.resolve("images") : Path.of("target/user-guide");
    private static final int SAMPLE = 2;

    /** Who shows a screen, and at which address, and what is opened in its list; {@code *} is the first row. */
    private static final Map<String, List<String>> SHOWN = Map.ofEntries(
            Map.entry("uebersicht", List.of("jc-admin", "/uebersicht")),
            Map.entry("instrumente", List.of("jc-admin", "/instrumente", "*")),
            Map.entry("plaetze", List.of("jc-admin", "/plaetze")),
            Map.entry("kontakte", List.of("jc-admin", "/kontakte", "Jobcenter Herne, Team 620")),
            Map.entry("doppelte-kontakte", List.of("jc-admin", "/doppelte-kontakte")),
            Map.entry("netzwerk", List.of("jc-admin", "/netzwerk", "*")),
            Map.entry("termine", List.of("jc-admin", "/termine")),
            Map.entry("import", List.of("jc-admin", "/import")),
            Map.entry("freigaben", List.of("jc-admin", "/freigaben")),
            Map.entry("uebergaben", List.of("ja-lead", "/uebergaben")),
            Map.entry("hinweise", List.of("ja-admin", "/hinweise")),
            Map.entry("programm-bearbeiten", List.of("editor", "/programm-bearbeiten/2022/2.2")),
            Map.entry("mitzeichnung", List.of("jc-lead", "/mitzeichnung/2022")),
            Map.entry("vertretung", List.of("jc-lead", "/vertretung/2022")),
            Map.entry("veroeffentlichungen", List.of("jc-lead", "/veroeffentlichungen")),
            Map.entry("protokoll", List.of("auditor", "/protokoll", "*")),
            Map.entry("zugriffe", List.of("jc-lead", "/zugriffe")),
            Map.entry("berechtigungen", List.of("jc-admin", "/berechtigungen")),
            Map.entry("konto", List.of("jc-admin", "/konto")));

    private final LocalStack stack;
    private final Browser browser;
    private final Map<String, Desk> desks = new HashMap<>();

    UserGuideE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() throws IOException {
        new DemoData(stack.appUrl(), stack::token).load();
        Files.createDirectories(PICTURES);
        if (WRITE) {
            leaveSomethingToDo();
        }
    }

    /** What was entered just now is confirmed and complete: then the overview has nothing to show. */
    private void leaveSomethingToDo() {
        Api owner = Api.as(stack, "jc-admin");
        String id = owner.post(
                        "/instruments",
                        null,
                        Map.of("name", "Werkstattjahr", "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                .json()
                .get("id")
                .asText();
        owner.post(
                "/instruments/" + id + "/shares",
                "*",
                Map.of(
                        "agency",
                        "jugendamt",
                        "level",
                        "READ",
                        "personal",
                        false,
                        "purpose",
                        "Gemeinsame Planung",
                        "until",
                        LocalDate.now(BusinessTime.ZONE).plusDays(12).toString()));
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> everyScreenOpensItsPage() {
        List<String> screens = SHOWN.keySet().stream().sorted().toList();
        return (WRITE ? screens : Extent.of(screens, SAMPLE, "pages of the user guide"))
                .stream()
                        .map(screen -> dynamicTest(
                                screen, () -> showAndAsk(screen, Objects.requireNonNull(SHOWN.get(screen)))));
    }

    private void showAndAsk(String screen, List<String> shown) throws IOException {
        Desk desk = desks.computeIfAbsent(shown.get(0), user -> Desk.of(browser, stack.appUrl(), user, 1440, 900));
        Page page = desk.open(shown.get(1));
        if (shown.size() > 2) {
            Locator first = page.locator("vaadin-grid #items tr:visible td").nth(1);
            (shown.contains("*") ? first : page.getByText(shown.get(2)).first()).click();
            page.locator("aside.pane").waitFor();
        }
        page.waitForTimeout(800); // until rows and fonts stand; nothing tells when
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(screen + ".png")));

        page.locator("#help").click();
        Locator help = page.locator("vaadin-dialog-overlay .user-guide");
        help.waitFor();
        assertThat(help.innerText().replaceAll("\\s+", " ")).contains(firstSentence(screen));
        page.keyboard().press("Escape");
    }

    /** What stands first below the page's title, up to its first emphasis. */
    private static String firstSentence(String screen) throws IOException {
        String text = Files.readString(GUIDE.resolve(screen + ".md")).split("\n\n", 3)[1];
        return text.split("\\*\\*", 2)[0].replaceAll("\\s+", " ").strip();
    }
}
