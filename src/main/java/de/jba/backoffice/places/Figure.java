// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/** A number of people or places as agencies state it. */
final class Figure {
    private Figure() {}

    /**
     * Refuses a number that no instrument has.
     *
     * @throws BusinessRuleViolation when it is below 0 or above {@link Capacity#MAX_PLACES}
     */
    static void require(String field, @Nullable Integer number) {
        if (number != null && (number < 0 || number > Capacity.MAX_PLACES)) {
            throw new BusinessRuleViolation("places", "capacity.numberOutOfRange", field, number, Capacity.MAX_PLACES);
        }
    }
}
