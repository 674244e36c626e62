// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StackExtension.class)
class ApiSignInIT {
    private static final String ME = "/api/v1/me";

    private final LocalStack stack;
    private final FormBrowser client;

    ApiSignInIT(LocalStack stack) {
        this.stack = stack;
        this.client = new FormBrowser(stack.appUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "jc-admin,jobcenter,Verwaltung Jobcenter Herne",
        "ja-lead,jugendamt,",
        "aa-reader,arbeitsagentur,",
        "editor,,",
        "auditor,,"
    })
    void tokenTellsWhoIsCalling(String user, String agency, String name) throws Exception {
        JsonObject me = json(client.get(ME, "Authorization", "Bearer " + stack.token(user)));

        assertThat(me.getString("username")).isEqualTo(user);
        assertThat(me.isNull("agency") ? null : me.getString("agency")).isEqualTo(agency);
        if (name != null) {
            assertThat(me.getString("name")).isEqualTo(name);
        }
    }

    @Test
    void permissionsFollowFromTheRoles() throws Exception {
        JsonObject me = json(client.get(ME, "Authorization", "Bearer " + stack.token("jc-admin")));

        assertThat(me.getJsonArray("roles").getValuesAs(JsonString::getString))
                .containsExactly("agency-admin", "share-manager");
        assertThat(me.getJsonObject("permissions").getJsonArray("share.grant").getValuesAs(JsonString::getString))
                .containsExactly("own");
        assertThat(me.getJsonObject("permissions")).doesNotContainKey("programme.publish");
    }

    @Test
    void withoutATokenNothingIsAnswered() throws Exception {
        for (String address : new String[] {ME, "/api/v1/instruments", "/api/v1/nothing", "/api", "/API/v1/me"}) {
            HttpResponse<String> refused = client.get(address);
            assertThat(refused.statusCode()).as(address).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"jba\"");
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(json(refused).getInt("status")).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void tokenThatIsNoneIsRefused(String authorization) throws Exception {
        HttpResponse<String> refused = client.get(ME, "Authorization", authorization);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
    }

    @Test
    void changedTokenIsRefused() throws Exception {
        String[] own = stack.token("jc-reader").split("\\.");
        String[] other = stack.token("jc-admin").split("\\.");

        assertThat(client.get(ME, "Authorization", "Bearer " + own[0] + "." + other[1] + "." + own[2])
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void twoTokensAreNone() throws Exception {
        String token = "Bearer " + stack.token("jc-reader");

        assertThat(client.get(ME, "Authorization", token, "Authorization", token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void otherSchemesOpenNothing() throws Exception {
        assertThat(client.get(ME, "Authorization", "Basic amMtYWRtaW46ZGVtbw==").statusCode())
                .isEqualTo(401);
        assertThat(client.get(ME + "?access_token=" + stack.token("jc-admin")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void bearerTokenDoesNotOpenScreens() throws Exception {
        assertThat(client.get("/konto", "Authorization", "Bearer " + stack.token("jc-admin"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void requestKeepsItsNumberWhenThatIsHarmless() throws Exception {
        String token = "Bearer " + stack.token("jc-reader");

        assertThat(client.get(ME, "Authorization", token, "X-Request-Id", "import-7.a")
                        .headers()
                        .firstValue("X-Request-Id"))
                .contains("import-7.a");
        assertThat(client.get(ME, "Authorization", token, "X-Request-Id", "a b;c")
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .matches("[A-Za-z0-9._-]{1,64}");
    }

    @Test
    void reasonThatCannotBeReadIsRefused() throws Exception {
        String token = "Bearer " + stack.token("jc-reader");

        assertThat(client.get(ME, "Authorization", token, "X-Reason", "Vertrag%20gek%C3%BCrzt")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get(ME, "Authorization", token, "X-Reason", "%FF").statusCode())
                .isEqualTo(400);
        assertThat(client.get(ME, "Authorization", token, "X-Reason", "x".repeat(501))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void unknownParameterIsRefusedInTheLanguageAskedFor() throws Exception {
        HttpResponse<String> refused = client.get(
                ME + "?filter=x",
                "Authorization",
                "Bearer " + stack.token("jc-reader"),
                "Accept-Language",
                "fr, en;q=0.8, de;q=0.5");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).getString("field")).isEqualTo("filter");
        assertThat(json(refused).getString("detail")).contains("unknown");
    }

    @Test
    void tableOfPermissionsIsThere() throws Exception {
        HttpResponse<String> table =
                client.get("/api/v1/permissions", "Authorization", "Bearer " + stack.token("auditor"));

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body()).contains("\"action\":\"instrument.edit\"", "\"agency-admin\":\"own+edit\"");
    }

    @Test
    void apiDescribesItself() throws Exception {
        assertThat(client.get("/openapi").body()).contains("/api/v1/me", "scheme: bearer");
    }

    private static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
