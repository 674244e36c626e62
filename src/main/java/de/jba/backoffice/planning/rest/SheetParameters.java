// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.rest;

import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.rest.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days and the filter of the sheet beside the parameters of every list, for {@code @BeanParam}. */
public class SheetParameters extends PageParameters {
    /** The reference date; today when it is not given. */
    @QueryParam("asOf")
    @Nullable
    String asOf;

    /** The day of comparison; the last of the year before the reference date when it is not given. */
    @QueryParam("comparedWith")
    @Nullable
    String comparedWith;

    /** all, ours, provisional, full or low. */
    @QueryParam("filter")
    @Nullable
    String filter;

    SheetRequest toRequest(LocalDate today) {
        return SheetRequest.of(
                today,
                QueryValues.day("asOf", asOf),
                QueryValues.day("comparedWith", comparedWith),
                QueryValues.choice("filter", filter, SheetFilter.ALL),
                toRequest());
    }
}
