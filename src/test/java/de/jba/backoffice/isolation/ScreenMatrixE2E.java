// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.e2e.Desk;
import de.jba.backoffice.isolation.PermissionCsv.Outcome;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen, by every role, from every relation, in a browser: it shows the record with what may be done with it, or
 * the same page as for a record that never existed.
 */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenMatrixE2E {
    private static final int RECORDS = 12;
    private static final int SCREENS = 12;
    private static final String EVERYBODY = "everybody";
    private static final String MISSING = "Diese Seite gibt es für Sie nicht";
    private static final Map<String, String> LISTS =
            Map.of("instrument", "/instrumente", "contact", "/kontakte", "partner", "/netzwerk");

    /** By the first part of its address: the action that opens a screen. */
    private static final Map<String, String> OPENED_BY = new TreeMap<>(Map.ofEntries(
            Map.entry("", EVERYBODY),
            Map.entry("uebersicht", EVERYBODY),
            Map.entry("konto", EVERYBODY),
            Map.entry("berechtigungen", EVERYBODY),
            Map.entry("instrumente", "instrument.view"),
            Map.entry("import", "import.run"),
            Map.entry("plaetze", "places.view"),
            Map.entry("kontakte", "contact.view"),
            Map.entry("doppelte-kontakte", "contact.edit"),
            Map.entry("netzwerk", "partner.view"),
            Map.entry("termine", "partner.view"),
            Map.entry("freigaben", "share.view"),
            Map.entry("uebergaben", "instrument.view"),
            Map.entry("hinweise", "instrument.view"),
            Map.entry("programm-bearbeiten", "programme.view"),
            Map.entry("mitzeichnung", "programme.view"),
            Map.entry("vertretung", "deputy.appoint"),
            Map.entry("protokoll", "audit.view"),
            Map.entry("zugriffe", "access.review"),
            Map.entry("veroeffentlichungen", "publication.view")));

    private final Browser browser;
    private final Map<String, Desk> desks = new HashMap<>();
    private final LocalStack stack;
    private final ApplicationRole database;
    private PermissionCsv table;

    ScreenMatrixE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        this.database = ApplicationRole.of(stack);
    }

    @BeforeAll
    void read() throws IOException {
        table = PermissionCsv.read();
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> everyRecordByEveryRoleFromEveryRelation() {
        List<DynamicTest> all = LISTS.keySet().stream()
                .sorted()
                .flatMap(kind -> roles().flatMap(role -> RelatedRecord.relations(kind)
                        .map(relation -> dynamicTest(
                                kind + ": " + role + ", " + relation, () -> isShown(kind, role, relation)))))
                .toList();
        return Extent.of(all, RECORDS, "records on screen").stream();
    }

    private void isShown(String kind, String role, Relation relation) throws SQLException {
        RelatedRecord record = RelatedRecord.write(database, kind, relation);
        Desk desk = desk(role);
        Page page = desk.open(LISTS.get(kind) + "/" + record.id());
        if (table.outcome(kind + ".view", role, relation) == Outcome.NOT_FOUND) {
            String shown = text(page);
            assertThat(shown).contains(MISSING).doesNotContain(record.name());
            assertThat(shown).isEqualTo(text(desk.open(LISTS.get(kind) + "/" + UUID.randomUUID())));
        } else {
            assertThat(page.locator(".pane h2").innerText()).isEqualTo(record.name());
            assertThat(page.locator(".pane .foot").isVisible())
                    .as("to be edited")
                    .isEqualTo(may(kind + ".edit", role, relation));
            assertThat(tabs(page).stream().anyMatch(tab -> tab.matches("Freigaben \\d")))
                    .as("its shares")
                    .isEqualTo(may("share.view", role, relation));
            if (kind.equals("instrument")) {
                assertThat(tabs(page).contains("Anmerkungen"))
                        .as("its comments")
                        .isEqualTo(may("instrument.comment", role, relation));
            }
            if (kind.equals("contact")) {
                assertThat(page.evaluate("[...document.querySelectorAll('.pane input')].map(i => i.value).join()")
                                .toString()
                                .contains("Eine Person"))
                        .as("the person behind it")
                        .isEqualTo(may("contact.viewPersonal", role, relation));
            }
        }
        assertThat(listed(desk, kind, record)).isEqualTo(may(kind + ".view", role, relation));
    }

    private boolean may(String action, String role, Relation relation) {
        return table.outcome(action, role, relation) == Outcome.RESULT;
    }

    /** Whether the list shows it, when its name is searched for. */
    private static boolean listed(Desk desk, String kind, RelatedRecord record) {
        Page page = desk.open(LISTS.get(kind) + "?q=" + record.name());
        page.waitForFunction("document.querySelector('.totals')?.innerText.length > 0");
        boolean counted = page.innerText(".totals").startsWith("1 ");
        Locator row =
                page.locator("vaadin-grid-cell-content:visible", new Page.LocatorOptions().setHasText(record.name()));
        if (counted) {
            row.first().waitFor();
        } else {
            assertThat(row.count()).isZero();
        }
        return counted;
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> everyScreenByEveryRole() {
        List<DynamicTest> all = OPENED_BY.entrySet().stream()
                .flatMap(screen -> roles().map(role -> dynamicTest("/" + screen.getKey() + ": " + role, () -> {
                    boolean open = screen.getValue().equals(EVERYBODY)
                            || !table.cell(screen.getValue(), role).equals("-");
                    String shown = text(desk(role).open("/" + screen.getKey()));
                    assertThat(shown.contains(MISSING)).isEqualTo(!open);
                    if (!open) {
                        assertThat(shown).isEqualTo(text(desk(role).open("/nirgends")));
                    }
                })))
                .toList();
        return Extent.of(all, SCREENS, "screens").stream();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void noScreenIsForgotten() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("de.jba.backoffice")
                                .stream()
                                .flatMap(type -> type.tryGetAnnotationOfType(Route.class).stream())
                                .map(route -> route.value().split("/", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(OPENED_BY.keySet());
    }

    static Stream<String> screens() {
        return OPENED_BY.keySet().stream();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @MethodSource("screens")
    void nobodySeesAScreenWithoutSigningIn(String screen) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.appUrl() + "/" + screen))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(stack.keycloakUrl());
    }

    private Stream<String> roles() {
        return table.roles().stream().filter(role -> !role.equals("anonymous"));
    }

    private Desk desk(String role) {
        String user = role.equals("programme-editor")
                ? "editor"
                : role.equals("auditor") ? "auditor" : stack.personWith(RelatedRecord.ACTING, role);
        return desks.computeIfAbsent(
                user, who -> Desk.of(browser, Objects.requireNonNull(stack).appUrl(), who));
    }

    /** What stands in the page, without the number under which the log knows it. */
    private static String text(Page page) {
        return page.innerText("#main").replaceAll("[0-9a-f]{4}-[0-9a-f]{4}", "");
    }

    private static List<String> tabs(Page page) {
        return page.locator(".pane vaadin-tab").allInnerTexts().stream()
                .map(tab -> tab.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
