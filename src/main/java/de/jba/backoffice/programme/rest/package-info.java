// SPDX-License-Identifier: EUPL-1.2
/** The programme on the API: reading and writing it, and its way through coordination to publication. */
@NullMarked
@MayUse({"identity", "agency", "instrument", "programme", "rest"})
package de.jba.backoffice.programme.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
