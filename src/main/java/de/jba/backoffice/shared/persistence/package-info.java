// SPDX-License-Identifier: EUPL-1.2
/** How values that the platform does not know are written to PostgreSQL and read back. For entities alone. */
@NullMarked
@MayUse({})
package de.jba.backoffice.shared.persistence;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
