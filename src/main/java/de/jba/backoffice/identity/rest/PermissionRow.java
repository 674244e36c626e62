// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.rest;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionTable;
import de.jba.backoffice.identity.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the table of permissions.
 *
 * @param action such as {@code instrument.edit}
 * @param reaches for each role, how far it may go; {@code -} when not at all
 */
public record PermissionRow(String action, Map<String, String> reaches) {
    static PermissionRow of(Permission permission) {
        Map<String, String> reaches = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            reaches.put(
                    role.key(), PermissionTable.get().reach(permission, role).cell());
        }
        return new PermissionRow(permission.action(), reaches);
    }
}
