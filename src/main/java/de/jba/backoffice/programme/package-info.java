// SPDX-License-Identifier: EUPL-1.2
/**
 * The programme of a year: its chapters, contributed instruments, indicators, findings and co-signatures, from the
 * draft to the published edition. What is signed is a snapshot of {@link de.jba.backoffice.programme.ProgrammeContent}.
 */
@NullMarked
@MayUse({"identity", "agency", "contact", "instrument", "places"})
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
