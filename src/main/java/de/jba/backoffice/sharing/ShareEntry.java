// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.ShareLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share as it is entered.
 *
 * @param agency alias of the agency that gets access, or {@code *} for the whole JBA
 * @param level how far it goes
 * @param personal whether personal contact data is included
 * @param purpose what for; it stands in the log, 300 characters at most
 * @param until the last day on which it holds; null for no end
 */
public record ShareEntry(
        @Nullable String agency,
        @Nullable ShareLevel level,
        boolean personal,
        @Nullable String purpose,
        @Nullable LocalDate until) {}
