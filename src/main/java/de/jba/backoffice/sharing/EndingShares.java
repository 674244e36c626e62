// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import java.time.LocalDate;

/**
 * Own shares whose last day is near.
 *
 * @param count how many; {@value #MOST} stands for as many or more
 * @param first the first last day
 */
public record EndingShares(long count, LocalDate first) {
    /** Counting ends here. */
    public static final int MOST = 1000;
}
