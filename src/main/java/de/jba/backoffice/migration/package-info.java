// SPDX-License-Identifier: EUPL-1.2
/**
 * The one-shot step that brings the database to this version's shape. It runs as the owner of the tables, in a process
 * of its own; the application never holds the owner's credentials.
 */
@NullMarked
@MayUse({"identity"})
package de.jba.backoffice.migration;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
