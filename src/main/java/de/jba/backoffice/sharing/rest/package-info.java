// SPDX-License-Identifier: EUPL-1.2
/** Shares, hand-overs, and who sees a record and why, on the API. */
@NullMarked
@MayUse({"identity", "agency", "instrument", "places", "sharing", "rest"})
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
