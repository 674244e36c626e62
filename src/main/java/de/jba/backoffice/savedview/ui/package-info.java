// SPDX-License-Identifier: EUPL-1.2
/** The saved views on the screens of the lists. */
@NullMarked
@MayUse({"savedview", "identity", "ui"})
package de.jba.backoffice.savedview.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
