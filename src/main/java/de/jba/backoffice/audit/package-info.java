// SPDX-License-Identifier: EUPL-1.2
/**
 * The log of every change: reading it, and proving that nothing in it was altered. It is written by the database
 * alone; features only say why, and which verb of the domain a transaction stands for.
 */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.audit;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
