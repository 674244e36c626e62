// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.rest;

import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.PlacesSheet;
import de.jba.backoffice.planning.PlacesSum;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet as a list of the API: the fields of every list, and beside them its days and sums. */
record SheetBody(
        List<PlacesLine> items,
        @Nullable Long total,
        int page,
        int size,
        LocalDate asOf,
        LocalDate comparedWith,
        List<PlacesSum> sums) {
    static SheetBody of(PlacesSheet sheet) {
        return new SheetBody(
                sheet.lines().items(),
                sheet.lines().total(),
                sheet.lines().page(),
                sheet.lines().size(),
                sheet.asOf(),
                sheet.comparedWith(),
                sheet.sums());
    }
}
