// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion.rest;

import de.jba.backoffice.discussion.CommentDetails;
import de.jba.backoffice.discussion.CommentId;
import de.jba.backoffice.discussion.DiscussionService;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The comments on an instrument. They never change, so they have no entity tag and leave the instrument's as it is. */
@ApplicationScoped
@Path("/instruments/{id}/comments")
@Tag(name = "Instruments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommentsResource {
    @Inject
    DiscussionService discussion;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "A page of the comments on an instrument, the newest last; for those who may comment on it")
    public Page<CommentDetails> comments(@PathParam("id") InstrumentId id, @BeanParam PageParameters page) {
        return discussion.comments(id, page.toRequest());
    }

    @POST
    @Operation(summary = "Comments on an instrument, mentioning agencies that may comment on it as well")
    public Response comment(@PathParam("id") InstrumentId id, @NotNull CommentBody body) {
        CommentDetails written = discussion.comment(id, body.toEntry());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(written.id().toString())
                        .build())
                .entity(written)
                .build();
    }

    @DELETE
    @Path("/{commentId}")
    @Operation(summary = "Takes the own comment back; the log keeps it")
    public void withdraw(@PathParam("id") InstrumentId id, @PathParam("commentId") CommentId commentId) {
        discussion.withdraw(id, commentId);
    }
}
