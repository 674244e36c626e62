// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Request;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an agency does with records that another does not see sends nothing to the other's open screens: no row, no
 * number, no notice, not even an empty message. What it shows them does.
 */
@ExtendWith(StackExtension.class)
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentPushE2E {
    /** Longer than the second within which the application tells of a change. */
    private static final int LISTENING = 2_500;
    /** A heartbeat is shorter than any change. */
    private static final int HEARTBEAT = 8;

    private static final int SAMPLE = 3;

    private final LocalStack stack;
    private final Browser browser;
    private final List<Request> finished = new ArrayList<>();

    SilentPushE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    /** Or the day's notices would come while a screen is watched. */
    @BeforeAll
    void tellOfTheDay() throws SQLException {
        try (Connection superuser = stack.asSuperuser();
                Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute("SELECT bind_scope('system:notices', NULL, 'test', 'Test', '', 'SYSTEM', 'test', '',"
                    + " (now() AT TIME ZONE 'Europe/Berlin')::date)");
            sql.execute("SELECT tell_of_day()");
            superuser.commit();
        }
    }

    static List<Arguments> screens() {
        return Extent.of(
                List.of(
                        arguments("/instrumente", "instruments", "ja-reader"),
                        arguments("/kontakte", "contacts", "ja-reader"),
                        arguments("/netzwerk", "partners", "ja-reader"),
                        arguments("/freigaben?auswahl=received", "instruments", "ja-admin"),
                        arguments("/uebergaben", "instruments", "ja-lead"),
                        arguments("/hinweise", "instruments", "ja-lead"),
                        arguments("/protokoll", "instruments", "ja-lead"),
                        arguments("/uebersicht", "instruments", "ja-admin"),
                        arguments("/", "instruments", "ja-lead")),
                SAMPLE,
                "silent screens");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatIsSecretIsNotEvenPushed(String screen, String kind, String user) {
        try (Desk desk = Desk.of(browser, stack.appUrl(), user)) {
            desk.page().onRequestFinished(request -> {
                if (request.url().contains("/VAADIN/push")) {
                    finished.add(request);
                }
            });
            desk.open(screen);
            settle(desk);
            String shown = desk.page().innerText("body");
            String path = leadASecretLife(kind);
            desk.page().waitForTimeout(LISTENING);
            assertThat(pushed()).isEmpty();
            assertThat(desk.page().innerText("body")).isEqualTo(shown);
            desk.open(screen);
            settle(desk);
            assertThat(desk.page().innerText("body")).isEqualTo(shown);
            if (screen.equals("/" + kind(kind))) {
                done(owner().post(path + "/shares", "*", share("*")));
                desk.page().waitForTimeout(LISTENING);
                assertThat(pushed()).as("what is shown is pushed").isNotEmpty();
            }
        }
    }

    private static String kind(String kind) {
        return Map.of("instruments", "instrumente", "contacts", "kontakte", "partners", "netzwerk")
                .getOrDefault(kind, "");
    }

    /** Lets the screen come to rest. */
    private void settle(Desk desk) {
        desk.page().waitForTimeout(LISTENING);
        finished.clear();
    }

    private List<String> pushed() {
        return finished.stream()
                .map(request -> request.response().text())
                .filter(text -> text.strip().length() > HEARTBEAT) // without what an answer is padded with
                .toList();
    }

    /** Everything that can be done with a record, without the Jugendamt. */
    private String leadASecretLife(String kind) {
        String name = "Geheim " + UUID.randomUUID();
        Answer created = owner().post("/" + kind, null, body(kind, name));
        done(created);
        String path = "/" + kind + "/" + created.json().get("id").asText();
        done(owner().post(path + "/shares", "*", share("arbeitsagentur")));
        done(owner().put(path, "*", body(kind, "Neu " + name)));
        if (kind.equals("instruments")) {
            done(owner().post(path + "/comments", null, Map.of("text", name, "mentions", List.of("arbeitsagentur"))));
            done(owner().post(path + "/handover", "*", Map.of("agency", "arbeitsagentur", "reason", name)));
            done(owner().delete(path + "/handover", "*", null));
        }
        return path;
    }

    private Api owner() {
        return Api.as(stack, "jc-admin");
    }

    private static Map<String, Object> body(String kind, String name) {
        return switch (kind) {
            case "instruments" -> Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II"));
            case "contacts" -> Map.of("function", name, "mailbox", UUID.randomUUID() + "@jobcenter.example");
            default -> Map.of("type", "SCHOOL", "name", name);
        };
    }

    private static Map<String, Object> share(String agency) {
        return Map.of("agency", agency, "level", "COMMENT", "personal", false, "purpose", "Prüfung");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }
}
