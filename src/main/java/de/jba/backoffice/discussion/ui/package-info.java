// SPDX-License-Identifier: EUPL-1.2
/** Comments on screen: a tab in the pane of a record, and what mentions the own agency behind the bell. */
@NullMarked
@MayUse({"identity", "agency", "discussion", "ui"})
package de.jba.backoffice.discussion.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
