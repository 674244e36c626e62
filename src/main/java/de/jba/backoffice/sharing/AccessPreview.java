// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import java.util.List;

/**
 * Who sees a record today, and who would with further shares. Nothing is stored for it.
 *
 * @param today as it is
 * @param after as it would be; the rows stand in the same order
 * @param added the shares behind the difference; none as long as it is not said with whom and how far
 */
public record AccessPreview(AccessExplanation today, AccessExplanation after, List<ShareDetails> added) {}
