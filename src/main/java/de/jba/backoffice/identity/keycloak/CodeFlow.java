// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import de.jba.backoffice.identity.FreshSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The authorization code flow with PKCE: to Keycloak, back with a code, and the tokens for it. What comes back is
 * believed only when it answers what was sent from this very session.
 */
@ApplicationScoped
public class CodeFlow {
    /** All organisations, not one of Keycloak's choice: who belongs to two is to be refused. */
    static final String EVERY_ORGANIZATION = "organization:*";

    private static final Scope SCOPE = new Scope("openid", "profile", EVERY_ORGANIZATION);

    @Inject
    KeycloakRealm realm;

    @Inject
    Clock clock;

    /** Where to send the browser for a sign-in that ends at {@code returnTo}. */
    URI begin(HttpSession session, String returnTo, Locale locale) throws KeycloakAway {
        return begin(session, returnTo, locale, false);
    }

    /** Where to send the browser of a signed-in person who is to prove once more who they are. */
    URI beginAgain(HttpSession session, String returnTo, Locale locale) throws KeycloakAway {
        return begin(session, returnTo, locale, true);
    }

    private URI begin(HttpSession session, String returnTo, Locale locale, boolean again) throws KeycloakAway {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        SCOPE,
                        realm.settings().client(),
                        realm.settings().callback())
                .endpointURI(realm.metadataOfNow().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .uiLocales(List.of(languageTag(locale)));
        if (again) {
            request.prompt(Prompt.Type.LOGIN).maxAge((int) FreshSignIn.MAX_AGE.toSeconds());
        }
        new PendingSignIn(state.getValue(), nonce.getValue(), verifier.getValue(), Paths.local(returnTo), again)
                .keepIn(session);
        return request.build().toURI();
    }

    /**
     * Takes up a sign-in that comes back.
     *
     * @param query what Keycloak appended to the callback address
     * @throws TokenRejected when it answers nothing that was sent, or a token is not valid
     */
    Arrival finish(HttpSession session, @Nullable String query) throws KeycloakAway, TokenRejected {
        AuthenticationResponse response = parse(query);
        if (response.getState() == null) {
            throw new TokenRejected("no state");
        }
        PendingSignIn pending = PendingSignIn.take(session, response.getState().getValue())
                .orElseThrow(() -> new TokenRejected("nobody asked for this sign-in"));
        if (response.getIssuer() != null
                && !response.getIssuer().equals(realm.settings().issuer())) {
            throw new TokenRejected("answered by another issuer");
        }
        if (!response.indicatesSuccess()) {
            throw new TokenRejected(
                    "Keycloak: " + response.toErrorResponse().getErrorObject().getCode());
        }
        OIDCTokens tokens = realm.redeem(new AuthorizationCodeGrant(
                response.toSuccessResponse().getAuthorizationCode(),
                realm.settings().callback(),
                new CodeVerifier(pending.verifier())));
        Arrival arrival = arrival(tokens, new Nonce(pending.nonce()), pending.returnTo());
        TokenCheck.requireEveryOrganisation(arrival.token());
        // Who changed the request on its way to Keycloak could have come back without a password.
        if (pending.again() && !FreshSignIn.isFresh(arrival.signIn().authenticatedAt(), clock.instant())) {
            throw new TokenRejected("came back without having signed in again");
        }
        return arrival;
    }

    /** Fetches fresh tokens, and with them the person's roles of today. */
    Arrival refresh(SignIn signIn) throws KeycloakAway, TokenRejected {
        OIDCTokens tokens = realm.redeem(new RefreshTokenGrant(new RefreshToken(signIn.refreshToken())));
        Arrival arrival = arrival(tokens, null, "/");
        if (!arrival.signIn().subject().equals(signIn.subject())) {
            throw new TokenRejected("refreshed for another person");
        }
        return arrival;
    }

    /** Ends Keycloak's session without the browser, so that the next sign-in asks who it is. */
    void endThere(SignIn signIn) throws KeycloakAway {
        realm.endSession(new RefreshToken(signIn.refreshToken()));
    }

    /** Where to send the browser so that Keycloak ends its session too. */
    URI end(@Nullable JWT idToken) throws KeycloakAway {
        return new LogoutRequest(
                        realm.metadataOfNow().getEndSessionEndpointURI(),
                        idToken,
                        null,
                        realm.settings().client(),
                        realm.settings().at(Paths.SIGNED_OUT),
                        null,
                        null)
                .toURI();
    }

    private Arrival arrival(OIDCTokens tokens, @Nullable Nonce nonce, String returnTo)
            throws KeycloakAway, TokenRejected {
        JWT idToken = tokens.getIDToken();
        if (idToken == null || tokens.getRefreshToken() == null) {
            throw new TokenRejected("a token is missing in the answer");
        }
        IDTokenClaimsSet person = realm.tokens().idToken(idToken, nonce, tokens.getAccessToken());
        JWTClaimsSet access =
                realm.tokens().ownAccessToken(tokens.getAccessToken().getValue());
        if (!person.getSubject().getValue().equals(access.getSubject())) {
            throw new TokenRejected("the two tokens name different persons");
        }
        SignIn signIn = SignIn.of(
                access,
                tokens.getRefreshToken().getValue(),
                idToken.serialize(),
                KeycloakRealm.prolongable(tokens),
                Optional.ofNullable(person.getAuthenticationTime())
                        .map(Date::toInstant)
                        .orElse(null));
        return new Arrival(access, signIn, returnTo);
    }

    private AuthenticationResponse parse(@Nullable String query) throws TokenRejected {
        try {
            return AuthenticationResponseParser.parse(
                    URI.create(realm.settings().callback() + "?" + query));
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenRejected(e);
        }
    }

    private static LangTag languageTag(Locale locale) {
        try {
            return new LangTag(locale.getLanguage());
        } catch (LangTagException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Somebody who came back from Keycloak with valid tokens, and is not let in yet.
     *
     * @param token what the access token says
     * @param signIn what the session is to keep
     * @param returnTo the page first asked for
     */
    record Arrival(JWTClaimsSet token, SignIn signIn, String returnTo) {}
}
