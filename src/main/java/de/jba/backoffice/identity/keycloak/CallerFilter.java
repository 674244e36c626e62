// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first filter of every request. Lets pass what the mechanism let in and nothing else, gives the request its
 * number, and binds the caller of the API to the thread.
 */
public class CallerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;

    @Inject
    transient CallerContext callers;

    @Inject
    transient KeycloakRealm realm;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(LoginMechanism.ANSWERED) != null) {
            return;
        }
        response.setHeader(Requests.ID_HEADER, Requests.id(request));
        int refusal = RequestRules.refusal(request, realm.settings().publicUrl());
        if (refusal != 0) {
            response.sendError(refusal);
        } else if (isApi(request)) {
            api(request, response, chain);
        } else if (Paths.areaOf(request.getRequestURI()) == Paths.Area.PUBLIC || request.getUserPrincipal() != null) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** By the address as it was sent, and as the server understood it: one of them in disguise is enough. */
    private static boolean isApi(HttpServletRequest request) {
        return Paths.areaOf(request.getRequestURI()) == Paths.Area.API
                || Paths.areaOf(request.getServletPath()) == Paths.Area.API;
    }

    private void api(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(LoginMechanism.BEARER) instanceof CurrentUser user)) {
            BearerTokens.refuseMissing(request, response);
            return;
        }
        String sent = request.getHeader("X-Reason");
        Optional<String> reason = decoded(sent);
        if (sent != null && reason.isEmpty()) {
            ApiProblem.badReason(LONGEST_REASON).answer(request, response);
            return;
        }
        Caller before = callers.bind(new Caller(user, Channel.API, Requests.id(request), reason.orElse(null), (Instant)
                request.getAttribute(CallerContext.AUTHENTICATED_AT)));
        try {
            chain.doFilter(request, response);
        } finally {
            callers.restore(before);
        }
    }

    /** The justification in plain text; empty when there is none, or when it cannot be read. */
    static Optional<String> decoded(@Nullable String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        try {
            // A plus is a plus: this is percent-encoding, not a form.
            String text = URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
            boolean readable = text.indexOf('\uFFFD') < 0 && text.codePoints().noneMatch(Character::isISOControl);
            return Optional.of(text)
                    .filter(t -> readable && !t.isEmpty() && t.codePointCount(0, t.length()) <= LONGEST_REASON);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
