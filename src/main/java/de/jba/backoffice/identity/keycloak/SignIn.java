// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session on screen keeps of the sign-in.
 *
 * @param subject Keycloak's identifier of the person
 * @param sid Keycloak's identifier of its own session
 * @param refreshToken prolongs the sign-in, once
 * @param idToken tells Keycloak at the sign-out whose session ends
 * @param expires when the access token ends
 * @param prolongable how long Keycloak will still prolong it
 * @param authenticatedAt when the person last proved who they are, as the ID token says; null when it does not
 * @param mailbox the e-mail address of the person; null when Keycloak has not verified one
 */
record SignIn(
        String subject,
        String sid,
        String refreshToken,
        String idToken,
        Instant expires,
        Duration prolongable,
        @Nullable Instant authenticatedAt,
        @Nullable String mailbox)
        implements Serializable {
    private static final String KEY = SignIn.class.getName();

    static SignIn of(
            JWTClaimsSet accessToken,
            String refreshToken,
            String idToken,
            Duration prolongable,
            @Nullable Instant authenticatedAt) {
        return new SignIn(
                accessToken.getSubject(),
                Objects.requireNonNullElse((String) accessToken.getClaim("sid"), ""),
                refreshToken,
                idToken,
                accessToken.getExpirationTime().toInstant(),
                prolongable,
                authenticatedAt,
                mailbox(accessToken));
    }

    private static @Nullable String mailbox(JWTClaimsSet accessToken) {
        return Boolean.TRUE.equals(accessToken.getClaim("email_verified"))
                        && accessToken.getClaim("email") instanceof String mailbox
                ? mailbox
                : null;
    }

    /** The sign-in of a session, if somebody is signed in there. */
    static Optional<SignIn> in(HttpSession session) {
        return Optional.ofNullable((SignIn) session.getAttribute(KEY));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }
}
