// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/** Requests that name a record: whoever asks must not be able to tell from the answers whether it exists. */
final class Probes {
    /** By name; the first word is the kind of record whose identifier goes into the request. */
    static final Map<String, BiFunction<Api, String, Answer>> REQUESTS = new TreeMap<>();

    private static final List<String> BELOW = List.of("", "/history", "/shares", "/access");
    private static final List<String> TAGS = List.of("*", "\"1\"", "\"7\"", "\"999999\"", "W/\"1\"", "no tag", "");
    private static final String SOME = UUID.randomUUID().toString();
    private static final String SHARE = "/shares/" + SOME;

    static {
        for (String kind : List.of("instrument", "contact", "partner")) {
            String list = "/" + kind + "s/";
            BELOW.forEach(below -> ask(kind + " read" + below, (api, id) -> api.get(list + id + below)));
            for (String tag : TAGS) {
                String stated = ", If-Match: " + tag;
                ask(kind + " changed" + stated, (api, id) -> api.put(list + id, sent(tag), entry(kind)));
                ask(kind + " archived" + stated, (api, id) -> api.delete(list + id, sent(tag), null));
                ask(kind + " shared" + stated, (api, id) -> api.post(list + id + "/shares", sent(tag), share()));
                ask(kind + " no longer shared" + stated, (api, id) -> api.delete(list + id + SHARE, sent(tag), null));
                ask(
                        kind + " share confirmed" + stated,
                        (api, id) -> api.post(list + id + SHARE + "/confirmation", sent(tag), Map.of()));
            }
            ask(kind + " changed to what breaks rules", (api, id) -> api.put(list + id, "*", Map.of()));
            ask(kind + " in the log", (api, id) -> api.get("/audit?objectId=" + id));
            ask(kind + " searched for", (api, id) -> api.get(list.replaceAll("/$", "") + "?q=" + id));
        }
        ask("contact exported with all that is held on it", (api, id) -> api.get("/contacts/" + id + "/disclosure"));
        ask("contact erased", (api, id) -> api.post("/contacts/" + id + "/erase", "*", Map.of()));
        ask(
                "contact ended",
                (api, id) -> api.post("/contacts/" + id + "/departure", "*", Map.of("lastDay", "2026-12-31")));
        ask("contact kept", (api, id) -> api.delete("/contacts/" + id + "/departure", "*", null));
        ask(
                "contact merged",
                (api, id) -> api.post("/contacts/" + id + "/merge", "*", Map.of("mailbox", "neu@example.org")));
        for (String below : List.of("", "/history", "/calendar")) {
            ask("event read" + below, (api, id) -> api.get("/events/" + id + below));
        }
        for (String tag : TAGS) {
            String stated = ", If-Match: " + tag;
            ask("event changed" + stated, (api, id) -> api.put("/events/" + id, sent(tag), entry("event")));
            ask("event archived" + stated, (api, id) -> api.delete("/events/" + id, sent(tag), null));
        }
        ofAnInstrument("places", "/places", Map.of("kind", "PLACES", "places", 3));
        ofAnInstrument("quotas", "/quotas", Map.of("agency", "jobcenter", "places", 3));
        ofAnInstrument("occupancy", "/occupancy", Map.of("agency", "jobcenter", "occupied", 3));
        ask("instrument confirmed", (api, id) -> api.post("/instruments/" + id + "/confirmation", "*", Map.of()));
        ofAnInstrument("comments", "/comments", Map.of("text", "Text"));
        ofAnInstrument("hand-over", "/handover", Map.of("agency", "arbeitsagentur", "reason", "Grund"));
        ask("instrument participants", (api, id) -> api.put("/instruments/" + id + "/participating", "*", List.of()));
        ask(
                "instrument comment withdrawn",
                (api, id) -> api.delete("/instruments/" + id + "/comments/" + SOME, null, null));
        ask("instrument offer taken back", (api, id) -> api.delete("/instruments/" + id + "/handover", "*", null));
        ask("instrument contributed", (api, id) -> api.put("/programmes/2022/contributions/" + id, "*", Map.of()));
        ask(
                "instrument no longer contributed",
                (api, id) -> api.delete("/programmes/2022/contributions/" + id, "*", null));
    }

    private Probes() {}

    private static void ofAnInstrument(String name, String below, Map<String, ?> body) {
        ask("instrument " + name, (api, id) -> api.get("/instruments/" + id + below));
        ask("instrument " + name + " added", (api, id) -> api.post("/instruments/" + id + below, "*", body));
    }

    private static void ask(String name, BiFunction<Api, String, Answer> request) {
        REQUESTS.put(name, request);
    }

    private static @org.jspecify.annotations.Nullable String sent(String tag) {
        return tag.isEmpty() ? null : tag;
    }

    private static Map<String, Object> entry(String kind) {
        return switch (kind) {
            case "instrument" -> Map.of("name", "Neu", "targetGroup", "U25", "legalCircles", List.of("SGB_II"));
            case "event" -> Map.of("title", "Neu", "firstDay", "2026-11-24");
            case "contact" -> Map.of("function", "Neu", "mailbox", "neu@example.org");
            default -> Map.of("type", "SCHOOL", "name", "Neu");
        };
    }

    private static Map<String, Object> share() {
        return Map.of("agency", "*", "level", "READ", "personal", false, "purpose", "Zweck");
    }
}
