// SPDX-License-Identifier: EUPL-1.2
/**
 * What people say to each other about a record: comments (Anmerkungen), and the agencies they mention. Knows the
 * records by their identifiers alone, now instruments.
 */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.discussion;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
