// SPDX-License-Identifier: EUPL-1.2

/**
 * The programme of 2022, entered through the API as the demo users would: so the log of the demo holds a real history,
 * and nothing of the demo is in the application.
 */
@NullMarked
package de.jba.backoffice.stack.demo;

import org.jspecify.annotations.NullMarked;
