// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Hears from the server when a session ends, by whatever cause. */
@WebListener
public class SessionEnd implements HttpSessionListener {
    @Inject
    ScreenSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.gone(event.getSession());
    }
}
