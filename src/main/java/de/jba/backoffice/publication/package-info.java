// SPDX-License-Identifier: EUPL-1.2
/**
 * From the content of a programme to everything that is signed and published: the canonical form and its hash here,
 * the documents in {@code pdf}, {@code html} and {@code opendata}. What was rendered once is stored and never rendered
 * again.
 */
@NullMarked
@MayUse({"identity", "agency", "programme"})
package de.jba.backoffice.publication;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
