// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.SignedIn;
import de.jba.backoffice.identity.SignedOut;
import de.jba.backoffice.identity.TokenRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notes who came and went, and which tokens were refused. Of forged tokens, which anybody can send by the thousand,
 * one a minute is noted with the number of the others.
 */
@ApplicationScoped
class SignInRecorder {
    private static final Logger LOG = Logger.getLogger(SignInRecorder.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    AuditLog log;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    private Instant quietUntil = Instant.EPOCH;
    private int unnoted;

    void signedIn(@Observes SignedIn event) {
        note(event.user(), Channel.SCREEN, event.requestId(), "signIn", Map.of());
    }

    void signedOut(@Observes SignedOut event) {
        note(
                event.user(),
                Channel.SCREEN,
                event.requestId(),
                "signOut",
                Map.of("cause", event.cause().name()));
    }

    void refused(@Observes TokenRefused event) {
        if (!event.subject().isEmpty()) {
            note(event, Map.of("why", event.why()));
            return;
        }
        int others;
        synchronized (this) {
            if (clock.instant().isBefore(quietUntil)) {
                unnoted++;
                return;
            }
            quietUntil = clock.instant().plus(PAUSE);
            others = unnoted;
            unnoted = 0;
        }
        note(event, Map.of("why", event.why(), "othersBefore", others));
    }

    private void note(TokenRefused event, Map<String, ?> details) {
        note(CurrentUser.anonymous(), event.channel(), event.requestId(), "refuseSignIn", details);
    }

    private void note(CurrentUser user, Channel channel, String requestId, String action, Map<String, ?> details) {
        try {
            callers.callAs(new Caller(user, channel, requestId, null), () -> {
                log.recordApart(action, "session", requestId, details);
                return action;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Request " + requestId + ": " + action + " not logged");
        }
    }
}
