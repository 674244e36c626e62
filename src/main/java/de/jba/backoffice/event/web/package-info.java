// SPDX-License-Identifier: EUPL-1.2
/** The address that calendar programs read: no sign-in, but a secret that stands for one person. */
@NullMarked
@MayUse({"identity", "event"})
package de.jba.backoffice.event.web;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
