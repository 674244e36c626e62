// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.rest;

import de.jba.backoffice.planning.PlanningService;
import de.jba.backoffice.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The places of all instruments, as of a day. */
@ApplicationScoped
@Path("/places")
@Tag(name = "Places")
@Produces(MediaType.APPLICATION_JSON)
public class PlanningResource {
    @Inject
    PlanningService planning;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "The places of all visible instruments on a day, beside those of another, and their sums",
            description = "Sorted within their groups: with a number, region-bound, individual need, not stated. The"
                    + " sums are of everything visible, whatever filter, words and page say.")
    public SheetBody sheet(@BeanParam SheetParameters parameters) {
        return SheetBody.of(planning.sheet(parameters.toRequest(LocalDate.now(clock.withZone(BusinessTime.ZONE)))));
    }
}
