// SPDX-License-Identifier: EUPL-1.2
/**
 * Who is acting, for which agency, and what the table of permissions lets them do. Every transaction gets its scope
 * here, and the database decides again from that scope.
 */
@NullMarked
@MayUse({})
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
