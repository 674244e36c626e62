// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Our realm in Keycloak: its addresses, its keys, its tokens. It may be away, at start too: it is looked up when first
 * needed, and what was learnt stays.
 */
@ApplicationScoped
public class KeycloakRealm {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_KEY_SET = 200_000;
    private static final Duration KEYS_KEPT_WHILE_AWAY = Duration.ofHours(4);
    private static final String PROLONGABLE = "refresh_expires_in";
    private static final Duration USUAL_IDLE = Duration.ofHours(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(3);

    private final KeycloakSettings settings;

    @Inject
    Clock clock;

    private volatile @Nullable OIDCProviderMetadata metadata;
    private volatile @Nullable TokenCheck tokenCheck;
    private volatile @Nullable AccessToken serviceAccount;
    private volatile Instant serviceAccountUntil = Instant.EPOCH;
    private volatile Instant awayUntil = Instant.EPOCH;

    /** Reads where Keycloak is from the environment. */
    public KeycloakRealm() {
        this(KeycloakSettings.of(ConfigProvider.getConfig()));
    }

    KeycloakRealm(KeycloakSettings settings) {
        this.settings = settings;
    }

    KeycloakSettings settings() {
        return settings;
    }

    /** The checks on this realm's tokens. */
    TokenCheck tokens() throws KeycloakAway {
        TokenCheck known = tokenCheck;
        if (known == null) {
            known = new TokenCheck(settings, keys(metadata().getJWKSetURI()), clock);
            tokenCheck = known;
        }
        return known;
    }

    /** The addresses of the realm. */
    OIDCProviderMetadata metadata() throws KeycloakAway {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            known = discover();
            metadata = known;
        }
        return known;
    }

    /**
     * The addresses of the realm, asked for anew: whoever is sent to Keycloak must not find it away.
     *
     * @throws KeycloakAway when it does not answer now, whatever is known of it
     */
    OIDCProviderMetadata metadataOfNow() throws KeycloakAway {
        OIDCProviderMetadata fresh = discover();
        metadata = fresh;
        return fresh;
    }

    /**
     * Trades a grant for tokens.
     *
     * @throws TokenRejected when Keycloak does not honour the grant
     */
    OIDCTokens redeem(AuthorizationGrant grant) throws KeycloakAway, TokenRejected {
        HTTPResponse answer =
                send(new TokenRequest(metadata().getTokenEndpointURI(), authentication(), grant).toHTTPRequest());
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (response instanceof OIDCTokenResponse success) {
                OIDCTokens tokens = success.getOIDCTokens();
                tokens.getMetadata()
                        .put(PROLONGABLE, success.getCustomParameters().get(PROLONGABLE));
                return tokens;
            }
            throw new TokenRejected("token endpoint refused: "
                    + response.toErrorResponse().getErrorObject().getCode());
        } catch (ParseException e) {
            throw new TokenRejected(e);
        }
    }

    /** How long Keycloak will still prolong the sign-in of these tokens: as it says, or as its realm file has it. */
    static Duration prolongable(OIDCTokens tokens) {
        return tokens.getMetadata().get(PROLONGABLE) instanceof Number seconds && seconds.longValue() > 0
                ? Duration.ofSeconds(seconds.longValue())
                : USUAL_IDLE;
    }

    /** Ends the session that the token would prolong (Keycloak's end session endpoint, asked by the client itself). */
    void endSession(RefreshToken token) throws KeycloakAway {
        HTTPRequest request =
                new HTTPRequest(HTTPRequest.Method.POST, metadata().getEndSessionEndpointURI());
        request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        request.setBody(URLUtils.serializeParameters(Map.of("refresh_token", List.of(token.getValue()))));
        authentication().applyTo(request);
        send(request);
    }

    /**
     * What Keycloak's administration answers, asked by the service account of the application.
     *
     * @param path below the realm, such as {@code /users?max=100}
     */
    String administration(String path) throws KeycloakAway, TokenRejected {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, URI.create(settings.admin() + path));
        request.setAuthorization(serviceAccount().toAuthorizationHeader());
        HTTPResponse answer = send(request);
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new TokenRejected("the administration answered " + answer.getStatusCode());
        }
        return answer.getBody();
    }

    private AccessToken serviceAccount() throws KeycloakAway, TokenRejected {
        AccessToken known = serviceAccount;
        if (known != null && clock.instant().isBefore(serviceAccountUntil)) {
            return known;
        }
        HTTPResponse answer = send(
                new TokenRequest(metadata().getTokenEndpointURI(), authentication(), new ClientCredentialsGrant(), null)
                        .toHTTPRequest());
        try {
            TokenResponse response = TokenResponse.parse(answer);
            if (!response.indicatesSuccess()) {
                throw new TokenRejected("no token for the service account: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            AccessToken fresh = response.toSuccessResponse().getTokens().getAccessToken();
            serviceAccount = fresh;
            serviceAccountUntil = clock.instant().plusSeconds(fresh.getLifetime() / 2);
            return fresh;
        } catch (ParseException e) {
            throw new TokenRejected(e);
        }
    }

    private HTTPResponse send(HTTPRequest request) throws KeycloakAway {
        requireNoFailureJustNow();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        try {
            HTTPResponse answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw away(new IOException("answered " + answer.getStatusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw away(e);
        }
    }

    private ClientSecretBasic authentication() {
        return new ClientSecretBasic(settings.client(), settings.secret());
    }

    private OIDCProviderMetadata discover() throws KeycloakAway {
        requireNoFailureJustNow();
        try {
            return OIDCProviderMetadata.resolve(settings.issuer(), CONNECT_MILLIS, READ_MILLIS);
        } catch (GeneralException | IOException e) {
            throw away(e);
        }
    }

    private static JWKSource<SecurityContext> keys(URI address) throws KeycloakAway {
        try {
            return JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET))
                    .retrying(true)
                    .outageTolerant(KEYS_KEPT_WHILE_AWAY.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new KeycloakAway(e);
        }
    }

    /** Spares waiting people one time-out each: after a failure the next attempt comes a little later. */
    private void requireNoFailureJustNow() throws KeycloakAway {
        if (clock.instant().isBefore(awayUntil)) {
            throw new KeycloakAway("failed a moment ago");
        }
    }

    private KeycloakAway away(Exception cause) {
        awayUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
        return new KeycloakAway(cause);
    }
}
