// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

/** The record may be seen, but the person's roles do not give this action on it. */
public final class PermissionDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public PermissionDenied(Permission permission) {
        super(permission.action());
        this.permission = permission;
    }

    /** The action that was refused. */
    public Permission permission() {
        return permission;
    }
}
