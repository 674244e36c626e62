// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears from Keycloak that a session ended there, and ends it here (OpenID Connect Back-Channel Logout 1.0). Open to
 * everybody, and moved by nothing but a valid logout token.
 */
@WebServlet(Paths.BACK_CHANNEL_LOGOUT)
public class BackChannelLogout extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BackChannelLogout.class.getName());
    private static final int LONGEST_TOKEN = 10_000;

    @Inject
    transient KeycloakRealm realm;

    @Inject
    transient ScreenSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = request.getParameter("logout_token");
        if (token == null || token.length() > LONGEST_TOKEN) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            LogoutTokenClaimsSet claims = realm.tokens().logoutToken(token);
            int ended = sessions.endAll(value(claims.getSessionID()), value(claims.getSubject()));
            LOG.log(Level.INFO, "Keycloak ended {0} session(s)", ended);
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (TokenRejected e) {
            LOG.log(Level.WARNING, "A logout token was refused: {0}", e.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak is away: {0}", e.getMessage());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static @Nullable String value(@Nullable SessionID sid) {
        return sid == null ? null : sid.getValue();
    }

    private static @Nullable String value(@Nullable Subject subject) {
        return subject == null ? null : subject.getValue();
    }
}
