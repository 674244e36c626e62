// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.identity.SignedIn;
import de.jba.backoffice.identity.SignedOut;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenSessionsTest {
    private static final Instant START = Instant.parse("2022-03-31T08:00:00Z");
    private static final Instant TOKEN_ENDS = START.plus(Duration.ofMinutes(5));
    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final CurrentUser ADMIN =
            new CurrentUser("7c1f", "jc-admin", "Verwaltung Jobcenter Herne", "jobcenter", Set.of(Role.AGENCY_ADMIN));

    private final Ticking clock = new Ticking();
    private final Refreshing flow = new Refreshing(clock::instant);
    private final Recorded<SignedIn> signedIn = new Recorded<>();
    private final Recorded<SignedOut> signedOut = new Recorded<>();
    private final ScreenSessions sessions = new ScreenSessions();
    private final SessionFixture browser = new SessionFixture("b-1");

    @BeforeEach
    void signIn() {
        sessions.flow = flow;
        sessions.doorkeeper = new Doorkeeper();
        sessions.doorkeeper.realm = new KeycloakRealm(TokenForge.SETTINGS);
        sessions.doorkeeper.agencies = agency -> true;
        sessions.clock = clock;
        sessions.signedIn = signedIn;
        sessions.signedOut = signedOut;
        sessions.begin(
                browser.session(),
                ADMIN,
                new SignIn("7c1f", "s-1", "refresh-1", "id", TOKEN_ENDS, IDLE, START, null),
                "r-1");
    }

    @Test
    void keycloakIsNotAskedWhileTheTokenLasts() throws Exception {
        clock.now = TOKEN_ENDS.minusSeconds(90);

        assertThat(sessions.user(browser.session())).contains(ADMIN);
        assertThat(flow.asked).isZero();
        assertThat(signedIn.fired).hasSize(1);
    }

    @Test
    void shortlyBeforeTheEndTheRolesAreReadAgain() throws Exception {
        clock.now = TOKEN_ENDS.minusSeconds(30);
        flow.roles = List.of("reader");

        assertThat(sessions.user(browser.session()).orElseThrow().roles()).containsExactly(Role.READER);
        assertThat(sessions.user(browser.session()).orElseThrow().roles()).containsExactly(Role.READER);
        assertThat(flow.asked).as("a refresh token counts once").isEqualTo(1);
    }

    @Test
    void personWhoNoLongerFitsIsOut() {
        clock.now = TOKEN_ENDS.minusSeconds(30);
        flow.roles = List.of("auditor", "team-lead");

        assertThatThrownBy(() -> sessions.user(browser.session())).isInstanceOf(NotAdmitted.class);
        assertThat(browser.ended()).isTrue();
    }

    @Test
    void signInThatKeycloakDoesNotProlongIsOver() throws Exception {
        clock.now = TOKEN_ENDS.minusSeconds(30);
        flow.failure = new TokenRejected("invalid_grant");

        assertThat(sessions.user(browser.session())).isEmpty();
        assertThat(browser.ended()).isTrue();
    }

    @Test
    void whileKeycloakIsAwayThePersonGoesOnUntilTheTokenEnds() throws Exception {
        flow.failure = new KeycloakAway("no answer");

        clock.now = TOKEN_ENDS.minusSeconds(1);
        assertThat(sessions.user(browser.session())).contains(ADMIN);

        clock.now = TOKEN_ENDS;
        assertThatThrownBy(() -> sessions.user(browser.session())).isInstanceOf(KeycloakAway.class);

        flow.failure = null;
        assertThat(sessions.user(browser.session()))
                .as("back again, the session goes on")
                .isPresent();
    }

    @Test
    void backChannelEndsTheSessionsOfThatSignInAlone() {
        SessionFixture phone = new SessionFixture("b-2");
        sessions.begin(
                phone.session(),
                ADMIN,
                new SignIn("7c1f", "s-2", "refresh-2", "id", TOKEN_ENDS, IDLE, START, null),
                "r-2");

        assertThat(sessions.endAll("s-1", "8d20")).as("another person").isZero();
        assertThat(sessions.endAll("s-1", "7c1f")).isEqualTo(1);
        assertThat(browser.ended()).isTrue();
        assertThat(phone.ended()).isFalse();
    }

    @Test
    void backChannelWithoutASessionEndsAllOfThePerson() {
        SessionFixture phone = new SessionFixture("b-2");
        sessions.begin(
                phone.session(),
                ADMIN,
                new SignIn("7c1f", "s-2", "refresh-2", "id", TOKEN_ENDS, IDLE, START, null),
                "r-2");
        SessionFixture other = new SessionFixture("b-3");
        sessions.begin(
                other.session(),
                ADMIN,
                new SignIn("8d20", "s-3", "refresh-3", "id", TOKEN_ENDS, IDLE, START, null),
                "r-3");

        assertThat(sessions.endAll(null, "7c1f")).isEqualTo(2);
        assertThat(other.ended()).isFalse();
    }

    @Test
    void endOfASessionIsToldWithItsCause() {
        sessions.gone(browser.session());

        assertThat(signedOut.fired).singleElement().satisfies(event -> {
            assertThat(event.user()).isEqualTo(ADMIN);
            assertThat(event.cause()).isEqualTo(SignedOut.Cause.IDLE);
        });
    }

    @Test
    void askingForFreshTokensIsNoActivityOfThePerson() throws Exception {
        assertThat(asksFor(IDLE.minusSeconds(1))).isTrue();
        assertThat(asksFor(IDLE.plusSeconds(1))).isFalse();

        assertThat(browser.ended()).isTrue();
        assertThat(flow.endedThere)
                .as("Keycloak's session, kept alive by the browser")
                .isEqualTo(1);
    }

    @Test
    void whoDoesSomethingGoesOn() throws Exception {
        clock.now = START.plus(IDLE).minusSeconds(1);
        sessions.active(browser.session());

        assertThat(asksFor(IDLE.plusMinutes(30))).isTrue();
        assertThat(asksFor(IDLE.plusMinutes(60))).isFalse();
    }

    @Test
    void theLongestTimeOfASignInIsPutOffByNothing() throws Exception {
        clock.now = START.plus(Duration.ofMinutes(50));
        sessions.active(browser.session());
        flow.prolongable = Duration.ofMinutes(10);
        sessions.stay(browser.session());

        SessionLimits limits = SessionLimits.in(browser.session()).orElseThrow();
        assertThat(limits.endsForGood()).isTrue();
        assertThat(limits.end()).isEqualTo(START.plus(IDLE));
        clock.now = START.plus(IDLE).minusSeconds(1);
        sessions.active(browser.session());
        assertThat(SessionLimits.in(browser.session()).orElseThrow().end()).isEqualTo(START.plus(IDLE));
        assertThat(asksFor(IDLE)).isFalse();
    }

    @Test
    void whoWantsToStayIsProlongedByKeycloakAtOnce() throws Exception {
        clock.now = START.plusSeconds(30);
        sessions.stay(browser.session());

        assertThat(flow.asked).isEqualTo(1);
        assertThat(SessionLimits.in(browser.session()).orElseThrow().end()).isEqualTo(clock.now.plus(IDLE));
    }

    /** What an open screen does by itself until then: a request every four minutes. */
    private boolean asksFor(Duration time) throws Exception {
        Instant until = START.plus(time);
        while (clock.now.isBefore(until)) {
            Instant next = clock.now.plus(Duration.ofMinutes(4));
            clock.now = next.isBefore(until) ? next : until;
            if (sessions.user(browser.session()).isEmpty()) {
                return false;
            }
        }
        return sessions.user(browser.session()).isPresent();
    }

    private static final class Ticking extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Keycloak's answers. */
    private static final class Refreshing extends CodeFlow {
        private final Supplier<Instant> now;
        private int asked;
        private int endedThere;
        private Duration prolongable = IDLE;
        private List<String> roles = List.of("agency-admin");
        private @Nullable Exception failure;

        Refreshing(Supplier<Instant> now) {
            this.now = now;
        }

        @Override
        void endThere(SignIn signIn) {
            endedThere++;
        }

        @Override
        Arrival refresh(SignIn signIn) throws KeycloakAway, TokenRejected {
            asked++;
            if (failure instanceof KeycloakAway away) {
                throw away;
            }
            if (failure instanceof TokenRejected rejected) {
                throw rejected;
            }
            JWTClaimsSet token = TokenForge.accessClaims()
                    .expirationTime(Date.from(now.get().plus(Duration.ofMinutes(5))))
                    .claim("resource_access", Map.of("backoffice", Map.of("roles", roles)))
                    .build();
            return new Arrival(token, SignIn.of(token, "refresh-2", "id", prolongable, START), "/");
        }
    }

    private static final class Recorded<T> implements Event<T> {
        private final List<T> fired = new ArrayList<>();

        @Override
        public void fire(T event) {
            fired.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
