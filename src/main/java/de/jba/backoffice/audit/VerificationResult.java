// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the log found.
 *
 * @param valid whether everything is as it was written
 * @param entries how many entries the chain holds
 * @param firstWrong the first number that is wrong; from it on nothing is proved; null when valid
 * @param finding what is wrong there; null when valid
 * @param head the chain's last hash in hexadecimal, to be compared with one noted earlier; null for an empty log
 * @param checkedAt when this was found
 */
public record VerificationResult(
        boolean valid,
        long entries,
        @Nullable Long firstWrong,
        @Nullable Finding finding,
        @Nullable String head,
        Instant checkedAt) {
    /** What can be wrong with an entry. */
    public enum Finding {
        /** A number is missing. */
        GAP,
        /** A number whose entry is missing. */
        ENTRY,
        /** The bytes are not those that were chained. */
        CHAIN,
        /** A column says something else than the bytes. */
        COLUMN,
        /** A personal value is missing or is not the one committed to. */
        PERSONAL,
        /** An entry that the chain does not know. */
        UNNUMBERED
    }
}
