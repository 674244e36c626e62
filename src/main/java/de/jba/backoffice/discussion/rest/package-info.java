// SPDX-License-Identifier: EUPL-1.2
/** Comments on the API. */
@NullMarked
@MayUse({"identity", "agency", "discussion", "rest"})
package de.jba.backoffice.discussion.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
