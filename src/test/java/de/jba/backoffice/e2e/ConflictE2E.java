// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at one record: the second loses nothing that was entered, and overwrites nothing, with the keyboard alone. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictE2E {
    private static final String INSTRUMENT = "Talentcenter";

    private final LocalStack stack;
    private final Browser browser;

    ConflictE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void secondPersonChoosesFieldByFieldAndLosesNothing() {
        try (Desk first = desk("aa-admin");
                Desk second = desk("aa-admin")) {
            InstrumentsPage slow = new InstrumentsPage(second).open(INSTRUMENT);
            Keyboard typing = new Keyboard(second);
            typing.write(slow.field("Abkürzung"), "TC")
                    .write(slow.field("Erläuterung"), "Die Fassung der zweiten Person.");
            double before = slow.field("Abkürzung").boundingBox().y;
            new InstrumentsPage(first)
                    .open(INSTRUMENT)
                    .enter("Erläuterung", "Die Fassung der ersten Person.")
                    .enter("Rechtsgrundlage", "§§ 29 bis 33 SGB III")
                    .addContact("Berufsberatung", "talente@example.org")
                    .save();
            assertThat(second.page().getByText("Jemand anderes hat diesen Datensatz inzwischen geändert"))
                    .isVisible();
            Assertions.assertThat(slow.field("Abkürzung").boundingBox().y)
                    .as("nobody's news moves the fields")
                    .isEqualTo(before);
            new Keyboard(second).press("Control+s");

            Locator dialog = second.page().locator("vaadin-dialog-overlay.conflict");
            Locator explanation = row(dialog, "Erläuterung");
            assertThat(explanation).containsText("Die Fassung der zweiten Person.");
            assertThat(explanation).containsText("Die Fassung der ersten Person.");
            assertThat(explanation).containsText("bitte wählen");
            assertThat(row(dialog, "Rechtsgrundlage")).containsText("§§ 29 bis 33 SGB III");
            assertThat(row(dialog, "Abkürzung")).containsText("TC");
            assertThat(row(dialog, "Kontakte")).containsText("talente@example.org");
            Locator merge = dialog.locator("vaadin-button").filter(hasText("Zusammenführen"));
            assertThat(merge).isDisabled();

            Keyboard keys = new Keyboard(second)
                    .tabTo(explanation.locator("input").first())
                    .press("Space")
                    .on(merge);
            assertThat(dialog).hasCount(0);
            keys.press("Control+s");
            second.expect("ist gespeichert");

            InstrumentsPage after = new InstrumentsPage(first).open(INSTRUMENT);
            assertThat(after.field("Erläuterung")).hasValue("Die Fassung der zweiten Person.");
            assertThat(after.field("Rechtsgrundlage")).hasValue("§§ 29 bis 33 SGB III");
            assertThat(after.field("Abkürzung")).hasValue("TC");
            assertThat(after.mailbox("talente@example.org")).hasCount(1);
        }
    }

    private static Locator row(Locator dialog, String field) {
        return dialog.locator("tbody tr").filter(hasText(field)).first();
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
