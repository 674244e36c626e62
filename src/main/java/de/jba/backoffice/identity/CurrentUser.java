// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.AgencyId;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts, as Keycloak vouches for them.
 *
 * @param subject Keycloak's identifier of the person; empty when nobody is signed in
 * @param username the name used to sign in
 * @param name the person's function as it is shown, such as "Verwaltung Jobcenter Herne"
 * @param agencyAlias alias of the one agency the person belongs to; null for auditors and editors without one
 * @param roles what the person is; never empty
 */
public record CurrentUser(
        String subject,
        String username,
        String name,
        @Nullable String agencyAlias,
        Set<Role> roles) implements Serializable {
    private static final CurrentUser ANONYMOUS = new CurrentUser("", "", "", null, EnumSet.of(Role.ANONYMOUS));

    public CurrentUser {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person without a role is not let in");
        }
        roles = Set.copyOf(roles);
    }

    /** Nobody is signed in. */
    public static CurrentUser anonymous() {
        return ANONYMOUS;
    }

    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    /** The agency the person acts for, if the person belongs to one. */
    public Optional<AgencyId> agency() {
        return Optional.ofNullable(agencyAlias).map(AgencyId::new);
    }

    /** Whether the table of permissions gives the person this action on any record at all. */
    public boolean may(Permission permission) {
        return !reaches(permission).isEmpty();
    }

    /** How far the person may go with this action; empty when not at all. */
    public Set<Reach> reaches(Permission permission) {
        return PermissionTable.get().reaches(permission, roles);
    }
}
