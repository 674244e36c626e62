// SPDX-License-Identifier: EUPL-1.2
/** The search in the bar of every screen. */
@NullMarked
@MayUse({"identity", "agency", "search", "ui", "programme"})
package de.jba.backoffice.search.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
