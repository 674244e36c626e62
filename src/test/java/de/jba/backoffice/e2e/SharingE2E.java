// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One agency lets another in, sees beforehand who gains what, and takes it back. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharingE2E {
    private static final String INSTRUMENT = "BreakUp";
    private static final String PARTNER = "Stadt Herne – Jugendamt";

    private final LocalStack stack;
    private final Browser browser;

    SharingE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheInstruments() {
        new DemoData(stack.appUrl(), stack::token).load();
    }

    @Test
    @Order(1)
    void nobodyElseSeesItAtFirst() {
        try (Desk owner = desk("jc-lead")) {
            SharingPage sharing = SharingPage.of(owner, INSTRUMENT);
            owner.expect("Nur intern: Es gibt keine Freigabe.");
            assertThat(owner.button("Freigeben …")).hasCount(0);
            assertThat(sharing.seenBy(PARTNER))
                    .containsText("Lesezugriff " + PARTNER + " sieht diesen Datensatz nicht");
        }
    }

    @Test
    @Order(2)
    void theOwnerSeesWhoGainsWhatAndShares() {
        try (Desk owner = desk("jc-admin")) {
            SharingPage sharing = SharingPage.of(owner, INSTRUMENT);
            Locator dialog = sharing.openDialog();
            assertThat(sharing.agencies()).containsExactly("Agentur für Arbeit Herne", PARTNER, "Gesamte JBA");
            sharing.choose(PARTNER, "Mitpflegen");
            assertThat(dialog.locator(".note"))
                    .containsText("5 Funktionen sehen den Datensatz, 2 kommentieren, 1 bearbeitet");
            assertThat(dialog.locator("tr")
                            .filter(hasText("Verwaltung"))
                            .filter(hasText("diese Freigabe"))
                            .getByText("neu"))
                    .hasCount(3);
            assertThat(barriers(owner.page())).isEmpty();

            dialog.locator("vaadin-button").filter(hasText("Heute")).click();
            assertThat(dialog.locator("tr").filter(hasText("diese Freigabe"))).hasCount(0);
            sharing.grant();
            owner.expect("Bitte den Zweck der Freigabe angeben.");

            sharing.purpose("Gemeinsame Pflege");
            dialog.locator("vaadin-button").filter(hasText("ohne Ende")).click();
            assertThat(sharing.confirm()).hasText("Ohne Ende freigeben");
            dialog.locator("vaadin-button").filter(hasText("Jahresende")).click();
            assertThat(sharing.confirm()).containsText("Bis 31.12.");
            sharing.grant();
            owner.expect("Freigegeben: " + PARTNER);
            assertThat(owner.page().locator(".shares li")).hasCount(1);
            assertThat(sharing.seenBy(PARTNER)).containsText("sieht diesen Datensatz so");
        }
    }

    @Test
    @Order(3)
    void thePartnerReadsWhyAndEditsPlaces() {
        try (Desk partner = desk("ja-admin")) {
            SharingPage.of(partner, INSTRUMENT);
            partner.expect("hat ihn für " + PARTNER + " freigegeben: Mitpflegen");
            partner.expect("Zweck: Gemeinsame Pflege");
            assertThat(partner.button("Freigeben …")).hasCount(0);
            assertThat(partner.page().locator(".pane-head")).containsText("Sie pflegen mit bis 31.12.");
            partner.page().getByLabel("In dieser Liste suchen").fill(INSTRUMENT);
            partner.expect("1 Instrument");
            assertThat(partner.page().locator("vaadin-grid .capacity.editable:visible"))
                    .hasCount(1);
            new InstrumentsPage(partner).enterPlaces("19");
        }
        try (Desk reader = desk("ja-reader")) {
            InstrumentsPage instruments = new InstrumentsPage(reader).open(INSTRUMENT);
            assertThat(instruments.field("Bezeichnung")).isVisible();
            assertThat(reader.page().locator(".pane-head")).not().containsText("Sie pflegen mit");
            assertThat(reader.page().locator("vaadin-grid .capacity.editable")).hasCount(0);
            assertThat(reader.button("Speichern")).not().isVisible();
        }
    }

    @Test
    @Order(4)
    void escapeClosesTheDialogAndTheFocusComesBack() {
        try (Desk owner = desk("jc-admin")) {
            SharingPage sharing = SharingPage.of(owner, INSTRUMENT);
            sharing.openDialog();
            owner.page().keyboard().press("Escape");
            assertThat(sharing.dialog()).hasCount(0);
            assertThat(owner.page().locator(".pane")).isVisible();
            new Keyboard(owner).expectFocus(owner.button("Freigeben …"), "closing gives the focus back");
        }
    }

    @Test
    @Order(5)
    void onATelephoneTheDialogFillsTheScreen() {
        try (Desk owner = Desk.of(browser, stack.appUrl(), "jc-admin", 390, 844)) {
            SharingPage sharing = SharingPage.of(owner, INSTRUMENT);
            sharing.openDialog();
            assertThat((Double) owner.page()
                            .evaluate("() => { const box = document.querySelector("
                                    + "'vaadin-dialog-overlay.sharing').shadowRoot.querySelector('[part=overlay]')"
                                    + ".getBoundingClientRect(); return 1.0 * box.width * box.height + 0.5; }"))
                    .isEqualTo(390 * 844 + 0.5);
            assertThat(barriers(owner.page())).isEmpty();
        }
    }

    @Test
    @Order(6)
    void theAuditorReadsSharesAndChangesNone() {
        try (Desk auditor = desk("auditor")) {
            SharingPage.of(auditor, INSTRUMENT);
            assertThat(auditor.page().locator(".shares li")).hasCount(1);
            assertThat(auditor.button("Widerrufen")).hasCount(0);
            assertThat(auditor.button("Freigeben …")).hasCount(0);
            assertThat(auditor.button("Beteiligte …")).hasCount(0);
            assertThat(auditor.button("So sehen es andere")).hasCount(0);
            auditor.button("Warum sehen sie das?").click();
            assertThat(auditor.page().locator("vaadin-dialog-overlay tr").filter(hasText("Freigabe: Mitpflegen")))
                    .hasCount(3);
        }
    }

    @Test
    @Order(7)
    void itIsSharedByKeyboardAndTheListSaysInOneLineWithWhom() {
        try (Desk owner = desk("jc-admin")) {
            SharingPage sharing = SharingPage.of(owner, INSTRUMENT);
            sharing.shareByKeyboard("Gesamte JBA", "Alle sollen es kennen");
            owner.expect("Freigegeben: Gesamte JBA");

            Locator badge = owner.page().locator("vaadin-grid .access-badge").first();
            assertThat(badge).hasText("JApflegt mit+1");
            assertThat(badge).hasAttribute("aria-label", PARTNER + " pflegt mit; JBA-weit liest");
            assertThat(badge.boundingBox().height).isLessThan(24);

            new Keyboard(owner).on(owner.button("Widerrufen").first()).on(owner.button("Sofort widerrufen"));
            owner.expect("Die Freigabe für Gesamte JBA ist widerrufen.");
        }
    }

    @Test
    @Order(9)
    void severalAgenciesGetTheirSharesAtOnceOrNone() {
        String both = "Agentur für Arbeit Herne, " + PARTNER;
        try (Desk owner = desk("jc-admin")) {
            SharingPage sharing = SharingPage.of(owner, INSTRUMENT);
            Locator dialog = sharing.openDialog();
            sharing.choose(PARTNER, "Lesen");
            sharing.alsoFor("Agentur für Arbeit Herne");
            assertThat(dialog.locator(".note"))
                    .containsText("Hinzu kommt für " + both + ": 10 Funktionen sehen den Datensatz");
            assertThat(dialog.locator("tr").filter(hasText("diese Freigabe"))).hasCount(2);
            assertThat(dialog.locator("vaadin-dialog-overlay .told, .told"))
                    .hasText("Benachrichtigt werden Verwaltung, Freigabeverantwortung und Teamleitung: " + both + ".");
            sharing.grant();
            owner.expect("Bitte den Zweck der Freigabe angeben.");
            assertThat(dialog).isVisible();
            sharing.purpose("Gemeinsame Pflege");
            assertThat(barriers(owner.page())).isEmpty();
            sharing.grant();
            owner.expect("Freigegeben: " + both);
            assertThat(owner.page().locator(".shares li")).hasCount(2);
            for (int left = 2; left > 0; left--) {
                owner.button("Widerrufen").first().click();
                owner.button("Sofort widerrufen").click();
                assertThat(owner.page().locator(".shares li")).hasCount(left - 1);
            }
        }
    }

    @Test
    @Order(10)
    void theWholeJbaStandsForEveryAgency() {
        try (Desk owner = desk("jc-admin")) {
            SharingPage sharing = SharingPage.of(owner, INSTRUMENT);
            Locator dialog = sharing.openDialog();
            sharing.choose(PARTNER, "Lesen");
            sharing.alsoFor("Gesamte JBA");
            assertThat(dialog.locator(".note")).containsText("Hinzu kommt für Gesamte JBA:");
            sharing.alsoFor(PARTNER);
            assertThat(dialog.locator(".note")).containsText("Hinzu kommt für " + PARTNER + ":");
        }
    }

    @Test
    @Order(8)
    void revokingSaysWhoLosesWhatAndEndsItAtOnce() {
        try (Desk owner = desk("jc-admin");
                Desk partner = desk("ja-admin")) {
            SharingPage.of(owner, INSTRUMENT);
            owner.button("Widerrufen").click();
            owner.expect(PARTNER + " verliert sofort: 5 Funktionen sehen den Datensatz nicht mehr");
            owner.button("Sofort widerrufen").click();
            owner.expect("Nur intern: Es gibt keine Freigabe.");

            partner.open("/instrumente").getByLabel("In dieser Liste suchen").fill(INSTRUMENT);
            partner.expect("Kein Instrument");
        }
    }

    private static java.util.List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::toString).toList();
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
