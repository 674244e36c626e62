// SPDX-License-Identifier: EUPL-1.2
/** The own data on the API. */
@NullMarked
@MayUse({"identity", "privacy", "rest"})
package de.jba.backoffice.privacy.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
