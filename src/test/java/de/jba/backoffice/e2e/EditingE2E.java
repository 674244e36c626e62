// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two at one record: each sees that the other is editing, nobody else learns of it, and it ends with the browser. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingE2E {
    private static final String OTHER = "Jemand anderes bearbeitet diesen Datensatz gerade.";

    private final LocalStack stack;
    private final Browser browser;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final Api api;

    EditingE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
        api = Api.as(stack, "jc-admin");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void eachSeesThatTheOtherIsEditing() {
        String instrument = shared(
                "/instruments",
                Map.of(
                        "name",
                        "Angebot " + word,
                        "targetGroup",
                        "U25",
                        "legalCircles",
                        List.of("SGB_II"),
                        "capacity",
                        Map.of("kind", "PLACES", "places", 20)));
        String contact =
                shared("/contacts", Map.of("function", "Team " + word, "mailbox", word + "@jobcenter.example"));
        Desk mine = desk("jc-admin");
        Desk reader = desk("jc-reader");
        Desk stranger = desk("aa-admin");
        Desk theirs = desk("ja-admin");
        Page own = mine.open("/instrumente/" + instrument + "?q=" + word);
        Page read = reader.open("/instrumente/" + instrument + "?q=" + word);
        Page foreign = stranger.open("/instrumente?q=" + word);
        Page friend = theirs.open("/instrumente/" + instrument);

        double before = field(own, "Bezeichnung").boundingBox().y;
        field(friend, "Bezeichnung").focus();
        Locator named = own.getByText("Verwaltung (Stadt Herne – Jugendamt) bearbeitet diesen Datensatz gerade.");
        assertThat(named).isVisible();
        Assertions.assertThat(field(own, "Bezeichnung").boundingBox().y)
                .as("nobody's news moves the fields")
                .isEqualTo(before);
        assertThat(sign(own)).isVisible();
        Assertions.assertThat(new AxeBuilder(own).analyze().getViolations()).isEmpty();
        assertThat(read.getByText(OTHER)).isVisible();
        Assertions.assertThat(friend.getByText("bearbeitet").count()).isZero();
        field(own, "Bezeichnung").focus();
        assertThat(friend.getByText(OTHER)).isVisible();
        assertThat(foreign.locator("body")).not().containsText("bearbeitet");
        assertThat(sign(foreign)).hasCount(0);

        own = mine.open("/plaetze?q=" + word);
        assertThat(sign(own)).isVisible();
        assertThat(friend.getByText(OTHER)).hasCount(0);
        own.locator(".sheet .cell[data-col='PLACES'][data-edit]:visible")
                .first()
                .click();
        assertThat(friend.getByText(OTHER)).isVisible();
        own.keyboard().press("Escape");
        assertThat(friend.getByText(OTHER)).hasCount(0);

        own = mine.open("/kontakte/" + contact);
        friend = theirs.open("/kontakte/" + contact);
        field(friend, "Funktion").focus();
        named = own.getByText("Verwaltung (Stadt Herne – Jugendamt) bearbeitet diesen Datensatz gerade.");
        assertThat(named).isVisible();
        friend.close();
        assertThat(named).hasCount(0);
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }

    private static Locator field(Page page, String label) {
        return page.locator(".pane")
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
                .first();
    }

    private static Locator sign(Page page) {
        return page.locator("vaadin-grid .editing:visible");
    }

    /** The identifier of a new record that the Jugendamt maintains as well. */
    private String shared(String list, Map<String, Object> body) {
        String id = api.post(list, null, body).json().get("id").asText();
        api.post(
                list + "/" + id + "/shares",
                "*",
                Map.of("agency", "jugendamt", "level", "EDIT", "personal", false, "purpose", "Gemeinsame Pflege"));
        return id;
    }
}
