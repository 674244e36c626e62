// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.rest;

import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.rest.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of the sheet of places is wanted as a file: the parameters of {@code /places}, for {@code @BeanParam}. */
public class PlacesParameters extends PageParameters {
    @QueryParam("asOf")
    @Nullable
    String asOf;

    @QueryParam("comparedWith")
    @Nullable
    String comparedWith;

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
