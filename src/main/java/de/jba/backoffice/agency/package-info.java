// SPDX-License-Identifier: EUPL-1.2
/** The partner agencies of the JBA: each is a tenant, acts in a legal circle of its own, and signs for itself. */
@NullMarked
@MayUse({"identity"})
package de.jba.backoffice.agency;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
