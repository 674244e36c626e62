// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.agency;

import de.jba.backoffice.identity.AgencyRegistry;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the sign-in which agencies are set up here: Keycloak may know more organisations. */
@ApplicationScoped
class ActiveAgencies implements AgencyRegistry {
    @Inject
    AgencyService agencies;

    @Override
    public boolean isActive(AgencyId agency) {
        return agencies.activeAgencies().stream().anyMatch(known -> known.id().equals(agency));
    }
}
