// SPDX-License-Identifier: EUPL-1.2
/**
 * The log over the API: search, single entries with their canonical text, and verification.
 */
@NullMarked
@MayUse({"identity", "agency", "audit", "rest"})
package de.jba.backoffice.audit.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
