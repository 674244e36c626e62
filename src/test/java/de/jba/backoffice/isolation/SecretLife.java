// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.stack.LocalStack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the Jobcenter has, and then does with it, without letting the Jugendamt know. */
final class SecretLife {
    private static final int YEAR = 2041;

    final String word = "w" + UUID.randomUUID();
    private final Api admin;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final SmallProgramme programme;

    private SecretLife(LocalStack stack) {
        admin = Api.as(stack, "jc-admin");
        programme = SmallProgramme.begin(stack, YEAR);
    }

    /** Writes records that the Jugendamt does not see; one of them is in a programme that everybody sees. */
    static SecretLife begin(LocalStack stack) {
        SecretLife life = new SecretLife(stack);
        life.create("contributed", "/instruments", life.instrument("Beitrag"));
        life.done(life.admin.post(life.path("contributed") + "/places", "*", Map.of("kind", "PLACES", "places", 20)));
        life.done(life.admin.put(life.programme.path() + "/contributions/" + life.id("contributed"), "*", Map.of()));
        life.create("instrument", "/instruments", life.instrument("Angebot"));
        life.create("contact", "/contacts", life.contact("Team"));
        life.create("partner", "/partners", life.partner("Stelle"));
        life.create("event", "/events", life.event("Messe"));
        life.done(life.share("instrument"));
        life.done(life.admin.post(
                life.path("instrument") + "/comments", null, Map.of("text", "Unter uns: " + life.word)));
        life.done(life.admin.post(
                life.path("instrument") + "/handover", "*", Map.of("agency", "arbeitsagentur", "reason", life.word)));
        return life;
    }

    /** Does with its records everything that can be done with them, with its word in it. */
    void goOn() {
        create("another instrument", "/instruments", instrument("A neues"));
        create("another contact", "/contacts", contact("A neues"));
        create("another partner", "/partners", partner("A neue"));
        create("another event", "/events", event("A neue"));
        for (String kind : List.of("instrument", "contact", "partner")) {
            done(share("another " + kind));
        }
        String changed = path("another instrument");
        done(admin.put(changed, "*", instrument("Z geändert")));
        done(admin.post(changed + "/places", "*", Map.of("kind", "PLACES", "places", 17)));
        done(admin.post(changed + "/quotas", "*", Map.of("places", 17)));
        done(admin.post(changed + "/occupancy", "*", Map.of("occupied", 17, "waitingList", 5)));
        done(admin.put(changed + "/participating", "*", List.of("arbeitsagentur")));
        done(admin.post(changed + "/comments", null, Map.of("text", word, "mentions", List.of("arbeitsagentur"))));
        done(admin.post(changed + "/handover", "*", Map.of("agency", "arbeitsagentur", "reason", word)));
        done(admin.post(path("instrument") + "/comments", null, Map.of("text", "Noch etwas: " + word)));
        create("former partner", "/partners", partner("Ehemals"));
        done(admin.delete(path("former partner"), "*", word));
        done(admin.put(path("contributed"), "*", instrument("Anders")));
        done(admin.post(path("contributed") + "/places", "*", Map.of("kind", "PLACES", "places", 3)));
    }

    String programme() {
        return programme.path();
    }

    String path(String what) {
        return paths.getOrDefault(what, "");
    }

    UUID id(String what) {
        return UUID.fromString(path(what).substring(path(what).lastIndexOf('/') + 1));
    }

    private void create(String what, String list, Map<String, Object> body) {
        Answer created = admin.post(list, null, body);
        done(created);
        paths.put(what, list + "/" + created.json().get("id").asText());
    }

    private Answer share(String what) {
        return admin.post(
                path(what) + "/shares",
                "*",
                Map.of("agency", "arbeitsagentur", "level", "COMMENT", "personal", true, "purpose", word));
    }

    private Map<String, Object> instrument(String name) {
        return Map.of(
                "name",
                name + " " + word,
                "targetGroup",
                "U25",
                "legalCircles",
                List.of("SGB_II"),
                "explanation",
                "Über " + word,
                "contacts",
                List.of(Map.of("function", "Büro " + word, "mailbox", word + "@jobcenter.example")));
    }

    private Map<String, Object> contact(String function) {
        return Map.of("function", function + " " + word, "mailbox", function.charAt(0) + word + "@jobcenter.example");
    }

    private Map<String, Object> partner(String name) {
        return Map.of("type", "SCHOOL", "name", name + " " + word);
    }

    private Map<String, Object> event(String title) {
        return Map.of("title", title + " " + word, "firstDay", "2027-03-01", "note", word);
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }
}
