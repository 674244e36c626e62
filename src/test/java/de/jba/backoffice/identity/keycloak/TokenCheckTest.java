// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static de.jba.backoffice.identity.keycloak.TokenForge.accessClaims;
import static de.jba.backoffice.identity.keycloak.TokenForge.idClaims;
import static de.jba.backoffice.identity.keycloak.TokenForge.logoutClaims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCheckTest {
    private static final TokenForge FORGE = forge();
    private final TokenCheck check = FORGE.check();

    private static TokenForge forge() {
        try {
            return new TokenForge();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date in(Duration duration) {
        return Date.from(Instant.now().plus(duration));
    }

    @Nested
    class ABearerToken {
        @ParameterizedTest
        @ValueSource(strings = {"RS256", "PS256", "ES256"})
        void isAcceptedWhenTheRealmMadeIt(String algorithm) throws Exception {
            JWTClaimsSet claims = check.bearerToken(
                    FORGE.signed(JWSAlgorithm.parse(algorithm), accessClaims().build()));
            assertThat(claims.getSubject()).isEqualTo("7c1f");
        }

        @Test
        void ofAnotherRealmIsRefused() throws JOSEException {
            refused(FORGE.signed(
                    accessClaims().issuer("https://id.example/realms/other").build()));
        }

        @Test
        void forAnotherAudienceIsRefused() throws JOSEException {
            refused(FORGE.signed(accessClaims().audience("account").build()));
            refused(FORGE.signed(accessClaims().audience((String) null).build()));
        }

        @Test
        void ofAClientThatIsNotListedIsRefused() throws JOSEException {
            refused(FORGE.signed(accessClaims().claim("azp", "other-app").build()));
            refused(FORGE.signed(accessClaims().claim("azp", null).build()));
        }

        @Test
        void isRefusedOnceItHasEnded() throws JOSEException {
            refused(FORGE.signed(
                    accessClaims().expirationTime(in(Duration.ofSeconds(-40))).build()));
            refused(FORGE.signed(accessClaims().expirationTime(null).build()));
        }

        @Test
        void isRefusedBeforeItBegins() throws JOSEException {
            refused(FORGE.signed(
                    accessClaims().notBeforeTime(in(Duration.ofMinutes(2))).build()));
        }

        @Test
        void withoutASignatureIsRefused() {
            refused(TokenForge.unsigned(accessClaims().build()));
        }

        @Test
        void signedWithThePublicKeyAsSecretIsRefused() throws JOSEException {
            refused(FORGE.signedWithThePublicKeyAsSecret(accessClaims().build()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"RS384", "RS512", "PS512"})
        void byAnAlgorithmThatIsNotListedIsRefused(String algorithm) throws JOSEException {
            refused(FORGE.signed(JWSAlgorithm.parse(algorithm), accessClaims().build()));
        }

        @Test
        void signedBySomebodyElseIsRefused() throws JOSEException {
            refused(FORGE.signedByAnother(accessClaims().build()));
        }

        @Test
        void changedAfterwardsIsRefused() throws JOSEException {
            String[] own = FORGE.signed(accessClaims().build()).split("\\.");
            String[] other =
                    FORGE.signed(accessClaims().subject("8d20").build()).split("\\.");
            refused(own[0] + "." + other[1] + "." + own[2]);
        }

        @Test
        void byAnUnknownKeyIsRefused() throws JOSEException {
            refused(FORGE.signedByUnknownKey(accessClaims().build()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ID", "Refresh", "Logout"})
        void ofAnotherKindIsRefused(String kind) throws JOSEException {
            refused(FORGE.signed(accessClaims().claim("typ", kind).build()));
        }

        @Test
        void withTheHeaderOfALogoutTokenIsRefused() throws JOSEException {
            refused(FORGE.signedAs("logout+jwt", accessClaims().build()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0..", "null"})
        void thatIsNoTokenIsRefused(String text) {
            refused(text);
        }

        @Test
        void cannotBeJudgedWithoutKeysSoKeycloakIsAway() throws JOSEException {
            TokenCheck blind = new TokenCheck(
                    TokenForge.SETTINGS,
                    (selector, context) -> {
                        throw new KeySourceException("no answer");
                    },
                    Clock.systemUTC());
            String token = FORGE.signed(accessClaims().build());
            assertThatThrownBy(() -> blind.bearerToken(token)).isInstanceOf(KeycloakAway.class);
        }

        @Test
        void ofTheApiIsNoneOfOurOwn() throws JOSEException {
            String token = FORGE.signed(accessClaims().build());
            assertThatThrownBy(() -> check.ownAccessToken(token)).isInstanceOf(TokenRejected.class);
        }

        @Test
        void ofOurOwnThatHidesAnOrganisationIsRefused() throws JOSEException {
            String narrowed = FORGE.signed(accessClaims()
                    .claim("azp", "backoffice")
                    .claim("scope", "openid organization:jobcenter")
                    .build());
            assertThatThrownBy(() -> TokenCheck.requireEveryOrganisation(check.ownAccessToken(narrowed)))
                    .isInstanceOf(TokenRejected.class);
        }

        private void refused(String token) {
            assertThatThrownBy(() -> check.bearerToken(token)).isInstanceOf(TokenRejected.class);
        }
    }

    @Nested
    class AnIdToken {
        private final BearerAccessToken together = new BearerAccessToken("the-access-token");

        @Test
        void isAcceptedWithItsNonce() throws Exception {
            assertThat(judge(idClaims("n-1").build(), "n-1").getSubject().getValue())
                    .isEqualTo("7c1f");
        }

        @Test
        void ofAnotherSignInIsRefused() {
            refused(idClaims("n-2").build());
            refused(idClaims("n-1").claim("nonce", null).build());
        }

        @Test
        void forAnotherClientIsRefused() {
            refused(idClaims("n-1").audience("other-app").build());
            refused(idClaims("n-1")
                    .audience(List.of("backoffice", "other-app"))
                    .claim("azp", "other-app")
                    .build());
        }

        @Test
        void ofAnotherRealmOrTooOldIsRefused() {
            refused(idClaims("n-1").issuer("https://id.example/realms/other").build());
            refused(idClaims("n-1").expirationTime(in(Duration.ofSeconds(-40))).build());
        }

        @Test
        void besideAnotherAccessTokenIsRefused() throws Exception {
            String hash = AccessTokenHash.compute(new BearerAccessToken("another"), JWSAlgorithm.RS256)
                    .getValue();
            refused(idClaims("n-1").claim("at_hash", hash).build());
            String own = AccessTokenHash.compute(together, JWSAlgorithm.RS256).getValue();
            assertThat(judge(idClaims("n-1").claim("at_hash", own).build(), "n-1"))
                    .isNotNull();
        }

        @Test
        void withoutASignatureIsRefused() {
            assertThatThrownBy(() -> check.idToken(
                            JWTParser.parse(TokenForge.unsigned(idClaims("n-1").build())), new Nonce("n-1"), together))
                    .isInstanceOf(TokenRejected.class);
        }

        private com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet judge(JWTClaimsSet claims, String nonce)
                throws JOSEException, ParseException, TokenRejected, KeycloakAway {
            return check.idToken(JWTParser.parse(FORGE.signed(claims)), new Nonce(nonce), together);
        }

        private void refused(JWTClaimsSet claims) {
            assertThatThrownBy(() -> judge(claims, "n-1")).isInstanceOf(TokenRejected.class);
        }
    }

    @Nested
    class ALogoutToken {
        @Test
        void isAcceptedWhenTheRealmMadeIt() throws Exception {
            assertThat(check.logoutToken(
                                    FORGE.signedAs("logout+jwt", logoutClaims().build()))
                            .getSessionID()
                            .getValue())
                    .isEqualTo("s-1");
        }

        @Test
        void thatIsAnotherKindOfTokenIsRefused() throws JOSEException {
            refused(FORGE.signed(logoutClaims().build()));
            refused(FORGE.signedAs("logout+jwt", accessClaims().build()));
            refused(FORGE.signedAs(
                    "logout+jwt", logoutClaims().claim("events", Map.of()).build()));
            refused(FORGE.signedAs(
                    "logout+jwt", logoutClaims().claim("nonce", "n-1").build()));
        }

        @Test
        void thatNamesNobodyIsRefused() throws JOSEException {
            refused(FORGE.signedAs(
                    "logout+jwt",
                    logoutClaims().subject(null).claim("sid", null).build()));
        }

        @Test
        void ofAnotherRealmOrForAnotherClientIsRefused() throws JOSEException {
            refused(FORGE.signedAs(
                    "logout+jwt",
                    logoutClaims().issuer("https://id.example/realms/other").build()));
            refused(FORGE.signedAs(
                    "logout+jwt", logoutClaims().audience("other-app").build()));
        }

        @Test
        void tooOldIsRefused() throws JOSEException {
            refused(FORGE.signedAs(
                    "logout+jwt",
                    logoutClaims().expirationTime(in(Duration.ofMinutes(-5))).build()));
        }

        @Test
        void withoutTheRealmsSignatureIsRefused() throws JOSEException {
            refused(TokenForge.unsigned(logoutClaims().build()));
            refused(FORGE.signedByAnother(logoutClaims().build()));
        }

        private void refused(String token) {
            assertThatThrownBy(() -> check.logoutToken(token)).isInstanceOf(TokenRejected.class);
        }
    }
}
