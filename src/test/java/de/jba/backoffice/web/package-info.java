// SPDX-License-Identifier: EUPL-1.2
/** The running application as a stranger meets it: headers, tokens, malformed requests. */
@NullMarked
package de.jba.backoffice.web;

import org.jspecify.annotations.NullMarked;
