// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import de.jba.backoffice.identity.AgencyRegistry;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.keycloak.NotAdmitted.Reason;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets a person in whose roles and agency fit, when the agency takes part in this JBA. */
@ApplicationScoped
public class Doorkeeper {
    @Inject
    KeycloakRealm realm;

    @Inject
    AgencyRegistry agencies;

    /**
     * The person of a token that was found valid.
     *
     * @throws NotAdmitted when roles and agencies do not fit the rules, or nobody here knows the agency
     */
    CurrentUser admit(JWTClaimsSet token) throws NotAdmitted {
        CurrentUser user = new Admission(realm.settings().client().getValue()).admit(token);
        Optional<AgencyId> agency = user.agency();
        if (agency.isPresent() && !agencies.isActive(agency.get())) {
            throw new NotAdmitted(Reason.UNKNOWN_AGENCY);
        }
        return user;
    }
}
