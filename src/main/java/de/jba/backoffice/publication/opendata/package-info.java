// SPDX-License-Identifier: EUPL-1.2
/**
 * The annex as a table and the evidence of a published edition, for machines. Names follow the glossary.
 */
@NullMarked
@MayUse({"identity", "agency", "programme"})
package de.jba.backoffice.publication.opendata;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
