// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.SignedIn;
import de.jba.backoffice.identity.SignedOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The open sessions on screen of this node: begun, prolonged and ended here alone. */
@ApplicationScoped
public class ScreenSessions {
    private static final Logger LOG = Logger.getLogger(ScreenSessions.class.getName());
    private static final String USER = CurrentUser.class.getName();
    private static final String CAUSE = SignedOut.Cause.class.getName();
    private static final Duration REFRESH_BEFORE_END = Duration.ofSeconds(60);

    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();
    /** A refresh token counts once, so two requests of a session must not both use it. */
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    @Inject
    CodeFlow flow;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Clock clock;

    @Inject
    Event<SignedIn> signedIn;

    @Inject
    Event<SignedOut> signedOut;

    /** Begins the session of a person who was let in. */
    void begin(HttpSession session, CurrentUser user, SignIn signIn, String requestId) {
        keep(session, user, signIn);
        limit(session, SessionLimits.begun(signIn.prolongable(), clock.instant()));
        open.put(session.getId(), session);
        signedIn.fire(new SignedIn(user, signIn.mailbox(), requestId));
    }

    /** Goes on with the session of a person who proved once more who they are; its screens stay open. */
    void renew(HttpSession session, CurrentUser user, SignIn signIn, String requestId) {
        open.values().remove(session);
        begin(session, user, signIn, requestId);
    }

    private static void keep(HttpSession session, CurrentUser user, SignIn signIn) {
        session.setAttribute(USER, user);
        session.setAttribute(CallerContext.AUTHENTICATED_AT, signIn.authenticatedAt());
        signIn.keepIn(session);
    }

    private static void limit(HttpSession session, SessionLimits limits) {
        limits.keepIn(session);
        // For a browser that was closed; while a screen is open, its browser keeps this one alive.
        session.setMaxInactiveInterval((int) limits.idle().toSeconds());
    }

    /** The person did something: the idle limit counts from now. */
    void active(HttpSession session) {
        SessionLimits.in(session)
                .ifPresent(limits -> limits.active(clock.instant()).keepIn(session));
    }

    /** The person wants to stay: Keycloak is asked to prolong the sign-in now. */
    void stay(HttpSession session) throws KeycloakAway, NotAdmitted, TokenRejected {
        Lock lock = lockOf(session);
        lock.lock();
        try {
            active(session);
            SignIn signIn = SignIn.in(session).orElseThrow(() -> new TokenRejected("nobody is signed in"));
            refresh(session, signIn);
        } finally {
            lock.unlock();
        }
    }

    private Lock lockOf(HttpSession session) {
        return locks[Math.floorMod(session.getId().hashCode(), locks.length)];
    }

    /**
     * The person of a session; empty when nobody is signed in there, or no longer.
     *
     * @throws KeycloakAway when the sign-in has ended and Keycloak cannot be asked to prolong it
     * @throws NotAdmitted when the person's roles of today do not fit any more; the session is ended then
     */
    Optional<CurrentUser> user(HttpSession session) throws KeycloakAway, NotAdmitted {
        Lock lock = lockOf(session);
        lock.lock();
        try {
            SignIn signIn = SignIn.in(session).orElse(null);
            if (signIn == null) {
                return Optional.empty();
            }
            open.putIfAbsent(session.getId(), session);
            SessionLimits limits = SessionLimits.in(session).orElse(null);
            if (limits != null && limits.isOver(clock.instant())) {
                expire(session, signIn, limits);
                return Optional.empty();
            }
            if (clock.instant().plus(REFRESH_BEFORE_END).isAfter(signIn.expires())) {
                prolong(session, signIn);
            }
            return Optional.ofNullable((CurrentUser) session.getAttribute(USER));
        } catch (TokenRejected e) {
            LOG.log(Level.INFO, "A sign-in was not prolonged: {0}", e.getMessage());
            end(session, SignedOut.Cause.KEYCLOAK);
            return Optional.empty();
        } catch (IllegalStateException ended) {
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void prolong(HttpSession session, SignIn signIn) throws KeycloakAway, NotAdmitted, TokenRejected {
        try {
            refresh(session, signIn);
        } catch (KeycloakAway e) {
            if (!clock.instant().isBefore(signIn.expires())) {
                throw e;
            }
        }
    }

    private void refresh(HttpSession session, SignIn signIn) throws KeycloakAway, NotAdmitted, TokenRejected {
        CodeFlow.Arrival fresh = flow.refresh(signIn);
        try {
            keep(session, doorkeeper.admit(fresh.token()), fresh.signIn());
        } catch (NotAdmitted e) {
            end(session, SignedOut.Cause.KEYCLOAK);
            throw e;
        }
        SessionLimits.in(session)
                .ifPresent(
                        limits -> limit(session, limits.refreshed(fresh.signIn().prolongable(), clock.instant())));
    }

    /** Ends a session whose time is up, here and at Keycloak, where the open screens have kept it alive. */
    private void expire(HttpSession session, SignIn signIn, SessionLimits limits) {
        end(session, limits.endsForGood() ? SignedOut.Cause.KEYCLOAK : SignedOut.Cause.IDLE);
        try {
            flow.endThere(signIn);
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak was not told of the end of a session: {0}", e.getMessage());
        }
    }

    /** Ends a session. */
    void end(HttpSession session, SignedOut.Cause cause) {
        try {
            session.setAttribute(CAUSE, cause);
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            open.remove(session.getId());
        }
    }

    /** Ends the sessions that came from this session of Keycloak's; without {@code sid} all of that person. */
    int endAll(@Nullable String sid, @Nullable String subject) {
        Predicate<SignIn> matches = sid == null
                ? signIn -> signIn.subject().equals(subject)
                : signIn -> signIn.sid().equals(sid)
                        && (subject == null || signIn.subject().equals(subject));
        var ended = open.entrySet().stream()
                .filter(entry -> signIn(entry.getValue()).filter(matches).isPresent())
                .map(Map.Entry::getValue)
                .toList();
        ended.forEach(session -> end(session, SignedOut.Cause.KEYCLOAK));
        return ended.size();
    }

    /** The server tells that a session is about to be gone, for whatever reason. */
    void gone(HttpSession session) {
        open.remove(session.getId());
        if (session.getAttribute(USER) instanceof CurrentUser user) {
            SignedOut.Cause cause =
                    Objects.requireNonNullElse((SignedOut.Cause) session.getAttribute(CAUSE), SignedOut.Cause.IDLE);
            signedOut.fire(new SignedOut(user, cause, UUID.randomUUID().toString()));
        }
    }

    private static Optional<SignIn> signIn(HttpSession session) {
        try {
            return SignIn.in(session);
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }
}
