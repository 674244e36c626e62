// SPDX-License-Identifier: EUPL-1.2
/** The product as people use it: a browser, the real sign-in, the real database. One page object for each screen. */
@NullMarked
package de.jba.backoffice.e2e;

import org.jspecify.annotations.NullMarked;
