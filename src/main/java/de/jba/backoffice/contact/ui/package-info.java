// SPDX-License-Identifier: EUPL-1.2
/** The screens of the contacts and of the network partners: a list, and beside it a pane with the record. */
@NullMarked
@MayUse({"identity", "agency", "contact", "ui"})
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
