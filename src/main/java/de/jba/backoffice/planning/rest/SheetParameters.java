// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.rest;

import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.rest.BadParameter;
import de.jba.backoffice.rest.PageParameters;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
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
        LocalDate day = asOf == null ? today : day("asOf", asOf);
        LocalDate other = comparedWith == null ? SheetRequest.lastYear(day) : day("comparedWith", comparedWith);
        return new SheetRequest(day, other, filter(), toRequest());
    }

    private SheetFilter filter() {
        try {
            return filter == null ? SheetFilter.ALL : SheetFilter.valueOf(filter.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadParameter("filter");
        }
    }

    private static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadParameter(name);
        }
    }
}
