// SPDX-License-Identifier: EUPL-1.2
/**
 * What every resource of the API shares: JSON, problem answers, entity tags and paging. Resources themselves live in
 * the {@code rest} package of their capability.
 */
@NullMarked
@MayUse({"identity"})
package de.jba.backoffice.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
