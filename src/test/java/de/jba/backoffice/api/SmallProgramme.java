// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import java.util.List;
import java.util.Map;

/** A programme of three chapters in a year of its own, and the steps of its life. */
public record SmallProgramme(LocalStack stack, int year) {
    static final List<String> LEADS = List.of("aa-lead", "jc-lead", "ja-lead");

    public static SmallProgramme begin(LocalStack stack, int year) {
        SmallProgramme programme = new SmallProgramme(stack, year);
        Answer begun = programme
                .as("editor")
                .post(
                        "/programmes",
                        null,
                        Map.of(
                                "year",
                                year,
                                "title",
                                "Ausbildungs- und Integrationsprogramm",
                                "asOf",
                                year + "-03-31",
                                "chapters",
                                List.of(
                                        chapter("1", "Vorwort", "joint"),
                                        chapter("2", "Ausbildungsmarkt", "arbeitsagentur"),
                                        chapter("Anlage", "Arbeitsmarktinstrumente", "generated"))));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return programme;
    }

    public Api as(String user) {
        return Api.as(stack, user);
    }

    public String path() {
        return "/programmes/" + year;
    }

    public Answer read() {
        return as("editor").get(path());
    }

    public String tag() {
        return read().etag();
    }

    public String state() {
        return read().json().get("state").asText();
    }

    public Answer write(String user, String number, String body) {
        return as(user).put(path() + "/chapters/" + number, "*", Map.of("title", "Kapitel " + number, "body", body));
    }

    public Answer coordinate() {
        return as("editor").post(path() + "/coordination", tag(), "");
    }

    public void signAll() {
        String hash = read().json().get("contentHash").asText();
        for (String lead : LEADS) {
            Answer signed = as(lead).post(path() + "/cosignatures", tag(), Map.of("contentHash", hash));
            assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        }
    }

    public Answer publish() {
        return as("ja-lead").post(path() + "/publication", tag(), "");
    }

    private static Map<String, Object> chapter(String number, String title, String editors) {
        return Map.of(
                "number", number, "title", title, "editors", List.of(editors), "body", "Ein Satz über " + title + ".");
    }
}
