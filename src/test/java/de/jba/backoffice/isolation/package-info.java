// SPDX-License-Identifier: EUPL-1.2
/** Shows that the database itself keeps the agencies apart, whatever the application above it does. */
@NullMarked
package de.jba.backoffice.isolation;

import org.jspecify.annotations.NullMarked;
