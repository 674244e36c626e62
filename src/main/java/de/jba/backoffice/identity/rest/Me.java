// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.rest;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.identity.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the API shows them.
 *
 * @param subject Keycloak's identifier of the person
 * @param username the name used to sign in
 * @param name the person's function
 * @param agency alias of the person's agency, or null
 * @param roles the client roles, as Keycloak names them
 * @param permissions for each action that the person may do at all, how far it reaches
 */
public record Me(
        String subject,
        String username,
        String name,
        @Nullable String agency,
        List<String> roles,
        Map<String, List<String>> permissions) {
    static Me of(CallerContext callers) {
        CurrentUser user = callers.user();
        Map<String, List<String>> permissions = new LinkedHashMap<>();
        for (Permission permission : Permission.values()) {
            Set<Reach> reaches = callers.reaches(permission);
            if (!reaches.isEmpty()) {
                permissions.put(permission.action(), cells(reaches));
            }
        }
        return new Me(
                user.subject(),
                user.username(),
                user.name(),
                user.agencyAlias(),
                user.roles().stream().map(Role::key).sorted().toList(),
                permissions);
    }

    private static List<String> cells(Set<Reach> reaches) {
        return reaches.stream().map(Reach::cell).sorted().toList();
    }
}
