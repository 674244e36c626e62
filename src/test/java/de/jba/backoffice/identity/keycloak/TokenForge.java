// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes tokens as our realm does, and such as it never would. */
final class TokenForge {
    static final String ISSUER = "https://id.example/realms/jba";
    static final KeycloakSettings SETTINGS = new KeycloakSettings(
            new Issuer(ISSUER),
            new ClientID("backoffice"),
            new Secret("of-this-test"),
            URI.create("https://jba.example"),
            Set.of("backoffice", "backoffice-cli"),
            URI.create("https://id.example/admin/realms/jba"));

    private final RSAKey key = rsa("realm-key");
    private final RSAKey foreign = rsa("realm-key");
    private final RSAKey unknown = rsa("other-key");
    private final ECKey curve;

    TokenForge() throws JOSEException {
        curve = new ECKeyGenerator(Curve.P_256)
                .keyID("realm-curve")
                .keyUse(KeyUse.SIGNATURE)
                .generate();
    }

    private static RSAKey rsa(String kid) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(kid).keyUse(KeyUse.SIGNATURE).generate();
    }

    JWKSet publicKeys() {
        return new JWKSet(List.of(key.toPublicJWK(), curve.toPublicJWK()));
    }

    TokenCheck check() {
        return new TokenCheck(SETTINGS, new ImmutableJWKSet<>(publicKeys()), Clock.systemUTC());
    }

    /** What the realm says of an administrator of the Jobcenter. */
    static JWTClaimsSet.Builder accessClaims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("backoffice", "account"))
                .subject("7c1f")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("typ", "Bearer")
                .claim("azp", "backoffice-cli")
                .claim("sid", "s-1")
                .claim("preferred_username", "jc-admin")
                .claim("name", "Verwaltung Jobcenter Herne")
                .claim("organization", List.of("jobcenter"))
                .claim("resource_access", Map.of("backoffice", Map.of("roles", List.of("agency-admin"))));
    }

    static JWTClaimsSet.Builder logoutClaims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("backoffice")
                .subject("7c1f")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .jwtID("j-1")
                .claim("sid", "s-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    static JWTClaimsSet.Builder idClaims(String nonce) {
        return new JWTClaimsSet.Builder(accessClaims().build())
                .audience("backoffice")
                .claim("typ", "ID")
                .claim("azp", "backoffice")
                .claim("nonce", nonce);
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, claims);
    }

    String signed(JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
        return sign(
                JWSAlgorithm.Family.EC.contains(algorithm) ? new ECDSASigner(curve) : new RSASSASigner(key),
                header(algorithm, JWSAlgorithm.Family.EC.contains(algorithm) ? "realm-curve" : "realm-key", "JWT"),
                claims);
    }

    String signedAs(String type, JWTClaimsSet claims) throws JOSEException {
        return sign(new RSASSASigner(key), header(JWSAlgorithm.RS256, "realm-key", type), claims);
    }

    /** Signed by somebody else under the name of the realm's key. */
    String signedByAnother(JWTClaimsSet claims) throws JOSEException {
        return sign(new RSASSASigner(foreign), header(JWSAlgorithm.RS256, "realm-key", "JWT"), claims);
    }

    String signedByUnknownKey(JWTClaimsSet claims) throws JOSEException {
        return sign(new RSASSASigner(unknown), header(JWSAlgorithm.RS256, "other-key", "JWT"), claims);
    }

    /** The old trick: the public key taken for a shared secret. */
    String signedWithThePublicKeyAsSecret(JWTClaimsSet claims) throws JOSEException {
        byte[] secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        return sign(new MACSigner(secret), header(JWSAlgorithm.HS256, "realm-key", "JWT"), claims);
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String kid, String type) {
        return new JWSHeader.Builder(algorithm)
                .keyID(kid)
                .type(new JOSEObjectType(type))
                .build();
    }

    private static String sign(JWSSigner signer, JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
