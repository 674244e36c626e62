// SPDX-License-Identifier: EUPL-1.2
/**
 * The operator's electronic seal on a published PDF (PAdES, by EU DSS), with the key of the configuration. It is not a
 * qualified one, and no signature of an agency.
 */
@NullMarked
@MayUse({"identity"})
package de.jba.backoffice.publication.seal;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
