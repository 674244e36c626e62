// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chapter sent back with a comment. Names functions, never persons.
 *
 * @param chapter number of the chapter
 * @param agency the agency that sent it back
 * @param function the function of the lead who did
 * @param revision the revision it was sent back out of
 * @param comment what is asked for
 * @param resolvedBy the function that said it is done; null while it is open
 * @param resolvedAt when it was done; null while it is open
 * @param resolvable whether it is open and the person who asked may say that it is done
 */
public record ChapterReturnDetails(
        String chapter,
        AgencyId agency,
        String function,
        Instant returnedAt,
        int revision,
        String comment,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        boolean resolvable) {
    /** Whether what was asked for is still to be done. */
    public boolean open() {
        return resolvedAt == null;
    }
}
