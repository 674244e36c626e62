// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.rest;

import de.jba.backoffice.contact.ContactDisclosureService;
import de.jba.backoffice.contact.ContactFacet;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.NarrowedBy;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.ContactId;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contacts: functions that can be written to and called, and the persons behind them for those who may see them. */
@ApplicationScoped
@Path("/contacts")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {
    @Inject
    ContactService contacts;

    @Inject
    ContactDisclosureService disclosures;

    @Context
    UriInfo uri;

    @GET
    @NarrowedBy(ContactFacet.class)
    @Operation(
            summary = "A page of the visible contacts",
            description = "Narrowed by"
                    + " owner, leaving=STAYS|LEAVES|LEFT, phone=NONE|STATED, named=NONE|NAMED, sharing=UNSHARED|SHARED,"
                    + " rows=identifiers")
    public Page<ContactSummary> page(@BeanParam PageParameters page) {
        return contacts.page(page.toRequest());
    }

    @POST
    @Operation(summary = "Adds a contact to the caller's agency")
    public Response create(@NotNull ContactBody body) {
        ContactSheet created = contacts.create(body.toEntry(), body.toPerson());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .tag(ETags.tag(created.version()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One contact; the person behind it only where the caller may see that")
    public Response contact(@PathParam("id") ContactId id) {
        return tagged(contacts.contact(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Describes an own contact anew, or another agency's that is shared for editing")
    public Response describe(
            @PathParam("id") ContactId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ContactBody body) {
        return tagged(contacts.describe(id, ETags.ifMatch(ifMatch), body.toEntry(), body.toPerson()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Archives an own contact")
    public Response archive(
            @PathParam("id") ContactId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(contacts.archive(id, ETags.ifMatch(ifMatch)));
    }

    @GET
    @Path("/{id}/disclosure")
    @Operation(summary = "Everything that is held on the person behind an own contact (GDPR, Article 15)")
    public Response disclosure(@PathParam("id") ContactId id) {
        return Response.ok(disclosures.of(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"auskunft.json\"")
                .build();
    }

    @POST
    @Path("/{id}/erase")
    @Operation(summary = "Erases an own contact that was entered by mistake, for good and in the log too")
    public Response erase(@PathParam("id") ContactId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        contacts.erase(id, ETags.ifMatch(ifMatch));
        return Response.noContent().build();
    }

    private static Response tagged(ContactSheet contact) {
        return Response.ok(contact).tag(ETags.tag(contact.version())).build();
    }
}
