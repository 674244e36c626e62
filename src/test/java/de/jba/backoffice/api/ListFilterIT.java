// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and their files are narrowed by parameters of the query; what cannot be read is refused by its name. */
@ExtendWith(StackExtension.class)
class ListFilterIT {
    private final String word = "Sieb" + UUID.randomUUID().toString().substring(0, 8);
    private final Api admin;

    ListFilterIT(LocalStack stack) {
        admin = Api.as(stack, "jc-admin");
    }

    @Test
    void listCountAndFileAgree() {
        create("A", "U25", Map.of("kind", "PLACES", "places", 12, "validFrom", "2031-01-01"));
        create("B", "U25_AND_OVER", Map.of("kind", "INDIVIDUAL_NEED", "validFrom", "2031-01-01"));
        String both = "targetGroup=U25&targetGroup=U25_AND_OVER";
        assertThat(total(both)).isEqualTo(2);
        assertThat(total("targetGroup=U25")).isOne();
        assertThat(total("targetGroup=U25&owner=jugendamt")).isZero();
        assertThat(total("capacity=NONE")).isEqualTo(2);
        assertThat(total("asOf=2031-06-01&capacity=PLACES")).isOne();
        Answer then = admin.get("/instruments?asOf=2031-06-01&targetGroup=U25&q=" + word);
        assertThat(then.json().at("/items/0/capacity/places").asInt()).isEqualTo(12);
        assertThat(admin.get("/exports/instruments.csv?targetGroup=U25&q=" + word)
                        .body())
                .contains(word + "A")
                .doesNotContain(word + "B");
    }

    @ParameterizedTest
    @CsvSource({
        "/instruments?status=PERHAPS, status",
        "/instruments?asOf=gestern, asOf",
        "/instruments?owner=Jobcenter%20Herne, owner",
        "/instruments?targetGroup=U25&targetGroup=all, targetGroup",
        "/instruments?type=SCHOOL, type",
        "/instruments?rows=1, rows",
        "/contacts?leaving=SOON, leaving",
        "/partners?type=OTHER, type",
        "/exports/partners.csv?schoolType=X, schoolType",
        "/events?owner=jobcenter, owner"
    })
    void whatCannotBeReadIsRefusedByItsName(String path, String parameter) {
        Answer refused = admin.get(path);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo(parameter);
    }

    private int total(String query) {
        Answer page = admin.get("/instruments?q=" + word + "&" + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().get("total").asInt();
    }

    private void create(String name, String group, Map<String, Object> capacity) {
        Answer created = admin.post(
                "/instruments",
                null,
                Map.of(
                        "name",
                        word + name,
                        "targetGroup",
                        group,
                        "legalCircles",
                        List.of("SGB_II"),
                        "capacity",
                        capacity));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }
}
