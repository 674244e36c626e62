// SPDX-License-Identifier: EUPL-1.2
/** Events on the API. */
@NullMarked
@MayUse({"identity", "agency", "contact", "event", "rest"})
package de.jba.backoffice.event.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
