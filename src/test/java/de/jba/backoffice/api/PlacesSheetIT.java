// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet of places on the API: as of its days, with its filters and sums, for those who see what stands in it. */
@ExtendWith(StackExtension.class)
class PlacesSheetIT {
    private static final int LOOKS = 3;

    private final String word = "Blatt" + UUID.randomUUID().toString().substring(0, 8);
    private LocalStack stack;
    private Api admin;
    private String path;

    @BeforeEach
    void createAnInstrument(LocalStack running) {
        stack = running;
        admin = Api.as(stack, "jc-admin");
        Answer created = admin.post(
                "/instruments",
                null,
                Map.of("name", word, "targetGroup", "U25", "legalCircles", List.of("SGB_II", "SGB_III")));
        path = "/instruments/" + created.json().get("id").asText();
        places(16, "2030-01-01", "CONFIRMED");
        places(20, "2031-01-01", "CONFIRMED");
        places(15, "2031-08-01", "PROVISIONAL");
        admin.post(path + "/quotas", "*", Map.of("places", 12, "validFrom", "2031-01-01"));
    }

    @Test
    void aLineSaysWhatHoldsOnItsDays() {
        JsonNode line = sheet("asOf=2031-03-14&q=" + word).json().get("items").get(0);
        assertThat(line.get("name").asText()).isEqualTo(word);
        assertThat(line.get("group").asText()).isEqualTo("PLACES");
        assertThat(line.at("/capacity/places").asInt()).isEqualTo(20);
        assertThat(line.at("/later/places").asInt()).isEqualTo(15);
        assertThat(line.at("/later/validFrom").asText()).isEqualTo("2031-08-01");
        assertThat(line.at("/before/places").asInt()).isEqualTo(16);
        assertThat(line.get("change").asInt()).isEqualTo(4);
        assertThat(line.at("/quotas/0/agency").asText()).isEqualTo("jobcenter");
        assertThat(line.at("/quotas/0/places").asInt()).isEqualTo(12);
        assertThat(line.get("maintained").asBoolean()).isTrue();
        assertThat(admin.get(path).etag()).isEqualTo("\"" + line.get("version").asInt() + "\"");
        JsonNode planned = sheet("asOf=2031-08-01&comparedWith=2031-01-01&q=" + word)
                .json()
                .get("items")
                .get(0);
        assertThat(planned.at("/capacity/places").asInt()).isEqualTo(15);
        assertThat(planned.get("change").asInt()).isEqualTo(-5);
    }

    /** Other classes enter places meanwhile; what is wrong is wrong each time. */
    @Test
    void sumsAreOfEverythingVisibleWhateverIsAskedFor() {
        for (int look = 1; ; look++) {
            try {
                fiveMorePlacesAreFiveMoreInTheSums(20 + 5 * look);
                return;
            } catch (AssertionError e) {
                if (look == LOOKS) {
                    throw e;
                }
            }
        }
    }

    private void fiveMorePlacesAreFiveMoreInTheSums(int places) {
        long city = sum("jc-admin", "CITY");
        long secondCircle = sum("jc-admin", "LEGAL_CIRCLE SGB_II");
        long undivided = sum("jc-admin", "UNDIVIDED");
        long others = sum("ja-reader", "CITY");
        places(places, "2031-01-01", "CONFIRMED");
        assertThat(sum("jc-admin", "CITY")).isEqualTo(city + 5);
        assertThat(sum("jc-admin", "LEGAL_CIRCLE SGB_II")).isEqualTo(secondCircle);
        assertThat(sum("jc-admin", "UNDIVIDED")).isEqualTo(undivided + 5);
        assertThat(sum("ja-reader", "CITY")).as("what is not seen is not added").isEqualTo(others);
    }

    @Test
    void whoDoesNotSeeTheInstrumentSeesNoLine() {
        for (String user : List.of("ja-admin", "aa-lead", "editor")) {
            Answer sheet = Api.as(stack, user).get("/places?q=" + word);
            assertThat(sheet.status()).isEqualTo(200);
            assertThat(sheet.json().get("total").asInt()).as(user).isZero();
        }
        assertThat(Api.as(stack, "auditor")
                        .get("/places?q=" + word)
                        .json()
                        .get("total")
                        .asInt())
                .isOne();
    }

    @Test
    void whoMaintainsAnotherKindOfRecordReadsTheSheetToo() {
        Api other = Api.as(stack, "aa-admin");
        String partner = other.post("/partners", null, Map.of("type", "SITE", "name", word))
                .json()
                .get("id")
                .asText();
        Map<String, Object> share = Map.of("agency", "jugendamt", "level", "EDIT", "purpose", "Gemeinsame Pflege");
        assertThat(other.post("/partners/" + partner + "/shares", "*", share).status())
                .isEqualTo(201);
        assertThat(admin.post(
                                path + "/shares",
                                "*",
                                Map.of("agency", "jugendamt", "level", "READ", "purpose", "Gemeinsame Planung"))
                        .status())
                .isEqualTo(201);
        JsonNode lines =
                Api.as(stack, "ja-admin").get("/places?q=" + word).json().get("items");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("maintained").asBoolean()).isFalse();
    }

    @Test
    void filtersCutTheSheet() {
        assertThat(total("asOf=2031-08-01&filter=provisional&q=" + word)).isOne();
        assertThat(total("asOf=2031-03-14&filter=provisional&q=" + word)).isZero();
        assertThat(total("filter=ours&q=" + word)).isOne();
        assertThat(total("filter=full&q=" + word)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=gestern, 400",
        "asOf=1999-12-31, 422",
        "comparedWith=2022-02-30, 400",
        "filter=none, 400",
        "sort=secret, 422",
        "size=201, 422",
        "day=2022-01-01, 400"
    })
    void whatCannotBeAskedIsRefused(String query, int status) {
        assertThat(sheet(query).status()).isEqualTo(status);
    }

    private long sum(String user, String of) {
        for (JsonNode sum : Api.as(stack, user)
                .get("/places?asOf=2031-03-14&size=1&q=x")
                .json()
                .get("sums")) {
            String name = sum.get("of").asText()
                    + (sum.get("key").isNull() ? "" : " " + sum.get("key").asText());
            if (name.equals(of)) {
                return sum.get("places").asLong();
            }
        }
        return 0;
    }

    private int total(String query) {
        return sheet(query).json().get("total").asInt();
    }

    private Answer sheet(String query) {
        return admin.get("/places?" + query);
    }

    private void places(int places, String from, String status) {
        Answer changed = admin.post(
                path + "/places", "*", Map.of("kind", "PLACES", "places", places, "validFrom", from, "status", status));
        assertThat(changed.status()).as(changed.body()).isEqualTo(201);
    }
}
