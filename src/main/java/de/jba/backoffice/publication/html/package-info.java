// SPDX-License-Identifier: EUPL-1.2
/**
 * The programme as one static, complete page without script. Its style is part of the page, so that the stored bytes
 * alone are what readers see.
 */
@NullMarked
@MayUse({"identity", "agency", "programme"})
package de.jba.backoffice.publication.html;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
