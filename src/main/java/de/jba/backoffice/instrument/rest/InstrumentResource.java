// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.rest;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.NarrowedBy;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Instruments. */
@ApplicationScoped
@Path("/instruments")
@Tag(name = "Instruments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstrumentResource {
    @Inject
    InstrumentService instruments;

    @Context
    UriInfo uri;

    @GET
    @NarrowedBy(InstrumentFacet.class)
    @Operation(
            summary = "A page of the visible instruments",
            description = "Narrowed by"
                    + " asOf=2022-03-14 (the list as of a day), owner, legalCircle, targetGroup, capacity (or NONE), status,"
                    + " confirmed=OLD|NEVER, contact=NONE|NAMED, provider, sharing=INTERNAL|SHARED, rows=identifiers")
    public Page<InstrumentSummary> page(@BeanParam PageParameters page) {
        return instruments.page(page.toRequest());
    }

    @POST
    @Operation(summary = "Adds an instrument to the caller's agency")
    public Response create(@NotNull InstrumentBody body) {
        InstrumentDetails created = instruments.create(body.toEntry());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .tag(ETags.tag(created.version()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One instrument with the capacity of today")
    public Response instrument(@PathParam("id") InstrumentId id) {
        return tagged(instruments.instrument(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Describes an own instrument anew; its places are changed under /places")
    public Response describe(
            @PathParam("id") InstrumentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull InstrumentBody body) {
        return tagged(instruments.describe(id, ETags.ifMatch(ifMatch), body.toEntry()));
    }

    @PUT
    @Path("/{id}/participating")
    @Operation(summary = "Says which agencies take part in an own instrument: their aliases")
    public Response nameParticipants(
            @PathParam("id") InstrumentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull List<AgencyId> participants) {
        return tagged(instruments.nameParticipants(id, ETags.ifMatch(ifMatch), participants));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Archives an own instrument; it can be restored")
    public Response archive(
            @PathParam("id") InstrumentId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(instruments.archive(id, ETags.ifMatch(ifMatch)));
    }

    private static Response tagged(InstrumentDetails instrument) {
        return Response.ok(instrument).tag(ETags.tag(instrument.version())).build();
    }
}
