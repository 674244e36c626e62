// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Puts the filter before all others and makes the session's cookie a safe one. */
@WebListener
public class WebSetup implements ServletContextListener {
    private static final int IDLE_MINUTES = 60;

    @Inject
    KeycloakRealm realm;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        FilterRegistration.Dynamic filter =
                Objects.requireNonNull(context.addFilter("caller", CallerFilter.class), "the filter is there already");
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        context.setSessionTimeout(IDLE_MINUTES);
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        if (realm.settings().isBehindTls()) {
            cookie.setSecure(true);
            // By this name browsers take it from this host alone, and by TLS alone.
            cookie.setName("__Host-JSESSIONID");
        }
    }
}
