// SPDX-License-Identifier: EUPL-1.2
/** The instruments and their places on the API. */
@NullMarked
@MayUse({"identity", "agency", "contact", "places", "instrument", "rest"})
package de.jba.backoffice.instrument.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
