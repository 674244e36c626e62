// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.demo.DemoData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A team lead takes a signature back, says why, and signs again; the other signatures stay. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawalE2E {
    /** A programme of its own, before 2022, so that the latest programme stays the one the other tests work on. */
    private static final int YEAR = 2012;

    private final LocalStack stack;
    private final Browser browser;

    WithdrawalE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeAll
    void enterTheProgramme() {
        new DemoData(stack.appUrl(), stack::token, YEAR).load();
    }

    @Test
    void withdrawnSignatureSaysWhyAndLeavesTheOthers() {
        try (Desk editor = desk("editor")) {
            new ProgrammePage(editor).open(YEAR).sendIntoCoordination();
        }
        try (Desk lead = desk("ja-lead")) {
            new SigningPage(lead).open(YEAR).sign();
        }
        try (Desk lead = desk("aa-lead")) {
            SigningPage page = new SigningPage(lead).open(YEAR);
            page.sign();

            page.withdraw("");
            lead.expect("Begründung");
            page.confirmWithdrawal("Kapitel 2.2 ist noch zu klären.");

            assertThat(page.signature("arbeitsagentur")).containsText("Zurückgezogen: Kapitel 2.2 ist noch zu klären.");
            assertThat(page.signature("jugendamt")).containsText("gezeichnet");

            page.sign();
            assertThat(page.signature("arbeitsagentur")).containsText("gezeichnet");
        }
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }
}
