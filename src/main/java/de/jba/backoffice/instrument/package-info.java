// SPDX-License-Identifier: EUPL-1.2
/**
 * What an agency can offer young people: instruments (Arbeitsmarktinstrumente) with their target group, legal circles,
 * capacity and contacts. Each has one owner; the agencies it names as participating may read it.
 */
@NullMarked
@MayUse({"identity", "agency", "contact", "places"})
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
