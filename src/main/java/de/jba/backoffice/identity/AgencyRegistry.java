// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.AgencyId;

/** Knows which partner agencies take part; asked when somebody signs in for one. */
public interface AgencyRegistry {
    /** Whether people may act for this agency. */
    boolean isActive(AgencyId agency);
}
