// SPDX-License-Identifier: EUPL-1.2
/**
 * The frame around every screen: shell, menu, display, failure pages, and the parts that several screens share. It
 * knows no capability; capabilities bring their menu entries and views.
 */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
