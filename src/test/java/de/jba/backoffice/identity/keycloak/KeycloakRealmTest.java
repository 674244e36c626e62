// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakRealmTest {
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer keycloak;
    private KeycloakRealm realm;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/jba";
        answer("/realms/jba/.well-known/openid-configuration", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/certs","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
        answer("/realms/jba/token", "{\"error\":\"invalid_grant\"}");
        keycloak.start();
        realm = new KeycloakRealm(new KeycloakSettings(
                new Issuer(issuer),
                TokenForge.SETTINGS.client(),
                TokenForge.SETTINGS.secret(),
                TokenForge.SETTINGS.publicUrl(),
                TokenForge.SETTINGS.apiClients(),
                TokenForge.SETTINGS.admin()));
        realm.clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    private void answer(String path, String json) {
        keycloak.createContext(path, exchange -> {
            asked.incrementAndGet();
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(
                    path.endsWith("/token") && status.get() == 200 ? 400 : status.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void whatWasLearntStays() throws KeycloakAway {
        realm.metadata();
        realm.metadata();

        assertThat(asked).hasValue(1);
    }

    @Test
    void nobodyIsSentToAKeycloakThatIsAway() throws KeycloakAway {
        realm.metadata();
        status.set(503);

        assertThatThrownBy(() -> realm.metadataOfNow()).isInstanceOf(KeycloakAway.class);
        assertThat(realm.metadata()).as("what is known still serves the others").isNotNull();
    }

    @Test
    void mayBeAwayAtStartAndComeLater() throws KeycloakAway {
        status.set(503);
        assertThatThrownBy(() -> realm.metadata()).isInstanceOf(KeycloakAway.class);
        status.set(200);
        assertThatThrownBy(() -> realm.metadata()).as("not asked again at once").isInstanceOf(KeycloakAway.class);
        assertThat(asked).hasValue(1);

        realm.clock = Clock.offset(realm.clock, Duration.ofSeconds(4));
        assertThat(realm.metadata().getTokenEndpointURI().getPath()).isEqualTo("/realms/jba/token");
    }

    @Test
    void grantThatIsNotHonouredIsARefusalAndAnUnwellKeycloakIsAway() {
        RefreshTokenGrant grant = new RefreshTokenGrant(new RefreshToken("spent"));
        assertThatThrownBy(() -> realm.redeem(grant))
                .isInstanceOf(TokenRejected.class)
                .hasMessageContaining("invalid_grant");

        status.set(502);
        assertThatThrownBy(() -> realm.redeem(grant)).isInstanceOf(KeycloakAway.class);
    }

    @Test
    void whoNamesAnotherIssuerIsNotOurRealm() {
        KeycloakRealm other = new KeycloakRealm(new KeycloakSettings(
                new Issuer(realm.settings().issuer().getValue().replace("127.0.0.1", "localhost")),
                TokenForge.SETTINGS.client(),
                TokenForge.SETTINGS.secret(),
                TokenForge.SETTINGS.publicUrl(),
                TokenForge.SETTINGS.apiClients(),
                TokenForge.SETTINGS.admin()));
        other.clock = realm.clock;
        assertThatThrownBy(other::metadata).isInstanceOf(KeycloakAway.class);
    }
}
