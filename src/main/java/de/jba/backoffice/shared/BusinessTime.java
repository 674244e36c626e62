// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock of the product. Business time is Europe/Berlin; what is stored is UTC. */
@ApplicationScoped
public class BusinessTime {
    /** The zone in which a business day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(ZONE);
    }
}
