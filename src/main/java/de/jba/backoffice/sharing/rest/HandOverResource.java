// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.sharing.HandOverChange;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The owner's side of a hand-over; each change takes and advances the instrument's entity tag. */
@ApplicationScoped
@Path("/instruments/{id}/handover")
@Tag(name = "Hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandOverResource {
    @Inject
    HandOverService handOvers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "The open offer of an own instrument")
    public HandOverDetails open(@PathParam("id") InstrumentId id) {
        return handOvers.openOffer(id).orElseThrow(() -> new RecordNotFound("handover", id));
    }

    @POST
    @Operation(summary = "Offers an own instrument to another agency, until a day (two weeks from now)")
    public Response offer(
            @PathParam("id") InstrumentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull HandOverBody body) {
        HandOverChange offered = handOvers.offer(id, ETags.ifMatch(ifMatch), body.toEntry());
        return Response.created(uri.getBaseUriBuilder()
                        .path(HandOversResource.class)
                        .path(offered.handOver().id().toString())
                        .build())
                .tag(ETags.tag(offered.version()))
                .entity(offered.handOver())
                .build();
    }

    @DELETE
    @Operation(summary = "Takes the open offer of an own instrument back; nothing changes")
    public Response takeBack(
            @PathParam("id") InstrumentId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        HandOverChange ended = handOvers.takeBack(id, ETags.ifMatch(ifMatch));
        return Response.ok(ended.handOver()).tag(ETags.tag(ended.version())).build();
    }
}
