// SPDX-License-Identifier: EUPL-1.2
/** The screen of what is published: every edition with its documents and its evidence. */
@NullMarked
@MayUse({"identity", "agency", "programme", "publication", "ui"})
package de.jba.backoffice.publication.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
