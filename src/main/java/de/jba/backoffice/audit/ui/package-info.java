// SPDX-License-Identifier: EUPL-1.2
/** The screen of the log: its entries with before and after, and its verification. */
@NullMarked
@MayUse({"identity", "agency", "audit", "ui"})
package de.jba.backoffice.audit.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
