// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import org.jspecify.annotations.Nullable;

/**
 * Who sees a record today, and who would with one more share. Nothing is stored for it.
 *
 * @param today as it is
 * @param after as it would be; the rows stand in the same order
 * @param added the share behind the difference; null as long as it is not said with whom and how far
 */
public record AccessPreview(
        AccessExplanation today,
        AccessExplanation after,
        @Nullable ShareDetails added) {}
