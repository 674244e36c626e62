// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a token was made by our realm, for us, and is valid now. Signatures are checked with the realm's public
 * keys alone and by a short list of algorithms, whatever the token says of itself.
 */
final class TokenCheck {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final KeycloakSettings settings;
    private final Clock clock;
    private final JWSVerificationKeySelector<SecurityContext> keys;
    private final DefaultJWTProcessor<SecurityContext> accessTokens;
    private final RecentTokens recent = new RecentTokens();

    TokenCheck(KeycloakSettings settings, JWKSource<SecurityContext> source, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.keys = new JWSVerificationKeySelector<>(ALGORITHMS, source);
        this.accessTokens = new DefaultJWTProcessor<>();
        accessTokens.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        accessTokens.setJWSKeySelector(keys);
        accessTokens.setJWTClaimsSetVerifier(new AccessTokenClaims());
    }

    /** What a bearer token says, when it came from a client that may use the API. */
    JWTClaimsSet bearerToken(String token) throws TokenRejected, KeycloakAway {
        Instant now = clock.instant();
        Optional<JWTClaimsSet> known = recent.claims(token, now);
        if (known.isPresent()) {
            return known.get();
        }
        JWTClaimsSet claims = accessToken(token, settings.apiClients());
        recent.hold(token, claims, now, CLOCK_SKEW);
        return claims;
    }

    /** What an access token says that this application fetched itself. */
    JWTClaimsSet ownAccessToken(String token) throws TokenRejected, KeycloakAway {
        return accessToken(token, Set.of(settings.client().getValue()));
    }

    /**
     * At the sign-in, every organisation was asked for; a person who changed that on the way to Keycloak could hide a
     * second one. What is refreshed later stays with that, but for who belongs to none: there Keycloak goes back to the
     * plain scope.
     */
    static void requireEveryOrganisation(JWTClaimsSet signedIn) throws TokenRejected {
        if (signedIn.getClaim("scope") instanceof String granted
                && Scope.parse(granted).stream()
                        .map(Scope.Value::getValue)
                        .anyMatch(value ->
                                value.startsWith("organization") && !value.equals(CodeFlow.EVERY_ORGANIZATION))) {
            throw new TokenRejected("asked for less than every organisation");
        }
    }

    /**
     * What an ID token says.
     *
     * @param nonce the one sent with the request; null when the token came from a refresh
     * @param together the access token that came with it
     */
    IDTokenClaimsSet idToken(JWT token, @Nullable Nonce nonce, AccessToken together)
            throws TokenRejected, KeycloakAway {
        return judge(() -> {
            IDTokenValidator validator = new IDTokenValidator(settings.issuer(), settings.client(), keys, null);
            validator.setMaxClockSkew((int) CLOCK_SKEW.toSeconds());
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            AuthorizedParty party = claims.getAuthorizedParty();
            if (party != null && !party.getValue().equals(settings.client().getValue())) {
                throw new BadJWTException("issued to another client");
            }
            if (claims.getAccessTokenHash() != null) {
                AccessTokenValidator.validate(
                        together, ((SignedJWT) token).getHeader().getAlgorithm(), claims.getAccessTokenHash());
            }
            return claims;
        });
    }

    /** What a logout token says that Keycloak posted to us. */
    LogoutTokenClaimsSet logoutToken(String token) throws TokenRejected, KeycloakAway {
        return judge(() -> new LogoutTokenValidator(settings.issuer(), settings.client(), true, keys, null)
                .validate(JWTParser.parse(token)));
    }

    private JWTClaimsSet accessToken(String token, Set<String> clients) throws TokenRejected, KeycloakAway {
        JWTClaimsSet claims = judge(() -> accessTokens.process(token, null));
        if (!(claims.getClaim("azp") instanceof String client) || !clients.contains(client)) {
            throw new TokenRejected("issued to a client that is not listed");
        }
        return claims;
    }

    private static <T> T judge(Judgement<T> judgement) throws TokenRejected, KeycloakAway {
        try {
            return judgement.get();
        } catch (RateLimitReachedException e) {
            // An unknown key was asked for just before, so that Keycloak is not asked again.
            throw new TokenRejected(e);
        } catch (KeySourceException e) {
            throw new KeycloakAway(e);
        } catch (ParseException | BadJOSEException | JOSEException | InvalidHashException e) {
            throw new TokenRejected(e);
        }
    }

    private interface Judgement<T> {
        T get() throws ParseException, BadJOSEException, JOSEException, InvalidHashException;
    }

    /** Issuer, audience and times, and that it is an access token: Keycloak signs all kinds with the same key. */
    private final class AccessTokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
        AccessTokenClaims() {
            super(
                    Set.of(settings.client().getValue()),
                    new JWTClaimsSet.Builder()
                            .issuer(settings.issuer().getValue())
                            .claim("typ", "Bearer")
                            .build(),
                    Set.of("sub", "exp", "iat", "azp"),
                    Set.of());
            setMaxClockSkew((int) CLOCK_SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
