// SPDX-License-Identifier: EUPL-1.2
/**
 * What the product holds on a person, for that person (Auskunft, GDPR Article 15). The database gathers it, from the
 * places that a catalogue names for every personal column.
 */
@NullMarked
@MayUse({"identity"})
package de.jba.backoffice.privacy;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
