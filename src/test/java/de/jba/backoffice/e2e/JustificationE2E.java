// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** On screen: a warning holds the programme back until somebody says why it may stand. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JustificationE2E {
    private static final int YEAR = 2096;

    private final LocalStack stack;
    private final Browser browser;

    JustificationE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void aJustifiedWarningNoLongerHoldsTheProgrammeBack() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        programme.write("editor", "2", "");
        try (Desk editor = Desk.of(browser, stack.appUrl(), "editor")) {
            ProgrammePage page = new ProgrammePage(editor).open(YEAR, "2");
            editor.expect("1 Warnung zu begründen");
            page.justify("Die Zahlen liegen erst im Herbst vor.");
            editor.expect("Begründet von Redaktion Jugendberufsagentur Herne: Die Zahlen liegen erst im Herbst vor.");
            page.sendIntoCoordination();
        }
        assertThat(programme.state()).isEqualTo("IN_COORDINATION");
    }
}
