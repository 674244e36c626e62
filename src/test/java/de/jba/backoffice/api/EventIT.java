// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events on the API, and what a calendar program reads of them. */
@ExtendWith(StackExtension.class)
class EventIT {
    private final LocalDate soon = LocalDate.now().plusDays(20);
    private LocalStack stack;
    private Api owner;
    private Api friend;
    private String word;

    @BeforeEach
    void signIn(LocalStack running) {
        stack = running;
        owner = Api.as(stack, "jc-admin");
        friend = Api.as(stack, "ja-reader");
        word = "w" + UUID.randomUUID();
    }

    @Test
    void anEventLivesFromItsEntryToItsArchiveWithTagsInTheRightOrder() {
        String path = create(entry(false, null));
        Answer stored = owner.get(path);
        assertThat(stored.json().get("lastDay").asText()).isEqualTo(soon.toString());
        assertThat(stored.json().get("from").asText()).startsWith("10:00");
        Map<String, Object> wrong = entry(false, null);
        wrong.put("until", "09:00");
        assertThat(friend.put(path, null, wrong).status()).isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").put(path, null, wrong).status()).isEqualTo(403);
        assertThat(owner.put(path, null, wrong).status()).isEqualTo(428);
        assertThat(owner.put(path, "\"999\"", wrong).status()).isEqualTo(412);
        Answer refused = owner.put(path, stored.etag(), wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo("until");
        assertThat(owner.put(path, stored.etag(), stored.json()).status()).isEqualTo(200);
        assertThat(listed(owner)).hasSize(1);
        assertThat(owner.get("/events?q=" + word + "&to=" + soon.minusDays(1))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(owner.get("/events?from=gestern").status()).isEqualTo(400);
        assertThat(owner.delete(path, "*", null).status()).isEqualTo(200);
        assertThat(listed(owner)).isEmpty();
        assertThat(owner.get(path + "/history").json().get("total").asInt()).isGreaterThan(2);
    }

    @Test
    void anEventIsSeenWithItsPartnerOrByTheWholeJba() {
        String partner = owner.post("/partners", null, Map.of("type", "SCHOOL", "name", "Schule " + word))
                .json()
                .get("id")
                .asText();
        String path = create(entry(false, partner));
        for (String below : List.of("", "/history", "/calendar")) {
            assertThat(friend.get(path + below).status()).isEqualTo(404);
        }
        assertThat(listed(friend)).isEmpty();
        owner.post(
                "/partners/" + partner + "/shares",
                "*",
                Map.of("agency", "jugendamt", "level", "READ", "personal", false, "purpose", "Planung"));
        assertThat(friend.get(path).json().get("partnerName").asText()).isEqualTo("Schule " + word);
        assertThat(listed(friend)).hasSize(1);
        assertThat(listed(Api.as(stack, "aa-reader"))).isEmpty();
        assertThat(owner.put(path, "*", entry(true, partner)).status()).isEqualTo(200);
        JsonNode forAll = Api.as(stack, "aa-reader").get(path).json();
        assertThat(forAll.get("partnerName").isNull())
                .as("the partner stays hidden")
                .isTrue();
        assertThat(forAll.get("partner").isNull()).isTrue();
        Answer foreign = Api.as(stack, "ja-admin").post("/events", null, entry(false, partner));
        assertThat(foreign.status()).isEqualTo(422);
    }

    @Test
    void aSecretAddressShowsWhatItsPersonSeesUntilItEnds() throws IOException, InterruptedException {
        String hidden = create(entry(false, null));
        String path = friend.post("/events/feed", null, Map.of("endEarlier", true))
                .json()
                .get("path")
                .asText();
        HttpResponse<String> calendar = read(path);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR").doesNotContain(word);
        owner.put(hidden, "*", entry(true, null));
        String shown = read(path).body().replace("\r\n ", "");
        assertThat(shown)
                .contains("SUMMARY:Messe " + word)
                .contains("UID:" + hidden.substring("/events/".length()))
                .contains("DTSTART;TZID=Europe/Berlin:" + soon.toString().replace("-", "") + "T100000")
                .contains("SEQUENCE:1");
        String next = friend.post("/events/feed", null, Map.of("endEarlier", true))
                .json()
                .get("path")
                .asText();
        assertThat(read(path).statusCode()).as("a new address ends the old").isEqualTo(404);
        assertThat(read(next).statusCode()).isEqualTo(200);
        assertThat(friend.delete("/events/feed", null, null).status()).isEqualTo(204);
        assertThat(read(next).body())
                .isEqualTo(read("/kalender/" + "x".repeat(43) + ".ics").body());
        assertThat(read(next).statusCode()).isEqualTo(404);
        assertThat(read("/kalender/").statusCode()).isEqualTo(404);
        assertThat(Api.as(stack, "auditor")
                        .post("/events/feed", null, Map.of("endEarlier", true))
                        .status())
                .isEqualTo(403);
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(stack.appUrl() + path)).build(), BodyHandlers.ofString());
    }

    private String create(Map<String, Object> entry) {
        Answer created = owner.post("/events", null, entry);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return "/events/" + created.json().get("id").asText();
    }

    private Map<String, Object> entry(boolean jbaWide, @Nullable String partner) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("title", "Messe " + word);
        entry.put("firstDay", soon.toString());
        entry.put("from", "10:00");
        entry.put("until", "12:30");
        entry.put("place", "Shamrockpark");
        entry.put("partner", partner);
        entry.put("jbaWide", jbaWide);
        return entry;
    }

    private JsonNode listed(Api reader) {
        JsonNode page = reader.get("/events?q=" + word).json();
        assertThat(page.get("total").asInt()).isEqualTo(page.get("items").size());
        return page.get("items");
    }
}
