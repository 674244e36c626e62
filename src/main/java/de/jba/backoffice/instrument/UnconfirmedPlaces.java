// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Instruments whose places were not confirmed for 90 days, or never.
 *
 * @param count how many; {@value #MOST} stands for as many or more
 * @param oldest when the first of them was last confirmed; null when none ever was, or when there are too many to look
 */
public record UnconfirmedPlaces(long count, @Nullable LocalDate oldest) {
    /** Counting ends here. */
    public static final int MOST = 1000;
}
