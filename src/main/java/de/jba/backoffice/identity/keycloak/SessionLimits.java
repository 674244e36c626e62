// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a session on screen ends, as Keycloak has it. Each token answer says how long the sign-in can still be prolonged:
 * that is the idle limit, until less than that is left of the longest time a sign-in may last at all. Idle is the
 * person, not the browser, which goes on asking for fresh tokens as long as a screen is open.
 *
 * @param idle how long the person may do nothing
 * @param active when the person last did something
 * @param last the end that nothing puts off, once it is known
 */
record SessionLimits(
        Duration idle, Instant active, @Nullable Instant last) implements Serializable {
    private static final String KEY = SessionLimits.class.getName();
    /** Keycloak counts in whole seconds, and its answer takes a moment. */
    private static final Duration ROUNDING = Duration.ofSeconds(3);

    static SessionLimits begun(Duration refreshable, Instant now) {
        return new SessionLimits(refreshable, now, null);
    }

    /** After Keycloak prolonged the sign-in. */
    SessionLimits refreshed(Duration refreshable, Instant now) {
        return refreshable.plus(ROUNDING).compareTo(idle) < 0
                ? new SessionLimits(idle, active, now.plus(refreshable))
                : new SessionLimits(refreshable, active, null);
    }

    /** After the person did something. */
    SessionLimits active(Instant now) {
        return new SessionLimits(idle, now, last);
    }

    Instant end() {
        return endsForGood() && last != null ? last : active.plus(idle);
    }

    /** Whether the end stays where it is, whatever the person does. */
    boolean endsForGood() {
        return last != null && !last.isAfter(active.plus(idle));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    static Optional<SessionLimits> in(HttpSession session) {
        return Optional.ofNullable((SessionLimits) session.getAttribute(KEY));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }
}
