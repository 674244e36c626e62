// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.event.CalendarFeedService;
import de.jba.backoffice.identity.KnownPerson;
import de.jba.backoffice.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address whose person may no longer sign in answers as one that nobody has. */
class CalendarAddressTest {
    private static final String SECRET = "x".repeat(43);

    private final List<Object> answered = new ArrayList<>();
    private final CalendarAddress address = new CalendarAddress();

    @Test
    void whoIsAdmittedIsReadFor() {
        address.people = () -> List.of(person(true, null, Set.of(Role.READER)));
        // With nobody to read for, the answer would be 404; here the reading itself begins, which this test does not
        // have.
        assertThat(statusOrFailure()).isEqualTo("reading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "objected", "without role", "gone"})
    void whoMayNotSignInGetsNothing(String why) {
        address.people = () -> switch (why) {
            case "disabled" -> List.of(person(false, null, Set.of(Role.READER)));
            case "objected" -> List.of(person(true, "SEVERAL_AGENCIES", Set.of(Role.READER)));
            case "without role" -> List.of(person(true, null, Set.of()));
            default -> List.of();
        };
        assertThat(statusOrFailure()).isEqualTo("404");
    }

    private String statusOrFailure() {
        address.feeds = new CalendarFeedService() {
            @Override
            public Optional<String> personOf(String token) {
                return Optional.of("somebody").filter(known -> token.equals(SECRET));
            }
        };
        try {
            address.doGet(request(), response());
        } catch (IOException | NullPointerException reading) {
            return "reading";
        }
        return answered.toString().replaceAll("[\\[\\]]", "");
    }

    private static KnownPerson person(boolean enabled, @Nullable String objection, Set<Role> roles) {
        return new KnownPerson("somebody", "user", "Team", enabled, List.of("jobcenter"), roles, objection, null);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                CalendarAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getPathInfo") ? "/" + SECRET + ".ics" : null);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                CalendarAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        answered.add(arguments[0]);
                    }
                    return null;
                });
    }
}
