// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.FreshSignIn;
import de.jba.backoffice.identity.SignedOut;
import de.jba.backoffice.identity.TokenRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.text.ParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Leads a browser to Keycloak, takes it up when it comes back, and out again. */
@ApplicationScoped
public class BrowserSignIn {
    private static final Logger LOG = Logger.getLogger(BrowserSignIn.class.getName());
    private static final int SECONDS_TO_SIGN_IN = 1_800;
    private static final String SESSION_EXPIRED =
            "for(;;);[{\"changes\":[],\"resources\":{},\"locales\":{},\"meta\":{\"async\":true,\"sessionExpired\":true}}]";

    @Inject
    KeycloakRealm realm;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    CodeFlow flow;

    @Inject
    ScreenSessions sessions;

    @Inject
    Event<TokenRefused> refusals;

    /** The person who is signed in in this browser; when there is none, the answer has been written. */
    Optional<CurrentUser> user(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        try {
            Optional<CurrentUser> user = session == null ? Optional.empty() : sessions.user(session);
            if (user.isEmpty()) {
                askToSignIn(request, response);
            } else if (isPage(request)) {
                sessions.active(session);
            }
            return user;
        } catch (KeycloakAway e) {
            away(request, response, e);
        } catch (NotAdmitted e) {
            refuse(request, response, e, "");
        }
        return Optional.empty();
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, KeycloakAway {
        if (isPage(request)) {
            String query = request.getQueryString();
            HttpSession session = request.getSession(true);
            session.setMaxInactiveInterval(SECONDS_TO_SIGN_IN);
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(flow.begin(
                            session,
                            request.getRequestURI() + (query == null ? "" : "?" + query),
                            Requests.screenLanguage(request))
                    .toString());
        } else if ("uidl".equals(request.getParameter("v-r"))) {
            // What Vaadin's own service answers: the open page then loads itself anew and comes to the sign-in.
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(SESSION_EXPIRED);
        } else if ("heartbeat".equals(request.getParameter("v-r"))) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Leads to Keycloak once more, which asks who the person is although it knows, and back to where they were. */
    void signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval(SECONDS_TO_SIGN_IN);
        }
        String returnTo = Objects.requireNonNullElse(request.getParameter(FreshSignIn.RETURN_TO), "/");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.sendRedirect(flow.beginAgain(session, returnTo, Requests.screenLanguage(request))
                    .toString());
        } catch (KeycloakAway e) {
            away(request, response, e);
        }
    }

    /** Takes up the browser that Keycloak sends back. */
    void callback(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        try {
            if (session == null) {
                throw new TokenRejected("no session");
            }
            CodeFlow.Arrival arrival = flow.finish(session, request.getQueryString());
            admit(request, response, arrival);
        } catch (TokenRejected e) {
            if (session != null && SignIn.in(session).isPresent()) {
                response.sendRedirect(realm.settings().at("/").toString());
                return;
            }
            note(request, "", e);
            Notice.signInFailed().answer(request, response);
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak is away: {0}", e.getMessage());
            Notice.keycloakAway("/").answer(request, response);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, CodeFlow.Arrival arrival)
            throws IOException {
        try {
            CurrentUser user = doorkeeper.admit(arrival.token());
            HttpSession before = request.getSession(false);
            Optional<SignIn> known = before == null ? Optional.empty() : SignIn.in(before);
            boolean samePerson = known.filter(
                            signIn -> signIn.subject().equals(arrival.signIn().subject()))
                    .isPresent();
            if (before != null && known.isPresent() && !samePerson) {
                // Screens of the person before must not go on under the next one's name.
                sessions.end(before, SignedOut.Cause.PERSON);
            }
            HttpSession session = request.getSession(true);
            request.changeSessionId();
            Refusal.forget(session);
            if (samePerson) {
                sessions.renew(session, user, arrival.signIn(), Requests.id(request));
            } else {
                sessions.begin(session, user, arrival.signIn(), Requests.id(request));
            }
            response.sendRedirect(realm.settings().at(arrival.returnTo()).toString());
        } catch (NotAdmitted e) {
            note(request, arrival.signIn().subject(), e);
            refuse(request, response, e, arrival.signIn().idToken());
        }
    }

    /** Ends the session here, and leads to Keycloak to end it there. */
    void logout(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        JWT idToken = null;
        if (session != null) {
            idToken = parsed(SignIn.in(session)
                    .map(SignIn::idToken)
                    .or(() -> Refusal.in(session).map(Refusal::idToken))
                    .orElse(""));
            sessions.end(session, SignedOut.Cause.PERSON);
        }
        try {
            response.sendRedirect(flow.end(idToken).toString());
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak is away: {0}", e.getMessage());
            response.sendRedirect(realm.settings().at(Paths.SIGNED_OUT).toString());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, NotAdmitted refusal, String idToken)
            throws IOException {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        new Refusal(refusal.reason(), idToken).keepIn(session);
        response.sendRedirect(realm.settings().at(Paths.NOT_ADMITTED).toString());
    }

    private static void away(HttpServletRequest request, HttpServletResponse response, KeycloakAway e)
            throws IOException {
        LOG.log(Level.WARNING, "Keycloak is away: {0}", e.getMessage());
        String query = request.getQueryString();
        Notice.keycloakAway(Paths.local(request.getRequestURI() + (query == null ? "" : "?" + query)))
                .answer(request, response);
    }

    private void note(HttpServletRequest request, String subject, Exception refusal) {
        String id = Requests.id(request);
        LOG.log(Level.INFO, "Sign-in {0} refused: {1}", new Object[] {id, refusal.getMessage()});
        refusals.fire(new TokenRefused(Channel.SCREEN, subject, String.valueOf(refusal.getMessage()), id));
    }

    /** A page the person opened, as against what a page fetches for itself. */
    private static boolean isPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && (mode == null || mode.equals("navigate"));
    }

    private static @Nullable JWT parsed(String idToken) {
        try {
            return idToken.isEmpty() ? null : JWTParser.parse(idToken);
        } catch (ParseException e) {
            return null;
        }
    }
}
