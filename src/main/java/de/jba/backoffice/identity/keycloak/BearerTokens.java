// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.TokenRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets programs into the API by a bearer token (RFC 6750), and by nothing else: a session does not count here. */
@ApplicationScoped
public class BearerTokens {
    private static final Logger LOG = Logger.getLogger(BearerTokens.class.getName());
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"jba\"";
    private static final String RETRY_SECONDS = "10";

    @Inject
    KeycloakRealm realm;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Event<TokenRefused> refusals;

    /** The person whose token the request carries; when there is none, the refusal has been written. */
    Optional<CurrentUser> user(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            refuse(request, response, CHALLENGE, ApiProblem.tokenMissing());
            return Optional.empty();
        }
        String subject = "";
        try {
            JWTClaimsSet claims = realm.tokens().bearerToken(token.get());
            subject = claims.getSubject();
            request.setAttribute(CallerContext.AUTHENTICATED_AT, authenticatedAt(claims));
            return Optional.of(doorkeeper.admit(claims));
        } catch (TokenRejected e) {
            note(request, subject, e);
            refuse(request, response, CHALLENGE + ", error=\"invalid_token\"", ApiProblem.tokenInvalid());
        } catch (NotAdmitted e) {
            note(request, subject, e);
            refuse(request, response, CHALLENGE + ", error=\"insufficient_scope\"", ApiProblem.notAdmitted(e.reason()));
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak is away: {0}", e.getMessage());
            response.setHeader("Retry-After", RETRY_SECONDS);
            ApiProblem.keycloakAway().answer(request, response);
        }
        return Optional.empty();
    }

    /** The refusal of a request to the API that reached it without having been let in. */
    static void refuseMissing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, CHALLENGE, ApiProblem.tokenMissing());
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String challenge, ApiProblem problem)
            throws IOException {
        response.setHeader("WWW-Authenticate", challenge);
        problem.answer(request, response);
    }

    private void note(HttpServletRequest request, String subject, Exception refusal) {
        String id = Requests.id(request);
        LOG.log(Level.INFO, "Request {0} refused: {1}", new Object[] {id, refusal.getMessage()});
        refusals.fire(new TokenRefused(Channel.API, subject, String.valueOf(refusal.getMessage()), id));
    }

    private static @Nullable Instant authenticatedAt(JWTClaimsSet claims) {
        return claims.getClaim("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    /** The one token of the request; two of them are none. */
    private static Optional<String> token(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders("Authorization"));
        return sent.size() == 1 && sent.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(sent.get(0).substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty())
                : Optional.empty();
    }
}
