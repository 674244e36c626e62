// SPDX-License-Identifier: EUPL-1.2
/**
 * Finds any record by a few words, whatever capability keeps it. What may be found is decided by the policies of the
 * tables, record by record.
 */
@NullMarked
@MayUse({"identity", "agency", "contact", "instrument", "programme"})
package de.jba.backoffice.search;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
