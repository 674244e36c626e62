// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInAgainTest {
    private final CodeFlow flow = new CodeFlow();
    private final HttpSession session = new SessionFixture("b-1").session();
    private AnsweringRealm realm;

    @BeforeEach
    void prepare() throws JOSEException {
        realm = new AnsweringRealm(new TokenForge());
        flow.realm = realm;
        flow.clock = Clock.systemUTC();
    }

    @Test
    void keycloakIsToldToAskOnceMore() throws Exception {
        AuthenticationRequest request = asked(flow.beginAgain(session, "/konto", Locale.GERMAN));

        assertThat(request.getPrompt()).isEqualTo(new Prompt(Prompt.Type.LOGIN));
        assertThat(request.getMaxAge()).isEqualTo(300);
    }

    @Test
    void ordinarySignInDoesNotAskTwice() throws Exception {
        AuthenticationRequest request = asked(flow.begin(session, "/konto", Locale.GERMAN));

        assertThat(request.getPrompt()).isNull();
        assertThat(request.getMaxAge()).isNegative();
    }

    @Test
    void whoProvedItJustNowIsBackWhereTheyWere() throws Exception {
        CodeFlow.Arrival arrival = comeBack(Instant.now().minusSeconds(2));

        assertThat(arrival.returnTo()).isEqualTo("/mitzeichnung/2022?weiter=SIGN");
        assertThat(arrival.signIn().authenticatedAt()).isNotNull();
    }

    @Test
    void whoCameBackWithoutAPasswordIsRefused() {
        assertThatThrownBy(() -> comeBack(Instant.now().minus(Duration.ofMinutes(6))))
                .isInstanceOf(TokenRejected.class)
                .hasMessageContaining("without having signed in again");
        assertThatThrownBy(() -> comeBack(null)).isInstanceOf(TokenRejected.class);
    }

    private CodeFlow.Arrival comeBack(@Nullable Instant authenticatedAt) throws Exception {
        AuthenticationRequest request =
                asked(flow.beginAgain(session, "/mitzeichnung/2022?weiter=SIGN", Locale.GERMAN));
        realm.nonce = request.getNonce().getValue();
        realm.authenticatedAt = authenticatedAt;
        return flow.finish(session, "code=c&state=" + request.getState().getValue() + "&iss=" + TokenForge.ISSUER);
    }

    private static AuthenticationRequest asked(URI address) throws ParseException {
        return AuthenticationRequest.parse(new HTTPRequest(HTTPRequest.Method.GET, address).getURI());
    }

    /** Keycloak, answering every code with the tokens of one person. */
    private static final class AnsweringRealm extends KeycloakRealm {
        private final TokenForge forge;
        private String nonce = "";
        private @Nullable Instant authenticatedAt;

        AnsweringRealm(TokenForge forge) {
            super(TokenForge.SETTINGS);
            this.forge = forge;
        }

        @Override
        OIDCProviderMetadata metadataOfNow() {
            OIDCProviderMetadata metadata = new OIDCProviderMetadata(
                    settings().issuer(), List.of(SubjectType.PUBLIC), URI.create(TokenForge.ISSUER + "/certs"));
            metadata.setAuthorizationEndpointURI(URI.create(TokenForge.ISSUER + "/auth"));
            return metadata;
        }

        @Override
        TokenCheck tokens() {
            return forge.check();
        }

        @Override
        OIDCTokens redeem(AuthorizationGrant grant) {
            try {
                var id = TokenForge.idClaims(nonce);
                if (authenticatedAt != null) {
                    id.claim("auth_time", authenticatedAt.getEpochSecond());
                }
                return new OIDCTokens(
                        JWTParser.parse(forge.signed(id.build())),
                        new BearerAccessToken(forge.signed(TokenForge.accessClaims()
                                .claim("azp", "backoffice")
                                .build())),
                        new RefreshToken("refresh-1"));
            } catch (JOSEException | java.text.ParseException e) {
                throw new AssertionError(e);
            }
        }
    }
}
