// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.sharing.ShareChange;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.sharing.ShareId;
import de.jba.backoffice.sharing.SharingService;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The shares of an instrument; each change takes and advances the instrument's entity tag. */
@ApplicationScoped
@Path("/instruments/{id}/shares")
@Tag(name = "Instruments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharesResource {
    @Inject
    SharingService sharing;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "The shares of an own instrument that hold today")
    public List<ShareDetails> shares(@PathParam("id") InstrumentId id) {
        return sharing.shares(id);
    }

    @POST
    @Operation(summary = "Shares an own instrument with an agency, or with the whole JBA (*)")
    public Response grant(
            @PathParam("id") InstrumentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ShareBody body) {
        ShareChange granted = sharing.grant(id, ETags.ifMatch(ifMatch), body.toEntry());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(granted.share().id().toString())
                        .build())
                .tag(ETags.tag(granted.version()))
                .entity(granted.share())
                .build();
    }

    @DELETE
    @Path("/{shareId}")
    @Operation(summary = "Ends a share of an own instrument at once")
    public Response revoke(
            @PathParam("id") InstrumentId id,
            @PathParam("shareId") ShareId shareId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ShareChange revoked = sharing.revoke(id, ETags.ifMatch(ifMatch), shareId);
        return Response.ok(revoked.share()).tag(ETags.tag(revoked.version())).build();
    }

    @POST
    @Path("/{shareId}/confirmation")
    @Operation(summary = "Says that a share without end of an own instrument is still wanted")
    public Response confirm(
            @PathParam("id") InstrumentId id,
            @PathParam("shareId") ShareId shareId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ShareChange confirmed = sharing.confirm(id, ETags.ifMatch(ifMatch), shareId);
        return Response.ok(confirmed.share())
                .tag(ETags.tag(confirmed.version()))
                .build();
    }
}
