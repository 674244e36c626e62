// SPDX-License-Identifier: EUPL-1.2
/** The page of access (Zugriffe): who may enter, what the leads say of it, and their consent to the joint auditors. */
@NullMarked
@MayUse({"identity", "agency", "access", "ui"})
package de.jba.backoffice.access.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
