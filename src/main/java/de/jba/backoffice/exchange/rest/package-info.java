// SPDX-License-Identifier: EUPL-1.2
/** The spreadsheets over HTTP. */
@NullMarked
@MayUse({"exchange", "contact", "instrument", "planning", "rest"})
package de.jba.backoffice.exchange.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
