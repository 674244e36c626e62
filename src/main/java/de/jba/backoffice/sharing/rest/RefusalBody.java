// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import org.jspecify.annotations.Nullable;

/** What the agency says when it refuses; it need not say anything. */
record RefusalBody(@Nullable String answer) {}
