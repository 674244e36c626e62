// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.rest;

import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentPlacesService;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.Occupancy;
import de.jba.backoffice.places.QuotaPeriod;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Places, quotas and occupancy of an instrument: every change takes and advances the instrument's entity tag. */
@ApplicationScoped
@Path("/instruments")
@Tag(name = "Instruments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstrumentPlacesResource {
    @Inject
    InstrumentPlacesService places;

    @Inject
    InstrumentConfirmationService confirmations;

    @GET
    @Path("/{id}/places")
    @Operation(summary = "Every capacity the instrument ever had or is to have, the latest first")
    public List<CapacityPeriod> places(@PathParam("id") InstrumentId id) {
        return places.places(id);
    }

    @POST
    @Path("/{id}/places")
    @Operation(summary = "States the places of an own instrument from a day on")
    public Response changePlaces(
            @PathParam("id") InstrumentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull PlacesBody body) {
        return created(places.changePlaces(id, ETags.ifMatch(ifMatch), body.toChange()));
    }

    @GET
    @Path("/{id}/quotas")
    @Operation(summary = "Every quota that an agency ever had or is to have, by agency, the latest first")
    public List<QuotaPeriod> quotas(@PathParam("id") InstrumentId id) {
        return places.quotas(id);
    }

    @POST
    @Path("/{id}/quotas")
    @Operation(summary = "States the quota of an agency from a day on; together they never exceed the places")
    public Response changeQuota(
            @PathParam("id") InstrumentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull QuotaBody body) {
        return created(places.changeQuota(id, ETags.ifMatch(ifMatch), body.toChange()));
    }

    @GET
    @Path("/{id}/occupancy")
    @Operation(summary = "What the agencies reported per reference date, the latest first")
    public List<Occupancy> occupancy(@PathParam("id") InstrumentId id) {
        return places.occupancy(id);
    }

    @POST
    @Path("/{id}/occupancy")
    @Operation(summary = "Reports what was so on a day, or restates it; each agency for itself")
    public Response report(
            @PathParam("id") InstrumentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull OccupancyBody body) {
        return created(places.report(id, ETags.ifMatch(ifMatch), body.toReport()));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(summary = "Confirms the places that hold today")
    public Response confirm(
            @PathParam("id") InstrumentId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        InstrumentDetails confirmed = confirmations.confirm(id, ETags.ifMatch(ifMatch));
        return Response.ok(confirmed).tag(ETags.tag(confirmed.version())).build();
    }

    private static Response created(InstrumentDetails changed) {
        return Response.status(Response.Status.CREATED)
                .tag(ETags.tag(changed.version()))
                .entity(changed)
                .build();
    }
}
