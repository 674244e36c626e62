// SPDX-License-Identifier: EUPL-1.2
/** The own data on the page of the own account. */
@NullMarked
@MayUse({"identity", "privacy", "ui"})
package de.jba.backoffice.privacy.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
