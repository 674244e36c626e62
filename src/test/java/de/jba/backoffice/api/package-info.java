// SPDX-License-Identifier: EUPL-1.2
/** The API of the running application, called as neighbours call it. */
@NullMarked
package de.jba.backoffice.api;

import org.jspecify.annotations.NullMarked;
