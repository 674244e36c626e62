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

/** On screen: a lead sends a chapter back, the editor reads why and says that it is done. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnOfChaptersE2E {
    private static final int YEAR = 2095;
    private static final String COMMENT = "Bitte die Zahl von 2021 nennen.";

    private final LocalStack stack;
    private final Browser browser;

    ReturnOfChaptersE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void aChapterComesBackWithACommentAndIsDone() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        programme.coordinate();
        try (Desk lead = Desk.of(browser, stack.appUrl(), "jc-lead")) {
            new SigningPage(lead).open(YEAR).giveBack("Ausbildungsmarkt", COMMENT);
        }
        assertThat(programme.state()).isEqualTo("DRAFT");
        try (Desk editor = Desk.of(browser, stack.appUrl(), "editor")) {
            ProgrammePage page = new ProgrammePage(editor).open(YEAR, "2");
            editor.expect("Zurückgegeben von Jobcenter Herne (Teamleitung Jobcenter Herne");
            editor.expect(COMMENT);
            page.resolve();
        }
        assertThat(programme.coordinate().status()).isEqualTo(200);
    }
}
