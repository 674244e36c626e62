// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as Keycloak keeps them.
 *
 * @param subject Keycloak's identifier of the person
 * @param username the name used to sign in
 * @param name the person's function as it is shown
 * @param enabled whether Keycloak lets them sign in at all
 * @param agencies aliases of the organisations they belong to
 * @param roles what they are in this application
 * @param objection the rule of the sign-in that they do not fit, such as {@code AUDITOR_WRITES}; null when they fit
 * @param lastSignIn the last sign-in that Keycloak still knows of, or null
 */
public record KnownPerson(
        String subject,
        String username,
        String name,
        boolean enabled,
        List<String> agencies,
        Set<Role> roles,
        @Nullable String objection,
        @Nullable Instant lastSignIn) {
    public KnownPerson {
        agencies = List.copyOf(agencies);
        roles = Set.copyOf(roles);
    }
}
