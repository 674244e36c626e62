// SPDX-License-Identifier: EUPL-1.2
/**
 * Spreadsheets: what a list shows, taken along as a file. The columns have German names in every language, because a
 * file goes on to others and comes back.
 */
@NullMarked
@MayUse({"identity", "agency", "contact", "instrument", "places", "planning"})
package de.jba.backoffice.exchange;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
