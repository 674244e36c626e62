// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The ways by which something secret could get out although no record is shown, each named: the Jobcenter leads a secret
 * life, and what people of the Jugendamt observe before and after is the same. Whoever may see it observes a difference,
 * so that no observation is blind. What screens push is in {@code SilentPushE2E}, what is asked of the database in
 * {@link SameQueriesIT}, what the bar finds in {@link SearchTest}; imports and bulk edits of records are not built.
 */
@ExtendWith(StackExtension.class)
@Isolated("what others do in the meantime, such as signing in, would tell the answers apart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideChannelIT {
    private static final List<String> OUTSIDERS = List.of("ja-admin", "ja-lead", "ja-reader", "editor");
    private static final List<String> INSIDERS = List.of("jc-admin", "jc-lead", "aa-admin", "aa-lead");

    private final Map<String, Function<Api, String>> channels = new LinkedHashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();

    private LocalStack stack;
    private SecretLife secret;
    private String own;

    @BeforeAll
    void begin(LocalStack running) {
        stack = running;
        secret = SecretLife.begin(running);
        own = "/instruments/"
                + Api.as(stack, "ja-admin")
                        .post("/instruments", null, instrument("Eigenes " + UUID.randomUUID()))
                        .json()
                        .get("id")
                        .asText();
        name();
        everybody()
                .forEach(user -> channels.forEach((channel, look) -> before.put(user + channel, look.apply(as(user)))));
        secret.goOn();
    }

    private void name() {
        for (String list : List.of("/instruments", "/contacts", "/partners")) {
            see("list and count of " + list, list + "?size=200");
            see("count alone of " + list, list + "?size=1&page=199");
            see("list of " + list + " as a file", "/exports" + list + ".csv");
            see("search in " + list + " as a file", "/exports" + list + ".csv?q=" + secret.word);
            see("search in " + list, list + "?q=" + secret.word);
            see("suggestions in " + list + " for the first letters", list + "?size=5&q=" + secret.word.substring(0, 1));
        }
        for (String filter : List.of(
                "asOf=2040-01-01",
                "owner=jobcenter",
                "legalCircle=SGB_II",
                "targetGroup=U25",
                "capacity=PLACES",
                "status=CONFIRMED",
                "confirmed=OLD",
                "contact=NONE",
                "sharing=SHARED",
                "rows=" + secret.id("instrument"))) {
            see("instruments with the filter " + filter, "/instruments?size=200&" + filter);
        }
        see("contacts named by an instrument", "/contacts?size=200&named=NAMED");
        see("contacts that stay", "/contacts?size=200&leaving=STAYS");
        see("partners of a type", "/partners?size=200&type=SCHOOL&type=BODY&type=SITE&type=PROVIDER&type=DISTRICT");
        see("list and count of /events", "/events?size=200");
        see("search in /events", "/events?q=" + secret.word);
        sorts("/instruments", "name", "owner", "places", "lastConfirmed");
        sorts("/contacts", "function", "mailbox", "owner");
        sorts("/partners", "name");
        see("list, count and sums of the sheet of places", "/places?size=200");
        see("list and sums of the sheet in another year", "/places?size=200&asOf=2040-01-01&comparedWith=2039-01-01");
        see("count alone of the sheet", "/places?size=1&page=199");
        see("search in the sheet", "/places?q=" + secret.word);
        see("list of the sheet as a file", "/exports/places.csv");
        see("list of the sheet in another year as a file", "/exports/places.csv?asOf=2040-01-01");
        see("search in the sheet as a file", "/exports/places.csv?q=" + secret.word);
        sorts("/places", "name");
        for (String filter : List.of("ours", "provisional", "full", "low")) {
            see("the sheet with the filter " + filter, "/places?size=200&filter=" + filter);
        }
        for (String selection : List.of("given", "received", "ending", "unconfirmed")) {
            see("shares " + selection, "/shares?selection=" + selection);
        }
        see("hand-overs", "/handovers?size=200");
        see("the log", "/audit?size=200");
        see("search in the log", "/audit?q=" + secret.word);
        see("the log of one record", "/audit?objectId=" + secret.id("instrument"));
        see("the log of another agency", "/audit?agency=jobcenter");
        see("the catalogue of programmes", "/programmes");
        see("a programme with a secret instrument's contribution", secret.programme());
        see("its findings", secret.programme() + "/findings");
        see("its proposals", secret.programme() + "/amendment-proposals");
        see("the people", "/access-review");
        see("the people as a table", "/access-review/people.csv");
        see("who am I", "/me");
        for (String below : List.of(
                "", "/places", "/quotas", "/occupancy", "/history", "/comments", "/access", "/shares", "/handover")) {
            channels.put("an own record" + below, api -> body(api.get(own + below)));
        }
    }

    private void sorts(String list, String... fields) {
        for (String field : fields) {
            for (String direction : List.of("asc", "desc")) {
                see(
                        "order of " + list + " by " + field + " " + direction,
                        list + "?size=3&sort=" + field + "," + direction);
            }
        }
    }

    private void see(String channel, String path) {
        channels.put(channel, api -> body(api.get(path)));
    }

    @TestFactory
    Stream<DynamicTest> nothingGetsOut() {
        return channels.entrySet().stream()
                .map(channel -> dynamicTest(channel.getKey(), () -> {
                    for (String user : OUTSIDERS) {
                        assertThat(channel.getValue().apply(as(user)))
                                .as(user)
                                .isEqualTo(before.get(user + channel.getKey()));
                    }
                }));
    }

    /** What only those behind it see change proves that there was something to be seen. */
    @TestFactory
    Stream<DynamicTest> thereWasSomethingToBeSeen() {
        return channels.entrySet().stream()
                .filter(channel -> channel.getKey().matches("(list|count|search|suggestions|order|the log|hand).*"))
                .filter(channel -> !channel.getKey().contains("another agency"))
                .map(channel -> dynamicTest(channel.getKey(), () -> assertThat(INSIDERS)
                        .anySatisfy(user -> assertThat(channel.getValue().apply(as(user)))
                                .isNotEqualTo(before.get(user + channel.getKey())))));
    }

    /** An answer without what differs from one request to the next. */
    private static String body(Answer answer) {
        return answer.status() + " " + answer.etag() + " "
                + answer.body()
                        .replaceAll("\"(reference|lastSignIn|requestId)\":\"[^\"]*\"", "")
                        .replaceAll("(?<=,(true|false),[A-Z_]{0,40},)[^,]*Z(?=,)", ""); // the last sign-in as CSV
    }

    @TestFactory
    Stream<DynamicTest> whatIsHiddenAnswersAsWhatNeverExisted() {
        return Probes.REQUESTS.entrySet().stream()
                .map(request -> dynamicTest(request.getKey(), () -> {
                    String kind = request.getKey().substring(0, request.getKey().indexOf(' '));
                    for (String user : OUTSIDERS) {
                        assertThat(answered(user, request.getValue(), secret.id(kind)))
                                .as(user)
                                .isEqualTo(answered(user, request.getValue(), UUID.randomUUID()));
                    }
                }));
    }

    private String answered(String user, BiFunction<Api, String, Answer> request, UUID id) {
        Answer answer = request.apply(as(user), id.toString());
        assertThat(answer.status()).as(answer.body()).isIn(200, 400, 403, 404);
        return (answer.status() + answer.etag() + answer.body())
                .replace(id.toString(), "id")
                .replaceAll("\"reference\":\"[^\"]*\"", "");
    }

    /** What is held on a person is gathered past the policies, and holds nothing of another agency's. */
    @Test
    void whatIsHeldOnAPersonHoldsNothingSecret() {
        for (String user : OUTSIDERS) {
            Answer data = as(user).get("/me/data");
            assertThat(data.status()).as(user).isEqualTo(200);
            assertThat(data.body())
                    .as(user)
                    .doesNotContain("Über " + secret.word, "Unter uns", "Angebot " + secret.word);
        }
        assertThat(as("jc-admin").get("/me/data").body()).contains(secret.word);
    }

    /** The error texts of an own record do not depend on what others have. */
    @Test
    void namingWhatAnotherAgencyHasMakesAnOwnOne() {
        Api admin = as("ja-admin");
        String foreign = "Büro " + secret.word;
        String mailbox = secret.word + "@jobcenter.example";
        Map<String, Object> sameAsForeign = Map.of("function", foreign, "mailbox", mailbox);
        Answer named = admin.post("/instruments", null, withContact(sameAsForeign));
        assertThat(named.status()).as(named.body()).isEqualTo(201);
        Answer contact = admin.get(
                "/contacts/" + named.json().get("contacts").get(0).get("id").asText());
        assertThat(contact.json().get("owner").asText()).isEqualTo("jugendamt");
        Answer again = admin.post("/contacts", null, Map.of("function", "Team " + secret.word, "mailbox", mailbox));
        assertThat(again.status())
                .as("no rule is broken by what another agency has")
                .isEqualTo(201);
    }

    /** A version that others advance says that something was done with a shared record, and not what: decision 0026. */
    @Test
    void aSharedRecordTellsOfTheOwnersSharesByItsVersionAlone() {
        Api owner = as("jc-admin");
        String shared = "/instruments/"
                + owner.post("/instruments", null, instrument("Geteilt " + UUID.randomUUID()))
                        .json()
                        .get("id")
                        .asText();
        owner.post(shared + "/shares", "*", share("jugendamt"));
        Answer seen = as("ja-admin").get(shared);
        owner.post(shared + "/shares", "*", share("arbeitsagentur"));
        Answer later = as("ja-admin").get(shared);
        assertThat(later.json().get("version").asInt())
                .isEqualTo(seen.json().get("version").asInt() + 1);
        assertThat(withoutVersion(later)).isEqualTo(withoutVersion(seen));
        assertThat(as("ja-admin").get(shared + "/shares").status()).isEqualTo(403);
    }

    private static String withoutVersion(Answer answer) {
        return answer.body().replaceAll("\"version\":\\d+", "");
    }

    private static Map<String, Object> share(String agency) {
        return Map.of("agency", agency, "level", "READ", "personal", false, "purpose", "Prüfung");
    }

    private static Map<String, Object> withContact(Map<String, Object> contact) {
        Map<String, Object> body = new LinkedHashMap<>(instrument("Mit Kontakt " + UUID.randomUUID()));
        body.put("contacts", List.of(contact));
        return body;
    }

    private static Map<String, Object> instrument(String name) {
        return Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_VIII"));
    }

    private static Stream<String> everybody() {
        return Stream.concat(OUTSIDERS.stream(), INSIDERS.stream());
    }

    private Api as(String user) {
        return Api.as(Objects.requireNonNull(stack), user);
    }
}
