// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever has to act is told by e-mail: that there is something, and nothing of what it is about. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailE2E {
    /** The queue is looked through every 15 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Browser browser;

    MailE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoIsOfferedAHandOverHearsOfItWithoutItsName() {
        String word = "mail" + UUID.randomUUID().toString().substring(0, 8);
        try (Desk lead = Desk.of(browser, stack.appUrl(), "ja-lead");
                Desk reader = Desk.of(browser, stack.appUrl(), "ja-reader")) {
            int before = mails(lead).count();
            offer(word);

            Instant end = Instant.now().plus(PATIENCE);
            while (mails(lead).count() == before && Instant.now().isBefore(end)) {
                lead.page().waitForTimeout(2_000);
            }
            Locator latest = mails(lead).first();
            assertThat(latest.innerText())
                    .contains("Übergabe angeboten", stack.appUrl() + "/hinweise")
                    .doesNotContain(word, "Jobcenter");
            assertThat(mails(reader).allInnerTexts()).noneMatch(text -> text.contains("Übergabe"));
        }
    }

    private void offer(String name) {
        Api owner = Api.as(stack, "jc-admin");
        String path = "/instruments/"
                + owner.post(
                                "/instruments",
                                null,
                                Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")))
                        .json()
                        .get("id")
                        .asText();
        assertThat(owner.post(path + "/handover", "*", Map.of("agency", "jugendamt", "reason", "Zuständigkeit"))
                        .status())
                .isEqualTo(201);
    }

    /** The e-mails to that person, the newest first. */
    private static Locator mails(Desk desk) {
        Page page = desk.open("/konto");
        page.locator("#demo-mails h2").waitFor();
        return page.locator("#demo-mails .mail");
    }
}
