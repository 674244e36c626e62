// SPDX-License-Identifier: EUPL-1.2
/**
 * The public pages, open to everybody without signing in: the list of editions, and each edition's stored bytes. They go
 * on when the sign-in does not.
 */
@NullMarked
@MayUse({"identity", "agency", "programme"})
package de.jba.backoffice.publication.web;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
