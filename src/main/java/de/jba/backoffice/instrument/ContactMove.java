// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.InstrumentId;
import java.util.List;

/**
 * An instrument that names other contacts than before.
 *
 * @param before the identifiers of the contacts that it named
 * @param after the identifiers of those that it names since
 */
public record ContactMove(InstrumentId instrument, String name, List<String> before, List<String> after) {
    public ContactMove {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
