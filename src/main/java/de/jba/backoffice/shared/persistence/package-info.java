// SPDX-License-Identifier: EUPL-1.2
/**
 * The data source, how values that the platform does not know are written to PostgreSQL and read back, and what the
 * database announces.
 */
@NullMarked
@MayUse({})
package de.jba.backoffice.shared.persistence;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
