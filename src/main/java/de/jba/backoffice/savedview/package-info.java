// SPDX-License-Identifier: EUPL-1.2
/**
 * How people arrange their lists: views with a name, each its author's or shared within the agency, and which one was
 * used last.
 */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.savedview;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
