// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.shared.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of the sheet with the sums of everything that the reader sees, whatever the page shows of it.
 *
 * @param asOf the reference date
 * @param comparedWith the day of comparison
 * @param lines the page
 * @param sums by legal circle, target group, for the city, and apart from it for regions
 */
public record PlacesSheet(LocalDate asOf, LocalDate comparedWith, Page<PlacesLine> lines, List<PlacesSum> sums) {}
