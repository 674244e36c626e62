// SPDX-License-Identifier: EUPL-1.2
/**
 * The programme as PDF/A-2a and PDF/UA-1, set by Apache FOP and finished with PDFBox. The same content gives the same
 * bytes on any machine and on any day.
 */
@NullMarked
@MayUse({"identity", "agency", "programme"})
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
