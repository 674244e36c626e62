// SPDX-License-Identifier: EUPL-1.2
/** Contacts and network partners on the API. */
@NullMarked
@MayUse({"identity", "agency", "contact", "rest"})
package de.jba.backoffice.contact.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
