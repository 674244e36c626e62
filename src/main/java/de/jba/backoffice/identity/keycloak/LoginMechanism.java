// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asked by the server before every request: who is this? By session on screen, by bearer token at the API, and nobody
 * on the public pages.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {
    /** The attribute of a request to the API under which the person of its token stands. */
    static final String BEARER = LoginMechanism.class.getName() + ".bearer";

    /** The attribute of a request that has been answered here and must go no further. */
    static final String ANSWERED = LoginMechanism.class.getName() + ".answered";

    @Inject
    BearerTokens bearerTokens;

    @Inject
    BrowserSignIn browserSignIn;

    @Inject
    SecurityHeaders headers;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        headers.put(request, response);
        try {
            // Addresses are UTF-8 (RFC 3986), whatever a header says of the body.
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            switch (Paths.areaOf(request.getRequestURI())) {
                case PUBLIC -> {
                    return context.doNothing();
                }
                case API -> {
                    Optional<CurrentUser> user = bearerTokens.user(request, response);
                    user.ifPresent(found -> request.setAttribute(BEARER, found));
                    return tell(context, user);
                }
                case SCREEN -> {
                    return tell(context, browserSignIn.user(request, response));
                }
                case CALLBACK -> browserSignIn.callback(request, response);
                case SIGN_IN_AGAIN -> browserSignIn.signInAgain(request, response);
                case LOGOUT -> browserSignIn.logout(request, response);
            }
            return answered(request);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private static AuthenticationStatus tell(HttpMessageContext context, Optional<CurrentUser> user) {
        return user.map(found -> context.notifyContainerAboutLogin(
                        new CallerPrincipal(found.username()),
                        found.roles().stream().map(Role::key).collect(Collectors.toSet())))
                .orElseGet(() -> answered(context.getRequest()));
    }

    private static AuthenticationStatus answered(HttpServletRequest request) {
        request.setAttribute(ANSWERED, true);
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
