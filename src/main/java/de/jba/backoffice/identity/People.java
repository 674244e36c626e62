// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.List;

/** Knows all people who have an account, as Keycloak keeps them. */
public interface People {
    /**
     * Everybody with an account.
     *
     * @throws PeopleUnavailable when Keycloak does not answer
     */
    List<KnownPerson> all();
}
