// SPDX-License-Identifier: EUPL-1.2
/** The places of all instruments on the API. */
@NullMarked
@MayUse({"identity", "planning", "rest"})
package de.jba.backoffice.planning.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
