// SPDX-License-Identifier: EUPL-1.2
/**
 * The places of all instruments on one sheet: as they hold on a day, beside what held on another, with their sums. It
 * reads and adds up; whoever changes a value does so at the instrument.
 */
@NullMarked
@MayUse({"identity", "agency", "instrument", "places"})
package de.jba.backoffice.planning;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
