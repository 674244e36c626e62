// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.ShareLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share as the owner's people and the auditors may know it.
 *
 * @param agency alias of the agency that has access, or {@code *} for the whole JBA
 * @param until the last day on which it holds; null for no end
 * @param grantedBy the function of the person who granted it
 */
public record ShareDetails(
        ShareId id,
        String agency,
        ShareLevel level,
        boolean personal,
        String purpose,
        @Nullable LocalDate until,
        String grantedBy,
        Instant grantedAt) {
    /** The name of the whole JBA in place of an agency. */
    public static final String WHOLE_JBA = "*";

    /** Whether everybody in the JBA has it. */
    public boolean forWholeJba() {
        return agency.equals(WHOLE_JBA);
    }
}
