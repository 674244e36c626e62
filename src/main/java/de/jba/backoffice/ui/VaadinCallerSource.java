// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CallerSource;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows who sits before the screen. Reads the person from the HTTP session through Vaadin's, because in a push thread
 * there is no request; the sign-in puts the person there and replaces them when roles change.
 */
@ApplicationScoped
public class VaadinCallerSource implements CallerSource {
    @Override
    public Optional<Caller> caller() {
        return Optional.ofNullable(VaadinSession.getCurrent()).flatMap(VaadinCallerSource::caller);
    }

    private static Optional<Caller> caller(VaadinSession session) {
        try {
            WrappedSession http = session.getSession();
            return http != null && http.getAttribute(CurrentUser.class.getName()) instanceof CurrentUser user
                    ? Optional.of(new Caller(user, Channel.SCREEN, requestId(), null, (Instant)
                            http.getAttribute(CallerContext.AUTHENTICATED_AT)))
                    : Optional.empty();
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    /** One number for all that one request does; a push has no request, so each of its transactions has its own. */
    private static String requestId() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CallerContext.REQUEST_ID) instanceof String known) {
            return known;
        }
        String fresh = UUID.randomUUID().toString();
        if (request != null) {
            request.setAttribute(CallerContext.REQUEST_ID, fresh);
        }
        return fresh;
    }
}
