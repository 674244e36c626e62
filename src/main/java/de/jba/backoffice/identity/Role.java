// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.Arrays;
import java.util.Optional;

/** A client role in Keycloak, or nobody signed in at all. */
public enum Role {
    ANONYMOUS("anonymous"),
    READER("reader"),
    AGENCY_ADMIN("agency-admin"),
    SHARE_MANAGER("share-manager"),
    TEAM_LEAD("team-lead"),
    PROGRAMME_EDITOR("programme-editor"),
    AUDITOR("auditor");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** The name of the role in Keycloak and in the table of permissions. */
    public String key() {
        return key;
    }

    /** The role of that name, if it is one of ours. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
    }
}
