// SPDX-License-Identifier: EUPL-1.2
/**
 * Value types that every capability speaks: typed identifiers, pages, refusals, the clock. Whatever stands here knows
 * no capability, no screen and no database.
 */
@NullMarked
@MayUse({})
package de.jba.backoffice.shared;

import org.jspecify.annotations.NullMarked;
