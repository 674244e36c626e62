// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.rest;

import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PartnerFacet;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.NarrowedBy;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PartnerId;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Network partners: whom the agencies work with. */
@ApplicationScoped
@Path("/partners")
@Tag(name = "Network partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartnerResource {
    @Inject
    PartnerService partners;

    @Context
    UriInfo uri;

    @GET
    @NarrowedBy(PartnerFacet.class)
    @Operation(
            summary = "A page of the visible network partners",
            description = "Narrowed by"
                    + " owner, type, schoolType, cityDistrict, mailbox=NONE|STATED, phone=NONE|STATED,"
                    + " sharing=UNSHARED|SHARED, rows=identifiers")
    public Page<PartnerSummary> page(@BeanParam PageParameters page) {
        return partners.page(page.toRequest());
    }

    @POST
    @Operation(summary = "Adds a network partner to the caller's agency")
    public Response create(@NotNull PartnerBody body) {
        PartnerDetails created = partners.create(body.toEntry());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .tag(ETags.tag(created.version()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One network partner")
    public Response partner(@PathParam("id") PartnerId id) {
        return tagged(partners.partner(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Describes an own network partner anew, or another agency's that is shared for editing")
    public Response describe(
            @PathParam("id") PartnerId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull PartnerBody body) {
        return tagged(partners.describe(id, ETags.ifMatch(ifMatch), body.toEntry()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Archives an own network partner")
    public Response archive(
            @PathParam("id") PartnerId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(partners.archive(id, ETags.ifMatch(ifMatch)));
    }

    private static Response tagged(PartnerDetails partner) {
        return Response.ok(partner).tag(ETags.tag(partner.version())).build();
    }
}
