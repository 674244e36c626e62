// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.regex.Pattern;

/**
 * Identifies a partner agency, the tenant. The value is the alias of its Keycloak organisation, such as
 * {@code jobcenter}, in the token, in the API and in the database alike.
 *
 * @param alias lower-case letters, digits and hyphens, 2 to 40 characters
 */
public record AgencyId(String alias) implements Comparable<AgencyId> {
    private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public AgencyId {
        if (!ALIAS.matcher(alias).matches()) {
            throw new IllegalArgumentException("not an agency alias");
        }
    }

    @Override
    public int compareTo(AgencyId other) {
        return alias.compareTo(other.alias);
    }

    @Override
    public String toString() {
        return alias;
    }
}
