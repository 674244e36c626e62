// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionsTest {
    private static final UUID KEY = UUID.randomUUID();

    private final CallerContext callers = new CallerContext();
    private final Selections selections = new Selections();

    @BeforeEach
    void letCome() {
        selections.callers = callers;
    }

    @Test
    void whoComesNextInTheSessionFindsNothingOfThePersonBefore() {
        as("one", () -> {
            selections.keep(KEY, List.of("a", "b"));
            assertThat(selections.of(KEY)).contains(List.of("a", "b"));
            return null;
        });
        assertThat(as("another", () -> selections.of(KEY))).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        as("one", () -> {
            selections.keep(KEY, List.of("a"));
            for (int i = 0; i < 20; i++) {
                assertThat(selections.of(KEY)).isPresent();
                selections.keep(UUID.randomUUID(), List.of("b"));
            }
            assertThat(selections.of(KEY)).isEmpty();
            return null;
        });
    }

    private <T> T as(String person, Supplier<T> work) {
        CurrentUser user = new CurrentUser(person, person, "Verwaltung", "jobcenter", Set.of(Role.AGENCY_ADMIN));
        return callers.callAs(new Caller(user, Channel.SCREEN, "request", null), work);
    }
}
