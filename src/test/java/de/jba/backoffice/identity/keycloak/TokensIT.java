// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tokens that must not open the API, over the wire. The realm is given a key of the test's, so that a token can be
 * genuine in everything but the one thing that is wrong with it.
 */
@ExtendWith(StackExtension.class)
@ResourceLock(KeycloakAdmin.SETTINGS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {
    private static final Duration UNTIL_KEYS_ARE_ASKED_FOR_AGAIN = Duration.ofMinutes(6);

    private final LocalStack stack;
    private final FormBrowser client;
    private final KeycloakAdmin admin;
    private RSAKey key;
    private JWTClaimsSet claims;

    TokensIT(LocalStack stack) {
        this.stack = stack;
        client = new FormBrowser(stack.appUrl());
        admin = new KeycloakAdmin(stack.keycloakUrl());
    }

    @BeforeAll
    void giveTheRealmAKeyThatTheTestKnows() throws Exception {
        RSAKey made = new RSAKeyGenerator(2048).generate();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(made.toPrivateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        key = new RSAKey.Builder(made).keyID(admin.addSigningKey(pem)).build();
        claims = SignedJWT.parse(stack.token("jc-reader")).getJWTClaimsSet();
        Instant end = Instant.now().plus(UNTIL_KEYS_ARE_ASKED_FOR_AGAIN);
        while (call(signed(valid().build())).statusCode() != 200) {
            assertThat(Instant.now()).as("the realm's new key is accepted").isBefore(end);
            Thread.sleep(2_000); // the application asks for keys at most so often, and nothing tells when it did
        }
    }

    @AfterAll
    void takeTheKeyAway() throws Exception {
        admin.removeSigningKey();
    }

    @Test
    void aTokenWithOneThingWrongIsRefusedAndNoted() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> wrong : wrongTokens().entrySet()) {
            String id = UUID.randomUUID().toString();
            HttpResponse<String> refused =
                    client.get("/api/v1/me", "Authorization", "Bearer " + wrong.getValue(), "X-Request-Id", id);
            all.assertThat(refused.statusCode()).as(wrong.getKey()).isEqualTo(401);
            all.assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .as(wrong.getKey())
                    .isEqualTo("Bearer realm=\"jba\", error=\"invalid_token\"");
            all.assertThat(refused.body()).as(wrong.getKey()).doesNotContain("Exception", "nimbus");
            all.assertThat(stack.serverLog())
                    .as("%s: stands in the log", wrong.getKey())
                    .contains("Request " + id + " refused: ");
            all.assertThat(stack.serverLog())
                    .as("%s: but not the token", wrong.getKey())
                    .doesNotContain(wrong.getValue());
        }
        all.assertAll();
        assertThat(call(signed(valid().build())).statusCode())
                .as("nothing wrong with this one")
                .isEqualTo(200);
    }

    /** It names nobody and tries nothing; whoever scans the address space would fill the log. */
    @Test
    void aRequestWithoutATokenIsRefusedAndNotNoted() throws Exception {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> refused = client.get("/api/v1/instruments", "X-Request-Id", id);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"jba\"");
        assertThat(stack.serverLog()).doesNotContain(id);
    }

    private Map<String, String> wrongTokens() throws Exception {
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        JWTClaimsSet right = valid().build();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(
                "issuer", signed(valid().issuer("https://id.example/realms/jba").build()));
        wrong.put("audience", signed(valid().audience("account").build()));
        wrong.put("no audience", signed(valid().audience((String) null).build()));
        wrong.put("client", signed(valid().claim("azp", "account-console").build()));
        wrong.put("expired", signed(valid().expirationTime(in(-60)).build()));
        wrong.put("never ends", signed(valid().expirationTime(null).build()));
        wrong.put("not yet valid", signed(valid().notBeforeTime(in(120)).build()));
        wrong.put("kind: ID", signed(valid().claim("typ", "ID").build()));
        wrong.put("kind: Refresh", signed(valid().claim("typ", "Refresh").build()));
        wrong.put("no person", signed(valid().subject(null).build()));
        wrong.put("algorithm none", new PlainJWT(right).serialize());
        wrong.put(
                "algorithm not listed",
                sign(new RSASSASigner(key), header(JWSAlgorithm.RS512).build(), right));
        byte[] publicKey = key.toPublicKey().getEncoded();
        wrong.put(
                "HS256 with the public key",
                sign(new MACSigner(publicKey), header(JWSAlgorithm.HS256).build(), right));
        byte[] asText = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        wrong.put(
                "HS256 with the key as JSON",
                sign(new MACSigner(asText), header(JWSAlgorithm.HS256).build(), right));
        wrong.put(
                "signature",
                sign(new RSASSASigner(stranger), header(JWSAlgorithm.RS256).build(), right));
        wrong.put(
                "own key brought along",
                sign(
                        new RSASSASigner(stranger),
                        header(JWSAlgorithm.RS256).jwk(stranger.toPublicJWK()).build(),
                        right));
        URI elsewhere = URI.create("https://id.example/keys");
        wrong.put(
                "address of other keys",
                sign(
                        new RSASSASigner(stranger),
                        header(JWSAlgorithm.RS256).jwkURL(elsewhere).build(),
                        right));
        wrong.put(
                "address of a certificate",
                sign(
                        new RSASSASigner(stranger),
                        header(JWSAlgorithm.RS256).x509CertURL(elsewhere).build(),
                        right));
        wrong.put(
                "unknown key",
                sign(
                        new RSASSASigner(stranger),
                        header(JWSAlgorithm.RS256).keyID("unknown").build(),
                        right));
        wrong.put(
                "key by a path",
                sign(
                        new RSASSASigner(stranger),
                        header(JWSAlgorithm.RS256).keyID("../../dev/null").build(),
                        right));
        wrong.put("of another realm", admin.tokenOfTheMasterRealm());
        String[] parts = signed(right).split("\\.");
        wrong.put("cut short", parts[0] + "." + parts[1] + ".");
        wrong.put("very long", "a".repeat(5_000));
        return wrong;
    }

    private JWTClaimsSet.Builder valid() {
        return new JWTClaimsSet.Builder(claims).issueTime(in(0)).expirationTime(in(120));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
    }

    private String signed(JWTClaimsSet content) throws JOSEException {
        return sign(new RSASSASigner(key), header(JWSAlgorithm.RS256).build(), content);
    }

    private static String sign(JWSSigner signer, JWSHeader header, JWTClaimsSet content) throws JOSEException {
        SignedJWT token = new SignedJWT(header, content);
        token.sign(signer);
        return token.serialize();
    }

    private HttpResponse<String> call(String token) throws Exception {
        return client.get("/api/v1/me", "Authorization", "Bearer " + token);
    }
}
