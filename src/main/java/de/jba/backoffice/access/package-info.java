// SPDX-License-Identifier: EUPL-1.2
/**
 * Who has access, and whether that is still right: the people as Keycloak has them (Zugriffe), the quarterly statement
 * of the leads about them, and their consent to the auditors of the whole JBA.
 */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.access;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
