// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverId;
import de.jba.backoffice.sharing.HandOverService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hand-overs of the own agency and to it, and the answers of the agency they are addressed to. */
@ApplicationScoped
@Path("/handovers")
@Tag(name = "Hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandOversResource {
    @Inject
    HandOverService handOvers;

    @GET
    @Operation(summary = "A page of the hand-overs of the own agency and, for its leads, to it; the latest first")
    public Page<HandOverDetails> page(@BeanParam PageParameters page) {
        return handOvers.page(page.toRequest());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One hand-over")
    public Response handOver(@PathParam("id") HandOverId id) {
        return tagged(handOvers.handOver(id));
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(summary = "Takes the offered instrument over: it changes its owner, the former owner's shares end")
    public Response accept(
            @PathParam("id") HandOverId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(handOvers.accept(id, ETags.ifMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/refusal")
    @Operation(summary = "Refuses the offered instrument, saying why or not; nothing changes")
    public Response refuse(
            @PathParam("id") HandOverId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable RefusalBody body) {
        return tagged(handOvers.refuse(id, ETags.ifMatch(ifMatch), body == null ? null : body.answer()));
    }

    private static Response tagged(HandOverDetails handOver) {
        return Response.ok(handOver).tag(ETags.tag(handOver.version())).build();
    }
}
