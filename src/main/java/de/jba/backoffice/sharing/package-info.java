// SPDX-License-Identifier: EUPL-1.2
/**
 * What owners let others do with their records: shares (Freigaben) with purpose and end, and the answer to who sees a
 * record and why; and hand-overs (Übergaben) of an instrument to another agency. Each share belongs to its record and
 * advances its version.
 */
@NullMarked
@MayUse({"identity", "agency", "contact", "instrument", "places"})
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
