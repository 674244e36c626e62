// SPDX-License-Identifier: EUPL-1.2
/** The screens of the programme: writing it chapter by chapter, and reading, signing and publishing it. */
@NullMarked
@MayUse({"identity", "agency", "contact", "instrument", "places", "programme", "ui"})
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
