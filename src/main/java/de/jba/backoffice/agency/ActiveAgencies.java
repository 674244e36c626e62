// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.agency;

import de.jba.backoffice.identity.AgencyRegistry;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the sign-in which agencies are set up here: Keycloak may know more organisations. Asked before every call of the
 * API, so what was read last holds for some seconds; the database refuses an agency that has left in any case.
 */
@ApplicationScoped
class ActiveAgencies implements AgencyRegistry {
    private static final Duration HOLDS = Duration.ofSeconds(5);

    @Inject
    AgencyService agencies;

    @Inject
    Clock clock;

    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    private record Known(Set<AgencyId> active, Instant until) {}

    @Override
    public boolean isActive(AgencyId agency) {
        Known last = known;
        if (!clock.instant().isBefore(last.until()) || !last.active().contains(agency)) {
            last = new Known(
                    agencies.activeAgencies().stream().map(Agency::id).collect(Collectors.toUnmodifiableSet()),
                    clock.instant().plus(HOLDS));
            known = last;
        }
        return last.active().contains(agency);
    }
}
