// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.AgencyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one role of one agency may do with a record today, and why.
 *
 * @param agency null for people who belong to none
 * @param role the role's name in the table of permissions
 * @param viewPersonal whether personal contact data is shown
 * @param share whether they decide who else sees it
 * @param reasons empty for those who do not see it
 */
public record AccessRow(
        @Nullable AgencyId agency,
        String role,
        boolean view,
        boolean comment,
        boolean edit,
        boolean viewPersonal,
        boolean share,
        List<AccessReason> reasons) {}
