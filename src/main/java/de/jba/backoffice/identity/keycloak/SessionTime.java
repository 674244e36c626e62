// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells an open screen how long its session still lasts (GET), and hears from it that the person did something (POST)
 * or wants to stay (POST {@code ?bleiben}). Without a session it is not reached: 403.
 */
@WebServlet(Paths.SESSION_TIME)
public class SessionTime extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SessionTime.class.getName());
    private static final String STAY = "bleiben";

    @Inject
    transient ScreenSessions sessions;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        try {
            if (session != null && request.getParameter(STAY) != null) {
                sessions.stay(session);
            } else if (session != null) {
                sessions.active(session);
            }
            tell(request, response);
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak is away: {0}", e.getMessage());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (NotAdmitted | TokenRejected e) {
            LOG.log(Level.INFO, "A sign-in was not prolonged: {0}", e.getMessage());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        SessionLimits limits =
                session == null ? null : SessionLimits.in(session).orElse(null);
        if (limits == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add(
                                "left",
                                Duration.between(clock.instant(), limits.end()).toSeconds())
                        .add("forGood", limits.endsForGood())
                        .build()
                        .toString());
    }
}
